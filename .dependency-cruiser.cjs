// The walls of the house: which room may import which, and only through its door. ARCHITECTURE.md draws the same table.

/** What each room may import beside itself; a room that is not named here may import no other. */
const rooms = {
  'src/article': [],
  'src/leaflet': ['src/article'],
  'src/contract': ['src/article', 'src/leaflet'],
  'src/messages': ['src/article', 'src/leaflet', 'src/contract'],
  'src/render': ['src/article', 'src/leaflet', 'src/messages'],
  'src/editor': ['src/article', 'src/leaflet', 'src/messages'],
  'src/ui': ['src/editor', 'src/contract', 'src/messages', 'src/render', 'src/leaflet', 'src/article'],
  'electron/preload': ['src/contract'],
  'electron/archive': ['src/article', 'src/contract'],
  'electron/process': [],
  'electron/export': ['electron/process', 'src/article', 'src/leaflet', 'src/render', 'src/contract'],
  'electron/delivery': ['electron/process', 'src/contract'],
  'electron/import': ['src/article', 'src/contract', 'src/messages'],
  'electron/handlers': [
    'electron/archive',
    'electron/delivery',
    'electron/export',
    'electron/import',
    'electron/process',
    'src/render',
    'src/messages',
    'src/article',
    'src/contract',
    'src/leaflet',
  ],
  'electron/cli': [
    'electron/handlers',
    'electron/process',
    'src/contract',
    'src/messages',
    'src/article',
    'src/leaflet',
  ],
  'electron/main': [
    'electron/archive',
    'electron/export',
    'electron/import',
    'electron/handlers',
    'electron/process',
    'src/contract',
    'src/messages',
    'src/article',
  ],
};

/** What opens sockets: modules of Node, and packages that are made for it. */
const sockets = {
  core: ['net', 'http', 'https', 'http2', 'tls', 'dgram', 'dns', 'dns/promises'],
  packages: [
    ...['undici', 'ws', 'axios', 'got', 'node-fetch', 'imapflow'],
    'nodemailer/dist/(esm|cjs)/(nodemailer\\.|mailer/|sendmail|smtp|xoauth2|fetch/)',
    ...['(@types/)?ssh2', 'basic-ftp', 'aws4fetch', 'socks'],
  ],
};

const pattern = (room) => `^${room}/`;
const anyRoom = `^(${Object.keys(rooms).join('|')})/`;

const directions = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room.replace('/', '-')}-looks-only-where-it-may`,
  comment: allowed.length
    ? `${room} may import only ${allowed.join(', ')}. Move the code to the room that owns it, or pass it in as a value.`
    : `${room} knows nothing else. Move the code to the room that owns it, or pass it in as a value.`,
  severity: 'error',
  from: { path: pattern(room) },
  to: {
    path: anyRoom,
    // The packaged program runs `roneo <command>`: main loads the command line only when there are words.
    pathNot: [room, ...allowed]
      .map(pattern)
      .concat(room === 'electron/main' ? '^electron/cli/index\\.ts$' : []),
  },
}));

const doors = Object.keys(rooms).map((room) => ({
  name: `${room.replace('/', '-')}-has-one-door`,
  comment: `Other rooms import ${room}/index.ts only: name there what they need, or keep it inside.`,
  severity: 'error',
  from: { path: '^(src|electron)/', pathNot: pattern(room) },
  to: { path: pattern(room), pathNot: `^${room}/index\\.ts$` },
}));

/** The floors of the desk, from the lowest: what every panel is built of, the text that they are about, the panels, the whole. */
const floors = [
  {
    name: 'ui-kit-knows-no-other-folder',
    comment: 'src/ui/kit is the lowest floor: move the code up, or pass it in as a value.',
    severity: 'error',
    from: { path: '^src/ui/kit/' },
    to: { path: '^src/ui/[^/]+/', pathNot: '^src/ui/kit/' },
  },
  {
    name: 'ui-article-knows-no-panel',
    comment: 'src/ui/article is below the panels: move the code up, or pass it in as a value.',
    severity: 'error',
    from: { path: '^src/ui/article/' },
    to: { path: '^src/ui/[^/]+/', pathNot: '^src/ui/(kit|article)/' },
  },
  {
    name: 'ui-panels-are-apart',
    comment:
      'A panel imports kit, article and itself, another panel by its door (index.ts) alone, and never the desk: what two need is below both.',
    severity: 'error',
    from: { path: '^src/ui/(?!kit/|article/|desk/)([^/]+)/' },
    to: {
      path: '^src/ui/[^/]+/.*\\.tsx?$',
      pathNot: ['^src/ui/(kit|article|$1)/', '^src/ui/(?!desk/)[^/]+/index\\.ts$'],
    },
  },
  ...Object.entries({
    'src/ui': '[^/]+',
    'src/editor': '[^/]+',
    'src/article': '[^/]+',
    'src/render': '[^/]+',
    'electron/import': '.+',
  }).map(([room, folder]) => ({
    name: `${room.replace('/', '-')}-folders-have-no-circle`,
    comment: 'Folders that import each other are one, or hide a third: move what both need below them.',
    scope: 'folder',
    severity: 'error',
    from: { path: `^${room}/${folder}$` },
    to: { path: `^${room}/${folder}$`, circular: true },
  })),
];

module.exports = {
  forbidden: [
    ...directions,
    ...doors,
    ...floors,
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third: take out what both need.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'window-never-reaches-electron',
      comment: 'src/ runs in the window: ask through the contract instead.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^electron/' },
    },
    {
      name: 'window-has-no-node-builtins',
      comment: 'src/ has no Node: let a handler do it, and ask through the contract.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-only-in-main-and-preload',
      comment:
        'Only main and preload know Electron, so that all else runs in plain Node: pass in what you need.',
      severity: 'error',
      from: { path: '^(src|electron)/', pathNot: '^electron/(main|preload)/' },
      to: { path: '(^|/)node_modules/electron(-33)?/' },
    },
    {
      name: 'sql-only-in-archive',
      comment: 'Only archive speaks SQL: add a function to its door.',
      severity: 'error',
      from: { path: '^(src|electron)/', pathNot: '^electron/archive/' },
      to: { path: '(^|/)node_modules/(@types/)?better-sqlite3/' },
    },
    {
      name: 'network-only-in-delivery',
      comment:
        'Nothing leaves the machine but what a person sends: only the transports of electron/delivery, in a process of their own, may open a socket.',
      severity: 'error',
      from: { path: '^(src|electron)/', pathNot: '^electron/delivery/transports/' },
      to: {
        path: `^(node:)?(${sockets.core.join('|')})$|(^|/)node_modules/(${sockets.packages.join('|')})/`,
      },
    },
    {
      name: 'transports-only-in-their-process',
      comment:
        'Only the process that delivers loads the transports, which open sockets: ask it by openInProcess.',
      severity: 'error',
      from: {
        path: '^(src|electron)/',
        pathNot: '^electron/delivery/(transports/|delivery-process\\.ts$)',
      },
      to: { path: '^electron/delivery/(transports/|delivery-process\\.ts$)' },
    },
    {
      name: 'main-loads-the-command-line-late',
      comment: 'main may only `await import` the command line: the desk must not pay for it at start.',
      severity: 'error',
      from: { path: '^electron/main/' },
      to: { path: '^electron/cli/', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'program-never-imports-tests',
      comment: 'What the program needs does not live in tests/ or scripts/.',
      severity: 'error',
      from: { path: '^(src|electron)/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'everything-resolves',
      comment: 'This import leads nowhere: a wrong path, or a package that is not in package.json.',
      severity: 'error',
      from: { path: '^(src|electron)/' },
      to: { couldNotResolve: true, pathNot: '\\?(raw|url|worker|inline)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|release|\\.runtime)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.woff2'],
    },
    cache: { folder: '.runtime/walls', strategy: 'content' },
    reporterOptions: {
      dot: { collapsePattern: '^(src|electron)/[^/]+/' },
    },
  },
};
