import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canMount } from '../small-disk';
import { aFolder } from '../suite';
import { renew, selfSigned } from './certificates';
import type { Certificate } from './certificates';
import { freePort, runServer } from './run-server';

/** Apache on this machine over TLS: a WebDAV folder, and git repositories below /git/, both for one user. */
export interface WebServer {
  address: string;
  port: number;
  user: string;
  password: string;
  /** The folder that is served at the address. */
  folder: string;
  /** The folder whose repositories are served at /git/. */
  repositories: string;
  fingerprint: string;
  /** Starts it again with another certificate. */
  changeCertificate(): Promise<void>;
  stop(): Promise<void>;
}

const modules =
  'mpm_event authn_core authn_file authz_core authz_user auth_basic unixd dav dav_fs ssl cgid env alias';

export async function startWebServer(certificate: Certificate = selfSigned()): Promise<WebServer> {
  const root = aFolder();
  const [folder, repositories] = [join(root, 'dav'), join(root, 'git')];
  for (const made of [folder, join(folder, 'small'), join(folder, 'closed'), repositories]) mkdirSync(made);
  let current = certificate;
  const port = await freePort();
  const password = 'mot de passe é';
  const hash = execFileSync('openssl', ['passwd', '-apr1', '-stdin'], { input: password, encoding: 'utf8' });
  writeFileSync(join(root, 'users'), `tract:${hash.trim()}\n`);
  const loaded = modules
    .split(' ')
    .filter((name) => existsSync(`/usr/lib/apache2/modules/mod_${name}.so`))
    .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`);
  const config = join(root, 'apache.conf');
  writeFileSync(
    config,
    `${loaded.join('\n')}
ServerRoot ${root}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${root}/pid
ErrorLog ${root}/log
ScriptSock ${root}/cgi
DAVLockDB ${root}/locks
DocumentRoot ${root}
StartServers 1
KeepAliveTimeout 2
<Directory />
  AllowOverride None
</Directory>
SSLEngine on
SSLCertificateFile ${certificate.certificate}
SSLCertificateKeyFile ${certificate.key}
SetEnv GIT_PROJECT_ROOT ${repositories}
SetEnv GIT_HTTP_EXPORT_ALL 1
ScriptAlias /git/ /usr/lib/git-core/git-http-backend/
<Location />
  AuthType Basic
  AuthName Test
  AuthUserFile ${root}/users
  Require valid-user
</Location>
<Location /dav/>
  Dav On
</Location>
<Location /dav/least/>
  LimitRequestBody 10000
</Location>
<Location /dav/closed/>
  Require all denied
</Location>
`,
  );
  const asUser = process.getuid?.() === 0 ? ['-c', 'User www-data', '-c', 'Group www-data'] : [];
  if (asUser.length > 0) execFileSync('chown', ['-R', 'www-data', root]);
  execFileSync('chmod', ['755', root]);
  const server = ['/usr/sbin/apache2', '-DFOREGROUND', '-d', root, '-f', config, ...asUser];
  const mount = 'mount -t tmpfs -o size=300k,mode=777 tmpfs "$0" && exec "$@"';
  const command = canMount
    ? ['unshare', '--mount', 'sh', '-c', mount, join(folder, 'small'), ...server]
    : server;
  let stop = await runServer(command, port);
  return {
    address: `https://127.0.0.1:${port}/dav`,
    port,
    user: 'tract',
    password,
    folder,
    repositories,
    get fingerprint() {
      return current.fingerprint;
    },
    async changeCertificate() {
      await stop();
      current = renew(current);
      stop = await runServer(command, port);
    },
    stop: () => stop(),
  };
}
