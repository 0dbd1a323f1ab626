import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createServer } from 'vite';
import { inRoot } from '../setup/root.mjs';
import { childrenOf, takenBy } from './measure.mjs';

const head = '#let leaflet = json("/data/leaflet.json")\n#set document(title: [a])\n';
const word = '"+ lower(leaflet.headline) +"';

/** Templates of a group's own that were made to do harm: [name, files]; a file that is null is a link to the machine's. */
export function templates() {
  const sources = {
    'package-named': '#import "@preview/cetz:0.3.4"',
    'package-of-the-text': `#import "@pre" + "view/${word}:1.0.0"`,
    'package-evaluated': '#eval("import \\"@preview/\\" + \\"a:1.0.0\\"", mode: "code")',
    'package-out-of-the-library': '#dictionary(std).at("ev" + "al")("import \\"@preview/a:1.0.0\\"")',
    'package-of-one’s-own': '#include "@local/letters:1.0.0"',
    'text-as-markup': '#include "/data/leaflet.json"',
    'file-above': '#read("/../../../../../../etc/passwd")',
    'file-of-the-machine': '#read("/etc/passwd")',
    'picture-far-away': '#image("http://203.0.113.7/a.png")',
    'loop-for-ever': '#{ while true { } }',
    'recursion-for-ever': '#let f(n) = f(n + 1)\n#f(0)',
    'letters-for-ever': '#let a = "a"\n#for n in range(40) { a = a + a }',
    'pages-many': '#for n in range(1000000) { pagebreak() }',
    'plugin-that-is-none': '#plugin("a.wasm")',
    'font-of-the-machine': '#set text(font: "DejaVu Serif", fallback: false)\na',
    'no-typst': '#let = (',
  };
  return [
    ...Object.entries(sources).map(([name, source]) => [
      name,
      { 'template.typ': head + source, 'a.wasm': 'no' },
    ]),
    [
      'font-that-is-none',
      { 'template.typ': `${head}#text(font: "font.ttf")[a]`, 'font.ttf': 'OTTO'.repeat(1000) },
    ],
    ['link-to-a-file', { 'template.typ': `${head}#read("secret")`, secret: null }],
    ['link-as-the-template', { 'template.typ': null }],
  ];
}

/** Opens what reads and sets such templates as the desk does, and a proxy that must get no request. */
export async function openTemplates() {
  const server = await createServer({
    configFile: false,
    root: inRoot('.'),
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
  });
  const { createProcessTypesetter, readOwnTemplate } =
    await server.ssrLoadModule('/electron/export/index.ts');
  const { startNodeProcess } = await server.ssrLoadModule('/electron/process/index.ts');
  let told = '';
  const proxy = net
    .createServer((socket) => socket.on('data', (bytes) => ((told += bytes), socket.destroy())))
    .listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (proxy.address());
  for (const name of ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY'])
    process.env[name] = `http://127.0.0.1:${port}`;
  const start = startNodeProcess(inRoot('out/main'));
  return {
    /** Sets a template; answers what it took, and what is wrong with the result. */
    async read(files) {
      const folder = lay(files);
      const typeset = createProcessTypesetter(inRoot('resources'), () => start('typesetting'));
      const since = performance.now();
      const taken = new Map();
      const look = setInterval(() => watchTypesetters(taken), 30);
      const own = await readOwnTemplate(folder, 'own');
      const answer = own?.broken ? null : await typeset(requestOf(own?.files));
      clearInterval(look);
      typeset.close();
      fs.rmSync(folder, { recursive: true, force: true });
      const ending =
        answer === null ? own.broken : answer.ok ? 'it was set' : (answer.problem.why ?? answer.problem.kind);
      const all = [...taken.values()];
      return {
        stdout: '',
        stderr: ending,
        code: 0,
        seconds: (performance.now() - since) / 1000,
        processorSeconds: all.reduce((sum, each) => sum + each.seconds, 0),
        megabytes: Math.max(0, ...all.map((each) => each.megabytes)),
        ending: ending.slice(0, 140),
        faults: [
          ...(answer?.ok ? ['it was set'] : []),
          ...(told === '' ? [] : [`told the network: ${told.slice(0, 60)}`]),
        ],
      };
    },
    async close() {
      proxy.close();
      await server.close();
    },
  };
}

function lay(files) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'roneo-hostile-template-'));
  const own = path.join(folder, 'own');
  fs.mkdirSync(own);
  fs.writeFileSync(path.join(own, 'manifest.json'), JSON.stringify({ like: 'tract' }));
  for (const [name, bytes] of Object.entries(files)) {
    if (bytes === null) fs.symlinkSync('/etc/passwd', path.join(own, name));
    else fs.writeFileSync(path.join(own, name), bytes);
  }
  return folder;
}

function requestOf(own) {
  const data = { leaflet: { headline: 'Secret', standfirst: '#include "@preview/secret:1.0.0"' } };
  const template = 'leaflet/tract/template';
  return { template, title: 'Secret', data, files: new Map(), own, want: 'pdf', standard: 'ua-1' };
}

function watchTypesetters(taken) {
  for (const pid of childrenOf(process.pid)) {
    const now = takenBy(pid);
    if (now && isTypesetter(pid)) taken.set(pid, now);
  }
}

function isTypesetter(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('typesetting-process');
  } catch {
    return false;
  }
}
