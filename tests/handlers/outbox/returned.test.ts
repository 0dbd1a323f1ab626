import { expect, it } from 'vitest';
import type { PressPerson } from '../../../src/contract';
import { returnedMails } from '../../fixtures/returned-mails';
import type { Gone } from '../../fixtures/returned-mails';
import { valueOf } from '../desk';
import { confirm, goes, openSendingDesk, theMailing } from './sending-desk';
import type { SendingDesk } from './sending-desk';

const addresses = ['a@example.org', 'b@example.org', 'c@example.org', 'd@example.org'];

/** A desk whose release went to everybody, with what went to whom. */
async function openSent(): Promise<{ desk: SendingDesk; gone: (to: string) => Gone }> {
  const desk = await openSendingDesk(addresses);
  await confirm(desk);
  await goes(desk);
  const gone = (to: string): Gone => {
    const words = desk.server.taken.find((taken) => taken.to === to)?.words ?? '';
    return { to, messageId: /^Message-ID: (<[^>]+>)/im.exec(words)?.[1] ?? expect.fail(to) };
  };
  return { desk, gone };
}

const read = async (desk: SendingDesk, ...mails: string[]) =>
  valueOf(await desk.handlers['outbox:read-returned'](mails.map((mail) => Buffer.from(mail))));
const mailsOf = async (desk: SendingDesk) => {
  const { id } = theMailing(valueOf(await desk.handlers['outbox:list'](null)));
  return valueOf(await desk.handlers['outbox:mails'](id));
};
const personWith = (desk: SendingDesk, mail: string): PressPerson =>
  valueOf(desk.archive.pressList.withMail(mail)) ?? expect.fail(mail);

it('mails that came back are shown by person with their reason, once, and set nobody aside', async () => {
  const { desk, gone } = await openSent();
  const found = await read(
    desk,
    returnedMails.exim(gone('a@example.org')),
    returnedMails.gmail(gone('b@example.org')),
    returnedMails.expired(gone('c@example.org')),
    returnedMails.late(gone('d@example.org')),
  );
  expect(found).toEqual({ read: 4, returned: 3, late: 1, strange: 0 });
  const mails = await mailsOf(desk);
  expect(mails.map(({ state, answer }) => [state, answer?.reason ?? null])).toEqual([
    ['returned', 'no-such-address'],
    ['returned', 'mailbox-full'],
    ['returned', 'later'],
    ['sent', null],
  ]);
  expect(mails[0]).toMatchObject({ since: 'same', answer: { words: '550 No such user here' } });
  expect(personWith(desk, 'a@example.org').bouncedOn).toBeNull();
  expect(theMailing(valueOf(await desk.handlers['outbox:list'](null))).counts).toMatchObject({
    sent: 1,
    returned: 3,
  });
  expect(await read(desk, returnedMails.exim(gone('a@example.org')))).toEqual({
    read: 1,
    returned: 0,
    late: 0,
    strange: 0,
  });
});

it('the record of the person says it too, with when the text went', async () => {
  const { desk, gone } = await openSent();
  const { id } = personWith(desk, 'a@example.org');
  const [before] = valueOf(await desk.handlers['press-list:deliveries']({ person: id }));
  desk.now += 3_600_000;
  await read(desk, returnedMails.postfix(gone('a@example.org')));
  const [after] = valueOf(await desk.handlers['press-list:deliveries']({ person: id }));
  expect(after).toMatchObject({
    state: 'bounced',
    at: before?.at,
    mail: { address: 'a@example.org', answer: { reason: 'no-such-address' } },
  });
});

it('who is set aside gets nothing more until another address is given, and it can be undone', async () => {
  const { desk, gone } = await openSent();
  await read(desk, returnedMails.exchange(gone('a@example.org')));
  const person = personWith(desk, 'a@example.org');
  const mayGet = () =>
    valueOf(desk.archive.pressList.addressees({ kind: 'all' }, '2026-12-01')).people.some(
      ({ id }) => id === person.id,
    );
  const undo = valueOf(await desk.handlers['press-list:set-aside']([person.id]));
  expect(mayGet()).toBe(false);
  expect((await mailsOf(desk))[0]?.since).toBe('aside');
  valueOf(await desk.handlers['press-list:undo'](undo));
  expect(mayGet()).toBe(true);
  valueOf(await desk.handlers['press-list:set-aside']([person.id]));
  valueOf(
    await desk.handlers['press-list:save']([{ ...personWith(desk, 'a@example.org'), mail: 'e@example.org' }]),
  );
  expect(mayGet()).toBe(true);
  expect((await mailsOf(desk))[0]?.since).toBe('corrected');
});

it('what names no message that went from here is believed in nothing', async () => {
  const { desk, gone } = await openSent();
  const forged = returnedMails.postfix({ messageId: '<9f0c1a52-unknown@exemple.org>', to: 'a@example.org' });
  const noReport =
    'From: mailer-daemon@example.org\r\nSubject: Undelivered\r\n\r\n550 5.1.1 a@example.org\r\n';
  const noId = returnedMails.postfix(gone('a@example.org')).replace(/^Message-ID: .*$/m, '');
  const found = await read(desk, forged, noReport, noId, returnedMails.receipt(gone('a@example.org')), '');
  expect(found).toEqual({ read: 5, returned: 0, late: 0, strange: 5 });
  expect((await mailsOf(desk)).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent', 'sent']);
});

it('a mail that was passed on to an address which failed says that address', async () => {
  const { desk, gone } = await openSent();
  const { messageId } = gone('a@example.org');
  await read(desk, returnedMails.postfix({ messageId, to: 'old@journal.example.org' }));
  const [mail] = await mailsOf(desk);
  expect(mail?.answer?.words).toMatch(/^old@journal\.example\.org: 550 5\.1\.1/);
});

it('reports of plain words are believed where they carry a message that went from here, and a server wrote them', async () => {
  const { desk, gone } = await openSent();
  const found = await read(
    desk,
    returnedMails.forwarded(gone('a@example.org')),
    returnedMails.qmail({ ...gone('a@example.org'), messageId: '<9f0c1a52-unknown@exemple.org>' }),
    returnedMails.officeLate(gone('d@example.org')),
    returnedMails.qmail(gone('a@example.org')),
    returnedMails.office(gone('b@example.org')),
  );
  expect(found).toEqual({ read: 5, returned: 2, late: 1, strange: 2 });
  expect((await mailsOf(desk)).map(({ state, answer }) => [state, answer?.reason ?? null])).toEqual([
    ['returned', 'no-such-address'],
    ['returned', 'mailbox-full'],
    ['sent', null],
    ['sent', null],
  ]);
  expect((await mailsOf(desk))[0]?.answer?.words).toContain('550 5.1.1 sorry, no mailbox here by that name');
});

it('an account without IMAP says that its inbox cannot be read', async () => {
  const { desk } = await openSent();
  expect(await desk.handlers['outbox:look-for-returned'](null)).toEqual({
    ok: false,
    problem: { kind: 'inbox-missing', address: 'presse@exemple.org' },
  });
});
