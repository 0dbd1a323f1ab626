import { afterEach, expect, it } from 'vitest';
import { openMail } from '../../electron/delivery/transports/open-mail';
import type { Handed, MailLine } from '../../electron/delivery';
import type { MailAccount, MailSecurity } from '../../src/contract';
import { usualPace } from '../../src/contract';
import { selfSigned } from './servers/certificates';
import { startProxies } from './servers/proxies';
import { startSmtpServer } from './servers/smtp-server';
import type { SmtpServer } from './servers/smtp-server';
import { problemOf, value } from './suite';

const waits = { connect: 3000, idle: 1000, slowest: 2500 };
const login = { user: 'presse@example.org', password: 'mot de passe é' };
const certificate = selfSigned();

let server: SmtpServer;
afterEach(() => server.stop());

const accountAt = (security: MailSecurity, more: Partial<MailAccount> = {}): MailAccount => ({
  id: '3b1a4f0e-6f0e-4f6e-9d62-0d0f4a7f3c11',
  name: 'Gare ouverte',
  address: 'presse@example.org',
  smtp: { host: '127.0.0.1', port: server.port, security, pin: certificate.fingerprint },
  imap: null,
  user: login.user,
  proxy: null,
  pace: usualPace,
  ...more,
});

const open = (account: MailAccount, secret: string | null = login.password) =>
  openMail('send', account, secret, waits);

const message = (to: string) =>
  `From: presse@example.org\r\nTo: ${to}\r\nMessage-ID: <1@example.org>\r\n\r\nUne gare.\r\n.\r\n..\r\n`;

async function hand(line: MailLine, to: string, begins: () => Promise<boolean> = async () => true) {
  return line.hand({ from: 'presse@example.org', to, bytes: Buffer.from(message(to)) }, begins);
}

it.each(['tls', 'starttls', 'plain'] as const)(
  'hands a message over by %s, letter by letter',
  async (security) => {
    server = await startSmtpServer({ security, certificate, login });
    const line = value(await open(accountAt(security)));
    const handed = await hand(line, 'a@example.org');
    expect(handed).toEqual({ kind: 'taken', words: '250 2.0.0 queued as 1' });
    expect(await hand(line, 'b@example.org')).toMatchObject({ kind: 'taken' });
    await line.close();
    expect(server.taken.map(({ to, words }) => [to, `${words}\r\n`])).toEqual([
      ['a@example.org', message('a@example.org')],
      ['b@example.org', message('b@example.org')],
    ]);
  },
);

it('says nothing of this computer to the server', async () => {
  server = await startSmtpServer({ security: 'starttls', certificate, login });
  const line = value(await open(accountAt('starttls')));
  await line.close();
  expect(new Set(server.greetings)).toEqual(new Set(['[127.0.0.1]']));
});

it('a certificate that nobody vouches for is shown before the password goes', async () => {
  for (const security of ['tls', 'starttls'] as const) {
    server = await startSmtpServer({ security, certificate, login });
    const { smtp } = accountAt(security);
    const problem = await problemOf(open(accountAt(security, { smtp: { ...smtp, pin: null } })));
    expect(problem).toMatchObject({ kind: 'certificate-untrusted', fingerprint: certificate.fingerprint });
    const other = { ...smtp, pin: selfSigned().fingerprint };
    expect(await problemOf(open(accountAt(security, { smtp: other })))).toMatchObject({
      kind: 'host-changed',
    });
    if (security === 'tls') await server.stop();
  }
});

it('a server that begins no encryption gets nothing', async () => {
  server = await startSmtpServer({ security: 'plain', login });
  expect(await problemOf(open(accountAt('starttls')))).toEqual({ kind: 'tls-missing', host: '127.0.0.1' });
  expect(await problemOf(open(accountAt('tls')))).toMatchObject({ kind: 'host-failed' });
});

it('a server that speaks no TLS where it should is a problem', async () => {
  server = await startSmtpServer({ security: 'bad-tls' });
  expect(await problemOf(open(accountAt('tls')))).toMatchObject({ kind: 'host-failed', host: '127.0.0.1' });
});

it('a wrong password is refused by name', async () => {
  server = await startSmtpServer({ security: 'tls', certificate, login });
  expect(await problemOf(open(accountAt('tls'), 'faux'))).toEqual({
    kind: 'login-refused',
    host: '127.0.0.1',
    user: login.user,
  });
});

it('refusals say why, and the line goes on', async () => {
  server = await startSmtpServer({ security: 'tls', certificate, login });
  server.behave = (to) =>
    to.startsWith('x') ? 'no-such' : to.startsWith('s') ? 'unwanted' : to.startsWith('g') ? 'later' : 'take';
  const line = value(await open(accountAt('tls')));
  const kinds: Handed[] = [];
  for (const to of ['x@example.org', 's@example.org', 'g@example.org', 'a@example.org'])
    kinds.push(await hand(line, to));
  await line.close();
  expect(kinds).toMatchObject([
    { kind: 'refused', reason: 'no-such-address', isForNow: false },
    { kind: 'refused', reason: 'unwanted', isForNow: false, words: '554 5.7.1 this looks like spam' },
    { kind: 'refused', reason: 'later', isForNow: true },
    { kind: 'taken' },
  ]);
  expect(server.taken).toHaveLength(1);
});

it('a line that is lost before the end is unsent, after it the message is unknown', async () => {
  server = await startSmtpServer({ security: 'tls', certificate, login });
  const outcomes: string[] = [];
  for (const behaviour of ['early', 'mute', 'lose'] as const) {
    server.behave = () => behaviour;
    const line = value(await open(accountAt('tls')));
    outcomes.push((await hand(line, 'a@example.org')).kind);
    expect(await hand(line, 'a@example.org')).toMatchObject({ kind: 'unsent' });
    await line.close();
  }
  expect(outcomes).toEqual(['unsent', 'unknown', 'unknown']);
  expect(server.taken).toHaveLength(1);
});

it('a long message that breaks off in the midst did not arrive', async () => {
  server = await startSmtpServer({ security: 'tls', certificate, login });
  server.behave = () => 'midst';
  const line = value(await open(accountAt('tls')));
  const bytes = Buffer.alloc(8_000_000, 'x'.repeat(70) + '\r\n');
  const handed = await line.hand({ from: 'a@example.org', to: 'b@example.org', bytes }, async () => true);
  expect(handed.kind).toBe('unsent');
});

it('a server that falls silent is given up', async () => {
  server = await startSmtpServer({ security: 'tls', certificate, login });
  server.delay = 60_000;
  const line = value(await openMail('send', accountAt('tls'), login.password, { ...waits, idle: 100 }));
  expect(await hand(line, 'a@example.org')).toMatchObject({
    kind: 'unknown',
    problem: { kind: 'host-lost', why: 'timed-out' },
  });
});

it('nothing goes of a message that is taken back before its first word', async () => {
  server = await startSmtpServer({ security: 'tls', certificate, login });
  const line = value(await open(accountAt('tls')));
  expect(await hand(line, 'a@example.org', async () => false)).toEqual({
    kind: 'unsent',
    problem: { kind: 'cancelled' },
  });
  expect(server.taken).toEqual([]);
});

it.each(['socks', 'http'] as const)('goes through a %s proxy, which is told the name', async (kind) => {
  server = await startSmtpServer({ security: 'tls', certificate, login });
  const proxies = await startProxies();
  const account = accountAt('tls', { proxy: proxies[kind] });
  const line = value(await open({ ...account, smtp: { ...account.smtp, host: 'localhost' } }));
  expect(await hand(line, 'a@example.org')).toMatchObject({ kind: 'taken' });
  await line.close();
  expect(proxies.asked()).toEqual([`${kind} localhost`]);
  proxies.stop();
});
