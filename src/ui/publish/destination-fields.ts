import { isOnThisComputer, siteDestinationSchema } from '../../contract';
import type { DestinationKind, DestinationSettings, SiteDestination } from '../../contract';
import type { Messages } from '../../messages';

/** A setting of a destination, as the form shows it. */
export interface DestinationField {
  name: keyof Messages['publish']['form']['fields'];
  type: 'text' | 'number' | 'check' | 'login' | 'folder';
  isOptional?: boolean;
  /** What it looks like; no word of a language. */
  example?: string;
  /** Whether it is of use, by the other settings; always, when left out. */
  isShown?: (values: FieldValues) => boolean;
}

export type FieldValues = Readonly<Record<string, unknown>>;

const folder: DestinationField = { name: 'folder', type: 'text', isOptional: true, example: 'www' };
const proxy: DestinationField = {
  name: 'proxy',
  type: 'text',
  isOptional: true,
  example: 'socks5://127.0.0.1:9050',
};

/** The settings of each kind of destination, in the order of the form. */
export const destinationFields: Readonly<Record<DestinationKind, readonly DestinationField[]>> = {
  folder: [{ name: 'folder', type: 'folder' }],
  sftp: [
    { name: 'host', type: 'text', example: 'ssh.example.org' },
    { name: 'port', type: 'number', example: '22' },
    { name: 'user', type: 'text' },
    { name: 'login', type: 'login' },
    { name: 'keyFile', type: 'text', example: '~/.ssh/id_ed25519', isShown: ({ login }) => login === 'key' },
    folder,
    proxy,
  ],
  ftps: [
    { name: 'host', type: 'text', example: 'ftp.example.org' },
    { name: 'port', type: 'number', example: '21' },
    { name: 'user', type: 'text' },
    folder,
    { name: 'isPlain', type: 'check' },
    proxy,
  ],
  webdav: [
    { name: 'address', type: 'text', example: 'https://cloud.example.org/remote.php/dav/files/…' },
    { name: 'user', type: 'text' },
    proxy,
  ],
  git: [
    { name: 'repository', type: 'text', example: 'git@codeberg.org:…/pages.git' },
    { name: 'branch', type: 'text', example: 'pages' },
    { name: 'user', type: 'text', isOptional: true },
    folder,
    { ...proxy, isShown: ({ repository }) => !isOnThisComputer(String(repository)) },
  ],
  s3: [
    { name: 'address', type: 'text', example: 'https://s3.example.org' },
    { name: 'region', type: 'text', example: 'us-east-1' },
    { name: 'bucket', type: 'text' },
    { name: 'accessKey', type: 'text' },
    folder,
    proxy,
  ],
};

const usualValues: Readonly<Record<DestinationKind, FieldValues>> = {
  folder: {},
  sftp: { port: 22, login: 'password' },
  ftps: { port: 21, isPlain: false },
  webdav: {},
  git: { branch: 'pages' },
  s3: { region: 'us-east-1' },
};

/** The settings with which the form of a kind begins: what the forms have in common stays as it was. */
export function valuesFor(kind: DestinationKind, values: FieldValues): FieldValues {
  const names = destinationFields[kind].map(({ name }) => name as string);
  const common = Object.entries(values).filter(([name]) => names.includes(name) && name !== 'port');
  return { ...Object.fromEntries(common), ...usualValues[kind] };
}

export function newDestination(): SiteDestination {
  return {
    id: crypto.randomUUID(),
    name: '',
    isAutomatic: false,
    settings: { kind: 'folder', folder: '' },
  };
}

/** What the form holds, as a destination; or else the names of the fields that are missing or not of their form. */
export function destinationFrom(form: {
  destination: SiteDestination;
  kind: DestinationKind;
  values: FieldValues;
}): { destination: SiteDestination } | { wrong: ReadonlySet<string> } {
  const { destination, kind, values } = form;
  // What no field shows any more, as another was changed, is not asked for.
  const isHidden = (name: string) =>
    destinationFields[kind].some((field) => field.name === name && field.isShown?.(values) === false);
  const given = Object.entries(values).filter(([name, value]) => value !== '' && !isHidden(name));
  const parsed = siteDestinationSchema.safeParse({
    ...destination,
    settings: { ...Object.fromEntries(given), kind },
  });
  if (parsed.success) return { destination: parsed.data };
  return {
    wrong: new Set(parsed.error.issues.map(({ path }) => String(path.at(path[0] === 'settings' ? 1 : 0)))),
  };
}

/** What lets one in at a destination; null where nothing is asked. */
export function secretOf(
  settings: Pick<DestinationSettings, 'kind'> & FieldValues,
): keyof Messages['publish']['secrets'] | null {
  switch (settings.kind) {
    case 'folder':
      return null;
    case 'sftp':
      return settings['login'] === 'agent' ? null : settings['login'] === 'key' ? 'passphrase' : 'password';
    case 'git':
      return settings['user'] ? 'token' : null;
    case 's3':
      return 'secret-key';
    case 'ftps':
    case 'webdav':
      return 'password';
  }
}
