import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openMail, readReturned } from '../../electron/delivery/transports/open-mail';
import { readReturned as readReport } from '../../electron/import/formats/mail/read-returned';
import { usualPace } from '../../src/contract';
import type { MailAccount, MailServer } from '../../src/contract';
import { returnedMails } from '../fixtures/returned-mails';
import { startDovecot, startOpenSmtpd } from './servers/mail-servers';
import type { MailServerHere } from './servers/mail-servers';
import { startProxies } from './servers/proxies';
import { problemOf, value } from './suite';

const waits = { connect: 10_000, idle: 5000, slowest: 2500 };

function accountOf(smtp: MailServer, imap: MailServer | null, user: string): MailAccount {
  return {
    id: '3b1a4f0e-6f0e-4f6e-9d62-0d0f4a7f3c11',
    name: 'Gare ouverte',
    address: 'presse@example.org',
    smtp,
    imap,
    user,
    proxy: null,
    pace: usualPace,
  };
}

const at = (server: MailServerHere, security: 'tls' | 'starttls', pin = server.fingerprint): MailServer => ({
  host: '127.0.0.1',
  port: server[security],
  security,
  pin,
});

const message =
  'From: presse@example.org\r\nTo: =?UTF-8?Q?R=C3=A9daction?= <a@example.org>\r\nSubject: Une gare\r\n\r\nBonjour.\r\n';

const mail = (to: string) => ({ from: 'presse@example.org', to, bytes: Buffer.from(message) });
const go = () => Promise.resolve(true);

describe('OpenSMTPD', () => {
  let server: MailServerHere;
  beforeAll(async () => {
    server = await startOpenSmtpd();
  }, 60_000);
  afterAll(() => server?.stop());

  it.each(['tls', 'starttls'] as const)('takes messages by %s after a login', async (security) => {
    const before = server.messages().length;
    const account = accountOf(at(server, security), null, server.user);
    const line = value(await openMail('send', account, server.password, waits));
    for (const to of ['a@example.org', 'b@example.org'])
      expect(await line.hand(mail(to), go)).toMatchObject({ kind: 'taken' });
    await line.close();
    await vi.waitFor(() => expect(server.messages()).toHaveLength(before + 2), { timeout: 20_000 });
    expect(server.messages()[0]).toContain('Subject: Une gare');
  });

  it('lets nobody in with a wrong password, nor without one', async () => {
    const account = accountOf(at(server, 'tls'), null, server.user);
    expect(await problemOf(openMail('send', account, 'faux', waits))).toMatchObject({
      kind: 'login-refused',
    });
    const line = value(await openMail('send', { ...account, user: null }, null, waits));
    expect(await line.hand(mail('a@example.org'), go)).toMatchObject({ kind: 'refused' });
    await line.close();
  });
});

describe('Dovecot', () => {
  let server: Awaited<ReturnType<typeof startDovecot>>;
  beforeAll(async () => {
    server = await startDovecot();
  }, 60_000);
  afterAll(() => server?.stop());

  it.each(['tls', 'starttls'] as const)(
    'keeps drafts by %s in the folder that is for them',
    async (security) => {
      const before = server.messages().length;
      const account = accountOf(at(server, 'tls'), at(server, security), server.user);
      const line = value(await openMail('draft', account, server.password, waits));
      for (const to of ['a@example.org', 'b@example.org'])
        expect(await line.hand(mail(to), go)).toEqual({ kind: 'taken', words: '' });
      await line.close();
      expect(server.messages()).toHaveLength(before + 2);
      expect(server.messages()[0]).toContain('Subject: Une gare');
    },
  );

  it('is asked for the mails that came back, and finds its inbox as it was', async () => {
    const gone = { messageId: '<3f0c1a52@example.org>', to: 'redaction@journal.example.org' };
    const plain = 'From: a@example.org\r\nSubject: Bonjour\r\n\r\nBonjour.\r\n';
    const heavy = returnedMails.exim(gone).replace('Bonjour.', 'Bonjour. '.repeat(100_000));
    const mails = [
      plain,
      returnedMails.postfix(gone),
      returnedMails.receipt(gone),
      heavy,
      returnedMails.gmail(gone),
      returnedMails.office(gone),
    ];
    for (const mail of mails) server.deliver(mail);
    const account = accountOf(at(server, 'tls'), at(server, 'tls'), server.user);
    const reports = value(await readReturned(account, server.password, Date.now() - 86_400_000));
    const read = await Promise.all(reports.map(readReport));
    expect(read).toHaveLength(4);
    for (const report of read) expect(report).toMatchObject({ messageIds: [gone.messageId] });
    expect(server.inbox()).toEqual({ all: mails.length, seen: 0 });
    expect(value(await readReturned(account, server.password, Date.now() + 2 * 86_400_000))).toEqual([]);
  });

  it('is reached through a proxy', async () => {
    const proxies = await startProxies();
    const imap = { ...at(server, 'tls'), host: 'localhost' };
    const account = { ...accountOf(at(server, 'tls'), imap, server.user), proxy: proxies.socks };
    const line = value(await openMail('draft', account, server.password, waits));
    expect(await line.hand(mail('a@example.org'), go)).toMatchObject({ kind: 'taken' });
    await line.close();
    expect(proxies.asked()).toEqual(['socks localhost']);
    proxies.stop();
  });

  it('shows a certificate before the password goes, and refuses a wrong password', async () => {
    for (const security of ['tls', 'starttls'] as const) {
      const unpinned = { ...at(server, security), pin: null };
      const account = accountOf(at(server, 'tls'), unpinned, server.user);
      expect(await problemOf(openMail('draft', account, server.password, waits))).toMatchObject({
        kind: 'certificate-untrusted',
        fingerprint: server.fingerprint,
      });
    }
    const account = accountOf(at(server, 'tls'), at(server, 'tls'), server.user);
    expect(await problemOf(openMail('draft', account, 'faux', waits))).toMatchObject({
      kind: 'login-refused',
    });
  });
});
