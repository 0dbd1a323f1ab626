import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { aFolder } from '../suite';
import { selfSigned } from './certificates';
import { freePort, runServer } from './run-server';

/** An account at a server of this machine. */
export interface MailServerHere {
  /** The port of TLS from the first byte, and the one where it is asked for. */
  tls: number;
  starttls: number;
  user: string;
  password: string;
  fingerprint: string;
  /** The messages that the server has, whole. */
  messages: () => string[];
  stop: () => Promise<void>;
}

const login = { user: 'presse', password: 'sésame-ouvre-toi' };

/** OpenSMTPD, which delivers into files of a folder. Its own names of users are those of this machine: it runs as root. */
export async function startOpenSmtpd(): Promise<MailServerHere> {
  const folder = aFolder();
  const at = (name: string) => join(folder, name);
  const { certificate, key, fingerprint } = selfSigned();
  const [tls, starttls] = [await freePort(), await freePort()];
  const hash = execFileSync('/usr/sbin/smtpctl', ['encrypt', login.password], { encoding: 'utf8' }).trim();
  writeFileSync(at('users'), `${login.user} ${hash}\n`);
  chmodSync(folder, 0o755);
  for (const name of ['arriving', 'mail']) {
    mkdirSync(at(name));
    chmodSync(at(name), 0o777);
  }
  chmodSync(key, 0o600);
  // A message is moved once it is whole: whoever counts the files would read one that is still empty.
  const take = `arriving="$(mktemp ${at('arriving')}/XXXXXXXX)" && cat > "$arriving" && mv "$arriving" ${at('mail')}`;
  writeFileSync(at('take'), `#!/bin/sh\n${take}\n`);
  chmodSync(at('take'), 0o755);
  writeFileSync(
    at('smtpd.conf'),
    `pki here cert "${certificate}"
pki here key "${key}"
table users file:${at('users')}
table nobody { "@" = "nobody" }
listen on 127.0.0.1 port ${tls} smtps pki here auth <users>
listen on 127.0.0.1 port ${starttls} tls-require pki here auth <users>
action take mda "${at('take')}" virtual <nobody>
match auth from any for any action take
`,
  );
  chmodSync(at('smtpd.conf'), 0o600);
  const command = ['/usr/sbin/smtpd', '-d', '-f', at('smtpd.conf')];
  // It keeps its queue, its socket and the folder that it shuts itself into at fixed paths: others are laid over them.
  const folders = ['/var/spool', '/var/lib', '/run'].map(
    (path) => `mount -t tmpfs -o mode=755 tmpfs ${path}`,
  );
  const made = 'mkdir -p /var/lib/opensmtpd/empty && mkdir -m 711 /var/spool/smtpd';
  const spool = `${folders.join(' && ')} && ${made} && exec "$0" "$@"`;
  const stop = await runServer(['unshare', '--mount', 'sh', '-c', spool, ...command], tls);
  return { ...login, tls, starttls, fingerprint, messages: () => filesIn(at('mail')), stop };
}

/** A server with an inbox. */
interface InboxHere extends MailServerHere {
  /** Puts a mail into it. */
  deliver: (mail: string) => void;
  /** How many mails it has, and how many of them are marked as read. */
  inbox: () => { all: number; seen: number };
}

/** Dovecot, with one account whose folders have their special uses. */
export async function startDovecot(): Promise<InboxHere> {
  const folder = aFolder();
  const at = (name: string) => join(folder, name);
  const { certificate, key, fingerprint } = selfSigned();
  const [tls, starttls] = [await freePort(), await freePort()];
  mkdirSync(at('mail'));
  for (const path of [folder, at('mail')]) chmodSync(path, 0o777);
  writeFileSync(at('users'), `${login.user}:{PLAIN}${login.password}:65534:65534::${at('mail')}\n`);
  chmodSync(at('users'), 0o644);
  writeFileSync(
    at('dovecot.conf'),
    `dovecot_config_version = 2.4.0
dovecot_storage_version = 2.4.0
base_dir = ${at('run')}
state_dir = ${at('state')}
log_path = ${at('log')}
protocols = imap
listen = 127.0.0.1
ssl = required
ssl_server_cert_file = ${certificate}
ssl_server_key_file = ${key}
default_login_user = nobody
default_internal_user = nobody
default_internal_group = nogroup
mail_driver = maildir
mail_path = ${at('mail')}/Maildir
first_valid_uid = 1
passdb passwd-file {
  passwd_file_path = ${at('users')}
}
userdb passwd-file {
  passwd_file_path = ${at('users')}
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Brouillons {
    auto = create
    special_use = \\Drafts
  }
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${starttls}
  }
  inet_listener imaps {
    port = ${tls}
  }
}
service anvil {
  chroot =
}
`,
  );
  const stop = await runServer(['/usr/sbin/dovecot', '-F', '-c', at('dovecot.conf')], tls);
  const drafts = at('mail/Maildir/.Brouillons');
  const messages = () => ['cur', 'new'].flatMap((name) => filesIn(join(drafts, name)));
  let delivered = 0;
  const deliver = (mail: string) => {
    const path = at(`mail/Maildir/new/${Date.now()}.M${(delivered += 1)}.here`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, mail);
    for (const owned of [path, dirname(path), at('mail/Maildir')]) chownSync(owned, 65534, 65534);
  };
  const inbox = () => {
    const names = ['cur', 'new'].flatMap((name) =>
      existsSync(at(`mail/Maildir/${name}`)) ? readdirSync(at(`mail/Maildir/${name}`)) : [],
    );
    return { all: names.length, seen: names.filter((name) => /:2,.*S/.test(name)).length };
  };
  return { ...login, tls, starttls, fingerprint, messages, stop, deliver, inbox };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
}
