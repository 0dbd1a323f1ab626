import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { promisify } from 'node:util';
import type { DeliveryProblem, SettingsOf } from '../../../src/contract';
import { secure } from './certificate';
import { dial, openRelay } from './dial';
import type { Waits } from './dial';
import type { GitError } from './run-git';
import { DeliveryError } from './transport';

/** A repository's address, taken apart. */
export interface Remote {
  kind: 'https' | 'ssh' | 'local';
  /** The host's name; the path of a repository on this computer. */
  host: string;
  port: number;
  user: string;
}

/** Takes an address apart: https, ssh, `user@host:path`, or a path. */
export function readRemote({ repository, user }: SettingsOf<'git'>): Remote {
  const short = /^([\w.-]+)@([^:/]+):/.exec(repository);
  if (short) return { kind: 'ssh', host: short[2] ?? '', port: 22, user: short[1] ?? '' };
  if (!/^(https|ssh):/.test(repository)) return { kind: 'local', host: repository, port: 0, user: '' };
  const url = new URL(repository);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return url.protocol === 'https:'
    ? { kind: 'https', host, port: Number(url.port || 443), user: user ?? '' }
    : { kind: 'ssh', host, port: Number(url.port || 22), user: url.username };
}

/** What the paths of the site begin with in the repository. */
export function folderPrefix(settings: SettingsOf<'git'>): string {
  const folder = settings.folder.replace(/^\/+|\/+$/g, '');
  return folder === '' ? '' : `${posix.normalize(folder)}/`;
}

/** How git is told which host it may talk to. */
interface HostSettings {
  config: [string, string][];
  environment: NodeJS.ProcessEnv;
  /** Closes what leads there; nothing, where git goes straight. */
  close?: () => void;
}

/** Looks at the host's key or certificate as for the other kinds of destinations, and tells git that it alone is the host's. Throws a `DeliveryError`. */
export async function acceptHost(
  { pin, proxy, repository }: SettingsOf<'git'>,
  remote: Remote,
  { folder, waits }: { folder: string; waits: Waits },
): Promise<HostSettings> {
  if (remote.kind === 'local') return { config: [], environment: {} };
  if (proxy === null) await refuseOtherProxy(remote, repository, folder);
  if (remote.kind === 'ssh') {
    if (proxy === null)
      return { config: sshAlone, environment: await acceptKey(remote, pin, { folder, waits }) };
    const relay = await openRelay({ ...remote, proxy }, waits);
    try {
      const environment = await acceptKey(remote, pin, { folder, waits, by: { proxy, port: relay.port } });
      return { config: sshAlone, environment, close: () => relay.close() };
    } catch (error) {
      relay.close();
      throw error;
    }
  }
  const socket = await secure(await dial({ ...remote, proxy }, waits), { ...remote, pin }, waits);
  const { raw } = socket.getPeerCertificate();
  const isVouchedFor = socket.authorized;
  socket.destroy();
  if (isVouchedFor) return { config: [], environment: {} };
  const file = join(folder, 'certificate.pem');
  const lines = raw.toString('base64').replace(/.{64}/g, '$&\n');
  await writeFile(file, `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`);
  return { config: [['http.sslCAInfo', file]], environment: {} };
}

/** Git and ssh would take the proxy of the person's own settings; the look at the host before would go straight, and show who looks. */
async function refuseOtherProxy({ kind, host, port, user }: Remote, repository: string, folder: string) {
  const of = kind === 'ssh' ? 'ssh' : 'git';
  const words =
    of === 'ssh'
      ? ['-G', '-p', String(port), '--', user === '' ? host : `${user}@${host}`]
      : ['config', '--get-urlmatch', 'http.proxy', repository];
  const { stdout } = await promisify(execFile)(of, words, { cwd: folder }).catch(() => ({ stdout: '' }));
  if (of === 'ssh' ? /^proxy(command|jump) (?!none$)/m.test(stdout) : stdout.trim() !== '')
    throw new DeliveryError({ kind: 'proxy-elsewhere', host, of });
}

/** A person's own settings of git may put one address for another (`insteadOf`): only by ssh does it lead where was looked. */
const sshAlone: [string, string][] = [
  ['protocol.allow', 'never'],
  ...['http', 'https', 'git', 'file', 'ext'].map((name): [string, string] => [
    `protocol.${name}.allow`,
    'never',
  ]),
  ['protocol.ssh.allow', 'always'],
];

/** The keys that hosts have, those that are preferred first. */
const keyTypes = ['ssh-ed25519', 'ecdsa-sha2-nistp256', 'ssh-rsa'];

async function acceptKey(
  { host, port }: Remote,
  pin: string | null,
  { folder, waits, by }: { folder: string; waits: Waits; by?: { proxy: string; port: number } },
): Promise<NodeJS.ProcessEnv> {
  (await dial({ host, port, proxy: by?.proxy ?? null }, waits)).destroy(); // Says more clearly why a host is not reached.
  const seconds = String(Math.ceil(waits.connect / 1000));
  const scanned = await promisify(execFile)('ssh-keyscan', [
    '-T',
    seconds,
    '-p',
    String(by?.port ?? port),
    '--',
    by ? '127.0.0.1' : host,
  ]).catch(() => ({ stdout: '' }));
  const keys = scanned.stdout.split('\n').map((line) => line.split(' '));
  const [, type, key] = keyTypes.flatMap((wanted) => keys.filter((found) => found[1] === wanted))[0] ?? [];
  if (!type || !key) throw new DeliveryError({ kind: 'host-lost', host, why: 'timed-out' });
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('base64');
  const fingerprint = `SHA256:${digest.replace(/=+$/, '')}`;
  if (pin === null) throw new DeliveryError({ kind: 'host-unknown', host, fingerprint });
  if (pin !== fingerprint) throw new DeliveryError({ kind: 'host-changed', host, fingerprint, pinned: pin });
  const known = join(folder, 'known_hosts');
  const name = port === 22 ? host : `[${host}]:${port}`;
  await writeFile(known, `${name} ${type} ${key}\n`);
  const options = {
    BatchMode: 'yes',
    StrictHostKeyChecking: 'yes',
    UserKnownHostsFile: known,
    GlobalKnownHostsFile: '/dev/null',
    HostKeyAlgorithms: type === 'ssh-rsa' ? 'rsa-sha2-512,rsa-sha2-256' : type,
    ConnectTimeout: seconds,
    ServerAliveInterval: String(Math.ceil(waits.idle / 4000)),
    ServerAliveCountMax: '4',
    ...(by ? relayed(by.port, name) : {}),
  };
  const words = Object.entries(options).map(([name, value]) => `-o ${name}='${value}'`);
  return { GIT_SSH_COMMAND: `ssh ${words.join(' ')}` };
}

/** How ssh goes to a host by a port of this computer alone: it looks up no name, and no setting of the person leads it elsewhere. */
function relayed(port: number, name: string): Record<string, string> {
  return {
    HostName: '127.0.0.1',
    Port: String(port),
    HostKeyAlias: name,
    ProxyCommand: 'none',
    ControlPath: 'none',
    CanonicalizeHostname: 'no',
    VerifyHostKeyDNS: 'no',
    GSSAPIAuthentication: 'no',
  };
}

/** What git's words mean; the first that fit. `file` is what they name. */
const meanings: [
  RegExp,
  (of: { host: string; port: number; user: string; path: string; file: string }) => DeliveryProblem,
][] = [
  [
    /File (.+) is [\d.]+ \wB; this exceeds .*file size limit/, // In GitHub's words.
    ({ host, file }) => ({ kind: 'there-too-large', host, path: file }),
  ],
  [/\[rejected\]|non-fast-forward|fetch first/, ({ host }) => ({ kind: 'changed-there', host })],
  [/could not resolve host/i, ({ host }) => ({ kind: 'host-not-found', host })],
  [
    /Authentication failed|could not read (Username|Password)|Permission denied \(|error: 401/,
    ({ host, user }) => ({ kind: 'login-refused', host, user }),
  ],
  [/No space left|disk full|quota/i, ({ host }) => ({ kind: 'there-full', host })],
  [
    /error: 403|insufficient permission|unable to create temporary object|not granted|protected branch|Permission denied/i,
    ({ host, path }) => ({ kind: 'there-forbidden', host, path }),
  ],
  [
    /not found|does not appear to be a git repository|does not exist/i,
    ({ host, path }) => ({ kind: 'there-absent', host, path }),
  ],
  [/timed out|too slow/i, ({ host }) => ({ kind: 'host-lost', host, why: 'timed-out' })],
  [/Connection refused|Failed to connect/i, ({ host, port }) => ({ kind: 'host-refused', host, port })],
  [
    /early EOF|hung up|RPC failed|Connection reset|Broken pipe|Connection closed|disconnect/i,
    ({ host }) => ({ kind: 'host-lost', host, why: 'cut-off' }),
  ],
];

/** The problem behind a failure of git. */
export function explainGit({ message }: GitError, remote: Remote, repository: string): DeliveryProblem {
  for (const [words, meaning] of meanings) {
    const found = words.exec(message);
    if (found) return meaning({ ...remote, path: repository, file: found[1] ?? '' });
  }
  const lines = message.split(/[\r\n]+/);
  const [line = message] = ['fatal:', 'error:', 'remote:'].flatMap((start) =>
    lines.filter((each) => each.startsWith(start)),
  );
  return { kind: 'host-failed', host: remote.host, why: line.slice(0, 300) };
}
