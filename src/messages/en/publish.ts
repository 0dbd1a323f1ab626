import type { DestinationKind } from '../../contract';
import type { publishMessages as french } from '../fr/publish';
import type { PublishProblemMessages } from '../kinds';
import { count, number, quoted } from './typography';

/** Why a site is not published, whatever the host says. */
export const publishProblems: PublishProblemMessages = {
  'publish-unseen': () =>
    'What is on line is not what you have seen, and would be replaced. Nothing was sent. Look again at what changes.',
  'destination-foreign': ({ name }) =>
    `The destination ${quoted(name)} came with the archive. Nothing was sent. Open its settings, check and save them to publish there.`,
  'destination-unknown': ({ name, names }) =>
    `The archive has no destination ${quoted(name)}. ${names.length === 0 ? 'Add one on the desk, under Publish.' : `It has: ${names.map(quoted).join(', ')}.`}`,
  'secret-missing': ({ name }) => `The password of ${quoted(name)} is missing. Enter it, then try again.`,
  'no-edition-before': () =>
    'There is no earlier edition left to publish again. Publish the site as it is in the archive.',
};

const kinds: Readonly<Record<DestinationKind, string>> = {
  folder: 'Folder on this computer',
  sftp: 'SFTP (over SSH)',
  ftps: 'FTPS',
  webdav: 'WebDAV (Nextcloud and others)',
  git: 'Git repository',
  s3: 'S3',
};

const bytes = (size: number) => {
  if (size < 1000) return count(size, 'byte', 'bytes');
  if (size < 999_500) return `${number.format(Math.round(size / 1000))}\u00a0kB`;
  return `${number.format(Math.round(size / 100_000) / 10)}\u00a0MB`;
};

/** The panel that publishes the site. */
const publish: (typeof french)['publish'] = {
  open: 'Publish the site…',
  title: 'Publish',
  button: 'Publish',
  none: 'The site has no destination yet. Say where it is published: a folder, or your group’s web host.',
  add: 'Add a destination',
  another: 'Add another destination',
  destinations: 'Destination',
  edit: 'Edit',
  look: 'See what would change',
  lookAgain: 'Look again',
  looking: 'The site is being built, and compared with what is on line…',
  never: 'Never published there.',
  published: (moment) => `Published on ${moment}.`,
  unfinished: 'The last publication did not come to its end: the next one goes on where it stopped.',
  foreign:
    'This destination came with the archive. Check its settings and save them before you publish there.',
  kinds,
  bytes,
  plan: {
    nothing: 'Nothing to change: what is on line is the site of the archive.',
    title: (size) => `${bytes(size)} to send`,
    add: (files) => count(files, 'file is added', 'files are added'),
    change: (files) => count(files, 'file changes', 'files change'),
    remove: (files) => count(files, 'file is removed', 'files are removed'),
    more: (texts) => count(texts, 'more text', 'more texts'),
    others: (files) =>
      count(files, 'file of lists, feeds, pictures and styles', 'files of lists, feeds, pictures and styles'),
    unchanged: (files) => `${count(files, 'file stays as it is', 'files stay as they are')}.`,
    notices: 'Good to know',
    other: (moment) =>
      `Another computer published there on ${moment}. What it put on line and this archive does not have would be replaced or removed.`,
    strangers: (files) =>
      `${count(files, 'file is there already that this archive did not put there, and would be replaced', 'files are there already that this archive did not put there, and would be replaced')}:`,
    accept: 'I have seen this: replace',
  },
  run: 'Publish',
  building: 'The site is being built…',
  sending: (done, total, sent, all) =>
    `${number.format(done)} of ${count(total, 'file', 'files')}, ${bytes(sent)} of ${bytes(all)}`,
  progress: 'Progress',
  stop: 'Stop',
  stopping: 'The publication is being stopped…',
  stopped: 'Publication stopped. What is on line is whole; the next one goes on where this one stopped.',
  done: 'The site is on line',
  counts: (added, changed, removed) =>
    `${count(added, 'file added', 'files added')}, ${number.format(changed)} changed, ${number.format(removed)} removed.`,
  pages: 'New or changed pages',
  visit: 'See the site',
  noAddress: 'The address of the site is not in the group’s identity yet.',
  undo: 'Go back to the edition before…',
  undoing: 'Publish the edition before again: what would change',
  failed: 'The site was not published',
  notLooked: 'What would change could not be looked at',
  hour: {
    next: (moment) => `Will be published there by itself on ${moment}: Ronéo must be open at that hour.`,
    published: (headlines, name) =>
      `Published at its hour (${name}): ${Array.from(headlines, quoted).join(', ')}.`,
    failed: (headlines, name, why) =>
      `Not published at its hour (${name}): ${Array.from(headlines, quoted).join(', ')}. ${why}`,
    unsigned: (headlines, name) =>
      `Published at its hour, but without a signature, as the group’s key is locked (${name}): ${Array.from(headlines, quoted).join(', ')}. To sign it, give the passphrase in the Publish panel, and publish again.`,
    overdue: (headlines, name) =>
      `The hour passed while Ronéo was closed, and this is not published yet (${name}): ${Array.from(headlines, quoted).join(', ')}.`,
  },
  sign: 'Sign texts and what can be downloaded',
  signHelp:
    'Each text gets a file of its words with its signature, .minisig, by which newsrooms check it. Without the tick, texts that change lose their signatures.',
  accept: 'Accept this fingerprint',
  secrets: {
    password: 'Password',
    passphrase: 'Passphrase of the key',
    'secret-key': 'Secret key',
    token: 'Password or token',
  },
  secretKept: 'kept in the system’s key store; leave empty not to change it',
  secretNotKept: 'This system has no key store: the password is not kept, and will be asked for each time.',
  form: {
    newTitle: 'New destination',
    editTitle: 'Settings of the destination',
    name: 'Name',
    kind: 'How it is published',
    save: 'Save',
    cancel: 'Cancel',
    try: 'Try the connection',
    trying: 'Connecting…',
    works: 'The connection works. Nothing was changed there.',
    forget: 'Forget this destination',
    forgotten: (name) => `${quoted(name)} is forgotten. What is published there stays on line.`,
    wrong: 'To be checked: this is missing, or not of the expected form.',
    choose: 'Choose…',
    pinned: 'Accepted fingerprint',
    forgetPin: 'Accept it no more',
    optional: 'optional',
    automatic: 'Publish there at the hour when an embargo ends, or when the date of a ready text comes',
    automaticHelp: 'Ronéo must be open at that hour.',
    fields: {
      folder: 'Folder of the site',
      host: 'Host',
      port: 'Port',
      user: 'User name',
      login: 'Access',
      keyFile: 'File of the private key',
      proxy: 'Proxy',
      isPlain: 'Without encryption (FTP)',
      address: 'Address',
      repository: 'Repository',
      branch: 'Branch',
      region: 'Region',
      bucket: 'Bucket',
      accessKey: 'Access key',
    },
    logins: { password: 'Password', key: 'Key file', agent: 'SSH agent' },
    plainWarning: 'The password and the files would go unencrypted: whoever is on the way can read them.',
    proxyHelp: 'Through Tor, or another relay.',
  },
};

/** Publishing the site, on the desk and by the command line. */
export const publishMessages: typeof french = {
  publish,
  publishHelp: {
    site: `roneo site --archive DIR --out DIR
    Writes the site of an archive, which the desk may hold open, into a folder: the ready and published texts whose date and
    embargo are past. What has not changed is not written again.

  --archive DIR       the archive
  --out DIR           the folder of the site
  --json              the report as JSON on standard output

The folder is printed on standard output.
`,
    publish: `roneo publish --archive DIR --to NAME
    Publishes the site of an archive to one of its destinations, which are added on the desk. Only what has changed is
    sent; a publication that was cut off goes on where it stopped.

  --archive DIR       the archive, which the desk must not hold open
  --to NAME           the name of the destination
  --dry-run           say what would change, and write nothing there
  --undo              publish the edition before again
  --overwrite         replace also what another computer published there, or nobody did
  --sign              sign texts and what readers may download with the group’s key; without it, texts that changed lose
                      their signatures (passphrase from RONEO_PASSPHRASE, or asked for)
  --json              the report as JSON on standard output

The password is read from RONEO_SECRET, or asked for on standard input; never from the arguments.
Each file that is added (+), changed (~) or removed (-) is printed on standard output.
`,
  },
  publishLines: {
    built: (files) => `Site written: ${count(files, 'file', 'files')}.`,
    goesTo: (name, where) => `${name}: ${where}`,
    askSecret: (name) => `Password of ${quoted(name)}: `,
    upToDate: 'Nothing to change.',
    would: (add, change, remove, size) =>
      `To add: ${number.format(add)}; to change: ${number.format(change)}; to remove: ${number.format(remove)}; to send: ${bytes(size)}.`,
    published: (added, changed, removed, size) =>
      `Published: ${publish.counts(added, changed, removed)} Sent: ${bytes(size)}.`,
    overwrite: 'To replace it all the same, add --overwrite.',
  },
};
