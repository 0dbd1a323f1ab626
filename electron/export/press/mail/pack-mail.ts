import { createHash } from 'node:crypto';
import MimeNode from 'nodemailer/lib/mime-node';
import type { Masthead } from '../../../../src/article';
import { oneLine } from '../../../../src/render';
import type { PressMail } from '../../../../src/render';

/** A picture as the message carries it. */
export interface InlinePicture {
  cid: string;
  /** The name a mail program saves it under: "photo.jpg". */
  name: string;
  type: 'image/jpeg' | 'image/png';
  bytes: Uint8Array;
}

/**
 * Packs a press mail as an unsent message (RFC 5322): plain text first, then the HTML with its pictures. It bears no
 * date, no identifier and no recipient: the mail program that sends it gives these. The same mail gives the same bytes.
 */
export async function packMail(
  mail: PressMail,
  masthead: Masthead,
  pictures: readonly InlinePicture[],
): Promise<Uint8Array> {
  const message = emptyMessage(boundaryOf(mail, pictures));
  setHeaders(message, mail, masthead);
  addText(message, 'text/plain; charset=utf-8; format=flowed; delsp=no', mail.text);
  const html = String(mail.html);
  if (pictures.length === 0) addText(message, 'text/html; charset=utf-8', html);
  else addRelated(message, html, pictures);
  return asBytes(message);
}

/**
 * A part of an outer message that is never written: a mail library dates and names only the outermost part. The
 * boundary's "=_" cannot occur in quoted-printable or base64.
 */
function emptyMessage(boundary: string): MimeNode {
  const options = {
    baseBoundary: boundary,
    boundaryPrefix: '=_part',
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  return new MimeNode('multipart/mixed', options).createChild('multipart/alternative');
}

function boundaryOf(mail: PressMail, pictures: readonly InlinePicture[]): string {
  const hash = createHash('sha256').update(mail.subject).update(mail.text).update(String(mail.html));
  for (const picture of pictures) hash.update(picture.bytes);
  return hash.digest('hex').slice(0, 24);
}

function setHeaders(message: MimeNode, mail: PressMail, masthead: Masthead): void {
  const address = masthead.email.trim();
  message.setHeader('MIME-Version', '1.0');
  if (isAddress(address))
    message.setHeader('From', { name: oneLine(masthead.shortName || masthead.name), address });
  message.setHeader('Subject', mail.subject);
  message.setHeader('Content-Language', mail.language);
  message.setHeader('X-Unsent', '1');
}

function isAddress(address: string): boolean {
  return /^[^\s<>"(),:;@[\\\]]+@[^\s<>"(),:;@[\\\]]+$/.test(address);
}

function addText(parent: MimeNode, type: string, text: string): void {
  const part = parent.createChild(type);
  part.setHeader('Content-Transfer-Encoding', 'quoted-printable');
  part.setContent(text.replace(/\r?\n/g, '\r\n'));
}

function addRelated(message: MimeNode, html: string, pictures: readonly InlinePicture[]): void {
  const related = message.createChild('multipart/related; type="text/html"');
  addText(related, 'text/html; charset=utf-8', html);
  for (const picture of pictures) {
    const part = related.createChild(picture.type, { filename: picture.name });
    part.setHeader('Content-ID', `<${picture.cid}>`);
    part.setHeader('Content-Disposition', 'inline');
    part.setHeader('Content-Transfer-Encoding', 'base64');
    part.setContent(Buffer.from(picture.bytes));
  }
}

async function asBytes(message: MimeNode): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of message.createReadStream()) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
