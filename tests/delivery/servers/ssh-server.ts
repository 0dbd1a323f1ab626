import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { canMount } from '../small-disk';
import { aFolder } from '../suite';
import { freePort, runServer } from './run-server';

/** OpenSSH's server on this machine, for the user that runs the tests. */
export interface SshServer {
  port: number;
  user: string;
  /** The password that it takes, where the tests may give the user one; null elsewhere. */
  password: string | null;
  /** Private keys: one that it takes, the same behind a passphrase, one that may only read, one that it does not take. */
  keys: { accepted: string; locked: string; readOnly: string; other: string };
  passphrase: string;
  fingerprint: string;
  /** A folder on a disk of 300 kB, where mounts are allowed. */
  smallDisk: string;
  /** Starts it anew with another host key. */
  changeHostKey(): Promise<void>;
  stop(): Promise<void>;
}

const password = 'mot de passe é';
const passphrase = 'phrase de passe';

export async function startSshServer(): Promise<SshServer> {
  const folder = aFolder();
  const [hostKey, accepted, locked, readOnly, other] = [
    'host',
    'accepted',
    'locked',
    'read-only',
    'other',
  ].map((name) => join(folder, name)) as [string, string, string, string, string];
  for (const key of [hostKey, accepted, readOnly, other]) makeKey(key);
  const authorized = join(folder, 'authorized_keys');
  const [free, reader] = [accepted, readOnly].map((key) => readFileSync(`${key}.pub`, 'utf8'));
  writeFileSync(authorized, `${free}command="internal-sftp -R" ${reader}`);
  copyFileSync(accepted, locked);
  chmodSync(locked, 0o600);
  execFileSync('ssh-keygen', ['-q', '-p', '-P', '', '-N', passphrase, '-f', locked]);
  const port = await freePort();
  const config = join(folder, 'sshd_config');
  writeFileSync(
    config,
    `ListenAddress 127.0.0.1:${port}
HostKey ${hostKey}
AuthorizedKeysFile ${authorized}
PidFile none
UsePAM no
StrictModes no
PermitRootLogin yes
PerSourcePenalties no
MaxStartups 100
Subsystem sftp internal-sftp
`,
  );
  const user = userInfo().username;
  const start = () => runServer(commandOf(config, folder, user), port);
  let stop = await start();
  return {
    port,
    user,
    password: canMount ? password : null,
    keys: { accepted, locked, readOnly, other },
    passphrase,
    smallDisk: join(folder, 'small'),
    get fingerprint() {
      return execFileSync('ssh-keygen', ['-l', '-f', `${hostKey}.pub`], { encoding: 'utf8' }).split(
        ' ',
      )[1] as string;
    },
    async changeHostKey() {
      await stop();
      execFileSync('rm', [hostKey, `${hostKey}.pub`]);
      makeKey(hostKey);
      stop = await start();
    },
    stop: () => stop(),
  };
}

function makeKey(file: string): void {
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file]);
}

/** Where mounts are allowed, the server alone sees a small disk, and a list of passwords in which the user has one. */
function commandOf(config: string, folder: string, user: string): string[] {
  const server = ['/usr/sbin/sshd', '-D', '-e', '-f', config];
  if (userInfo().uid === 0) mkdirSync('/run/sshd', { recursive: true }); // Where it starts as root, it wants this folder.
  if (!canMount) return server;
  mkdirSync(join(folder, 'small'), { recursive: true });
  const hash = execFileSync('openssl', ['passwd', '-6', '-stdin'], { input: password, encoding: 'utf8' });
  const own = new RegExp(`^${user}:[^:]*:`, 'm');
  const shadow = readFileSync('/etc/shadow', 'utf8').replace(own, `${user}:${hash.trim()}:`);
  writeFileSync(join(folder, 'shadow'), shadow, { mode: 0o600 });
  const mounted =
    'mount --bind "$0/shadow" /etc/shadow && mount -t tmpfs -o size=300k tmpfs "$0/small" && exec "$@"';
  return ['unshare', '--mount', 'sh', '-c', mounted, folder, ...server];
}
