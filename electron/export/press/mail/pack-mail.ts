import { createHash } from 'node:crypto';
import type { LocalMasthead, Masthead } from '../../../../src/article';
import { localMasthead, oneLine } from '../../../../src/render';
import type { PressMail } from '../../../../src/render';
import type { AttachedFile } from './attached-files';

/** A picture that the message's HTML shows. */
export interface InlinePicture {
  cid: string;
  /** The name a mail program saves it under: "photo.jpg". */
  name: string;
  type: 'jpg' | 'png';
  bytes: Uint8Array;
}

/**
 * Packs a press mail as an unsent message (RFC 5322): plain text first, then the HTML with its pictures. It has no date,
 * no identifier and no recipient: the mail program that sends it adds these. The same mail gives the same bytes.
 */
export async function packMail(
  mail: PressMail,
  masthead: Masthead,
  pictures: readonly InlinePicture[],
  attached: readonly AttachedFile[] = [],
): Promise<Uint8Array> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const composer = new MailComposer({
    ...senderOf(localMasthead(masthead, mail.language)),
    subject: mail.subject,
    headers: { 'Content-Language': mail.language, 'X-Unsent': '1' },
    alternatives: [
      textPart('text/plain; charset=utf-8; format=flowed; delsp=no', mail.text),
      textPart('text/html; charset=utf-8', String(mail.html)),
    ],
    attachments: [
      ...pictures.map(({ cid, name, type, bytes }) => ({
        cid,
        filename: name,
        contentType: types[type],
        content: Buffer.from(bytes),
      })),
      ...(mail.calendar ? [calendarPart(mail.calendar)] : []),
      ...attached.map(filePart),
    ],
    baseBoundary: boundaryOf(mail, [...pictures, ...attached]),
    boundaryPrefix: '=_part', // "=_" occurs neither in quoted-printable nor in base64.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return withoutDateAndId(await composer.compile().build());
}

/** The group's address as the sender; none when it is missing or would be read as more than one address. */
function senderOf({ email, shortName, name }: LocalMasthead) {
  const address = email.trim();
  const isAddress = /^[^\s<>"(),:;@[\\\]]+@[^\s<>"(),:;@[\\\]]+$/.test(address);
  return isAddress ? { from: { name: oneLine(shortName || name), address } } : {};
}

function textPart(contentType: string, text: string) {
  const content = text.replace(/\r?\n/g, '\r\n');
  return { contentType, content, contentTransferEncoding: 'quoted-printable' };
}

/** A file to open, not an invitation to answer, which a method would make of it. */
function calendarPart({ name, text }: NonNullable<PressMail['calendar']>) {
  return { filename: name, contentType: 'text/calendar; charset=utf-8', content: Buffer.from(text) };
}

function filePart({ name, bytes }: AttachedFile) {
  const contentType = types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  return { filename: name, contentType, content: Buffer.from(bytes) };
}

const types: Readonly<Record<InlinePicture['type'], string> & Record<string, string>> = {
  pdf: 'application/pdf',
  zip: 'application/zip',
  png: 'image/png',
  jpg: 'image/jpeg',
};

function boundaryOf(mail: PressMail, files: readonly Pick<InlinePicture, 'bytes'>[]): string {
  const hash = createHash('sha256').update(mail.subject).update(mail.text).update(String(mail.html));
  if (mail.calendar) hash.update(mail.calendar.text);
  for (const { bytes } of files) hash.update(bytes);
  return hash.digest('hex').slice(0, 24);
}

/** Removes the headers that the composer adds to every message. */
function withoutDateAndId(message: Buffer): Uint8Array {
  const end = message.indexOf('\r\n\r\n') + 2;
  const headers = message
    .toString('latin1', 0, end)
    .replace(/^(?:Date|Message-ID):.*\r\n(?:[ \t].*\r\n)*/gm, '');
  return Buffer.concat([Buffer.from(headers, 'latin1'), message.subarray(end)]);
}
