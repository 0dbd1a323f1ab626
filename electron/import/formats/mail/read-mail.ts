import { simpleParser } from 'mailparser';
import type { Attachment, ParsedMail, SimpleParserOptions } from 'mailparser';
import type { ConvertedFile, EmbeddedPicture } from '../../model/import-file';
import { decodeBytes } from '../../encoding/decode-text';
import { decodeAddress } from '../../html/links';
import { isPictureName } from '../../html/images';
import type { ConversionReport } from '../../report/conversion-report';
import { DamagedDocument } from '../../report/import-error';
import { plainTextMarkup } from '../text/plain-text';

/** Reads a mail (.eml): its subject is the headline, its HTML or its text the article. Throws `DamagedDocument` when it holds no text. */
export async function readMail(bytes: Uint8Array, report: ConversionReport): Promise<ConvertedFile> {
  const mail = await parseMail(bytes);
  const { html, text, attachments } = await bodyOf(mail);
  if (html.trim() === '' && text.trim() === '') throw new DamagedDocument('it holds no text');
  const shown = reportAttachments(attachments, html, report);
  const date = mail.date && !Number.isNaN(mail.date.getTime()) ? mail.date.toISOString() : null;
  const subject = (mail.subject ?? '').replace(/^(?:(?:re|fwd?|tr|aw|wg|rv|i|r)\s*:\s*)+/i, '').trim();
  return {
    markup: html === '' ? plainTextMarkup(unfolded(text)) : withLanguage(html, mail),
    embedded: shown,
    fields: { ...(date !== null && { date }) },
    metadata: { title: subject, language: languageOf(mail) },
    headings: 'document',
  };
}

interface MailBody {
  html: string;
  text: string;
  attachments: readonly Attachment[];
}

/**
 * The HTML and the text of a mail, and what is attached. Where there is neither, a part of text without a name is taken: its
 * disposition is empty or says nothing that is known, and RFC 2183 (2.8) would have it attached.
 */
async function bodyOf({ html, text = '', attachments }: ParsedMail): Promise<MailBody> {
  const said = { html: typeof html === 'string' ? html : '', text };
  const isText = ({ filename, contentType }: Attachment) =>
    filename === undefined && /^text\/(?:html|plain)$/.test(contentType);
  const part = attachments.find(isText);
  if (!part || `${said.html}${said.text}`.trim() !== '') return { ...said, attachments };
  const isHtml = part.contentType === 'text/html';
  const words = (await decodeBytes(part.content, isHtml))?.text ?? '';
  return {
    html: isHtml ? words : '',
    text: isHtml ? '' : words,
    attachments: attachments.filter((other) => other !== part),
  };
}

/** Reads a page that a browser or Word saved as one file (.mhtml). Throws `DamagedDocument` when it holds no page. */
export async function readMhtml(bytes: Uint8Array, report: ConversionReport): Promise<ConvertedFile> {
  const page = await parseMail(bytes);
  const html = typeof page.html === 'string' ? page.html : '';
  if (html.trim() === '') throw new DamagedDocument('it holds no text');
  return {
    markup: html,
    embedded: reportAttachments(page.attachments, html, report),
    fields: null,
    metadata: { title: '', language: '' },
    headings: 'document',
  };
}

/** More parts than any mail has; the parser takes longer with the square of their number. */
const maxParts = 500;

/** The parts of a mail. Throws `DamagedDocument`. */
export async function parseMail(bytes: Uint8Array, options: SimpleParserOptions = {}): Promise<ParsedMail> {
  const source = Buffer.from(bytes);
  const boundaries = source.toString('latin1').match(/^content-type:\s*(?:multipart|message)\//gim) ?? [];
  if (boundaries.length > maxParts) throw new DamagedDocument('it is nested too deeply');
  try {
    const plain = { skipImageLinks: true, skipTextToHtml: true, skipTextLinks: true };
    return await simpleParser(source, { ...plain, ...options });
  } catch (error) {
    throw new DamagedDocument('it is cut or damaged', { cause: error }); // A header without end, a part without.
  }
}

/** The pictures of a mail by the addresses that its HTML has for them; what else is attached is reported by its name. */
function reportAttachments(
  attachments: readonly Attachment[],
  html: string,
  report: ConversionReport,
): Map<string, EmbeddedPicture> {
  const pictures = new Map<string, EmbeddedPicture>();
  for (const attachment of attachments) {
    const { filename = '', contentType, content } = attachment;
    const addresses = addressesOf(attachment).filter((address) => html.includes(address));
    const isPicture = contentType.startsWith('image/') || isPictureName(filename);
    for (const address of isPicture ? addresses : [])
      pictures.set(address, { name: filename || nameIn(address), bytes: content });
    const isPart = addresses.length > 0 || /^text\/(css|javascript)|^font\//.test(contentType);
    if (!isPart) report.drop('attachment', 1, filename || contentType);
  }
  return pictures;
}

function addressesOf({ cid, headers }: Attachment): string[] {
  const location = headers.get('content-location');
  const written = typeof location === 'string' ? location.trim() : '';
  return [
    ...(cid === undefined ? [] : [`cid:${cid}`]),
    ...(written === '' ? [] : [written, written.replaceAll('&', '&amp;'), nameIn(written)]),
  ].filter((address) => address !== '');
}

function nameIn(address: string): string {
  return decodeAddress(address.replace(/[?#].*$/s, '')).replace(/^.*[/\\:]/, '');
}

/** The language that the mail's header gives, where its HTML gives none. */
function withLanguage(html: string, mail: ParsedMail): string {
  const language = languageOf(mail);
  return language === '' || /<html\b[^>]*\slang=/i.test(html)
    ? html
    : html.replace(/<html\b/i, `<html lang="${language}"`);
}

function languageOf(mail: ParsedMail): string {
  const given = mail.headers.get('content-language');
  return typeof given === 'string'
    ? (/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.exec(given.trim())?.[0] ?? '')
    : '';
}

/** Lines that a program folded with a space at their end flow on (RFC 3676); quoted mails above and below are as they are. */
function unfolded(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/(?<=[^\s-]) \n(?=[^\n>])/g, ' ');
}
