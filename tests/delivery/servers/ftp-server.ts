import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { canMount } from '../small-disk';
import { aFolder } from '../suite';
import { renew, selfSigned } from './certificates';
import { freePort, runServer } from './run-server';

/** ProFTPD on this machine, with TLS or without, and an account of its own. */
export interface FtpServer {
  port: number;
  user: string;
  password: string;
  /** The folder that a login begins in. */
  home: string;
  /** A folder in it on a disk of 300 kB, where mounts are allowed. */
  smallDisk: string;
  fingerprint: string;
  /** Ends it with all connections, and starts it again, with another certificate if asked. */
  restart(change?: 'certificate'): Promise<void>;
  stop(): Promise<void>;
}

export async function startFtpServer({ isPlain }: { isPlain: boolean }): Promise<FtpServer> {
  const folder = aFolder();
  const home = join(folder, 'home');
  for (const made of [home, join(home, 'small')]) mkdirSync(made);
  let certificate = selfSigned();
  const port = await freePort();
  const password = 'mot de passe é';
  const { uid, gid, username } = userInfo();
  const hash = execFileSync('openssl', ['passwd', '-6', '-stdin'], {
    input: password,
    encoding: 'utf8',
  }).trim();
  writeFileSync(join(folder, 'users'), `tract:${hash}:${uid}:${gid}::${home}:/bin/sh\n`);
  const group = execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim();
  const tls = `LoadModule mod_tls.c
TLSEngine on
TLSRequired on
TLSProtocol TLSv1.2 TLSv1.3
TLSRSACertificateFile ${certificate.certificate}
TLSRSACertificateKeyFile ${certificate.key}
TLSLog none
`;
  const config = join(folder, 'proftpd.conf');
  writeFileSync(
    config,
    `ModulePath /usr/lib/proftpd
LoadModule mod_xfer.c
LoadModule mod_ls.c
ServerType standalone
DefaultAddress 127.0.0.1
Port ${port}
UseIPv6 off
User ${username}
Group ${group}
RootLogin on
AuthOrder mod_auth_file.c
AuthUserFile ${folder}/users
RequireValidShell off
AllowOverwrite on
AllowStoreRestart on
WtmpLog off
TransferLog none
SystemLog ${folder}/log
PidFile ${folder}/pid
ScoreboardFile ${folder}/scoreboard
${isPlain ? '' : tls}`,
  );
  for (const file of [config, join(folder, 'users')]) chmodSync(file, 0o600);
  const server = ['/usr/sbin/proftpd', '--nodaemon', '--quiet', '--config', config];
  const mount = 'mount -t tmpfs -o size=300k tmpfs "$0" && exec "$@"';
  const command = canMount
    ? ['unshare', '--mount', 'sh', '-c', mount, join(home, 'small'), ...server]
    : server;
  let stop = await runServer(command, port);
  return {
    port,
    user: 'tract',
    password,
    home,
    smallDisk: 'small',
    get fingerprint() {
      return certificate.fingerprint;
    },
    async restart(change) {
      await stop();
      if (change) certificate = renew(certificate);
      stop = await runServer(command, port);
    },
    stop: () => stop(),
  };
}
