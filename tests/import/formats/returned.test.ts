import { expect, it } from 'vitest';
import { readReturned } from '../../../electron/import/formats/mail/read-returned';
import { returnedMails } from '../../fixtures/returned-mails';

const gone = { messageId: '<3f0c1a52@example.org>', to: 'redaction@journal.example.org' };
const read = (mail: string) => readReturned(Buffer.from(mail));
const failed = { address: gone.to, action: 'failed' };

it.each([
  [
    'postfix',
    '5.1.1',
    /^550 5\.1\.1 <redaction@journal\.example\.org>: Recipient address rejected: User unknown$/,
  ],
  ['exim', '5.0.0', /^550 No such user here$/],
  ['exchange', '5.1.10', /^550 5\.1\.10 RESOLVER\.ADR\.RecipientNotFound/],
  ['gmail', '5.2.2', /^552-5\.2\.2 The recipient's inbox is out of storage space\. 552 5\.2\.2/],
] as const)(
  'a mail that came back in the form of %s says which, to whom and why',
  async (form, status, words) => {
    const report = await read(returnedMails[form](gone));
    expect(report?.messageIds).toEqual([gone.messageId]);
    expect(report?.recipients).toEqual([
      { ...failed, status, original: expect.any(String), words: expect.stringMatching(words) },
    ]);
  },
);

it('a late mail is no failed one, and a receipt is neither', async () => {
  expect((await read(returnedMails.late(gone)))?.recipients).toMatchObject([{ action: 'delayed' }]);
  expect(await read(returnedMails.receipt(gone))).toBeNull();
});

it('a report that is cut after its reasons is read by the headers that it has', async () => {
  const whole = returnedMails.exim(gone);
  const cut = await read(whole.slice(0, whole.indexOf('Bonjour.')));
  expect(cut).toMatchObject({ messageIds: [gone.messageId], recipients: [failed] });
});

it('each end and each missing line of a report is read, or left out, without a fault', async () => {
  for (const form of ['postfix', 'exim', 'exchange', 'gmail'] as const) {
    const whole = returnedMails[form](gone);
    for (let end = 0; end < whole.length; end += 61) await read(whole.slice(0, end));
    const lines = whole.split('\r\n');
    for (let at = 0; at < lines.length; at += 3) await read(lines.toSpliced(at, 1).join('\r\n'));
  }
  expect(await read('')).toBeNull();
  expect(await readReturned(new Uint8Array([0xff, 0xfe, 0, 13, 10, 13, 10, 0]))).toBeNull();
  const deep = `Content-Type: multipart/report; boundary=a\r\n\r\n${'--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n'.repeat(600)}`;
  expect(await read(deep)).toBeNull();
});
