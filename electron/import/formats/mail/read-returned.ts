import type { Attachment, ParsedMail } from 'mailparser';
import { DamagedDocument } from '../../report/import-error';
import { parseMail } from './read-mail';
import { readPlainReport } from './read-plain-report';
import type { ReturnedRecipient } from './read-plain-report';

/** What a mail says of another that did not arrive, or is late: by RFC 3464, or in plain words. */
export interface ReturnedMail {
  /** The identifiers of messages that it may be about: of the mail that it carries first. */
  messageIds: string[];
  /** What became of it for each address. */
  recipients: ReturnedRecipient[];
}

/** Reads a mail that says why another came back; null for any other mail, and for one that cannot be read. */
export async function readReturned(bytes: Uint8Array): Promise<ReturnedMail | null> {
  try {
    const mail = await parseMail(bytes, { keepDeliveryStatus: true, ignoreEmbedded: true });
    const status = mail.attachments.find(({ contentType }) => isDeliveryStatus.test(contentType));
    if (!status) return plainly(mail);
    const recipients = statusGroups(status.content).flatMap((fields) => recipientOf(fields) ?? []);
    return recipients.length > 0 ? { messageIds: messageIdsIn(mail), recipients } : null;
  } catch (error) {
    if (error instanceof DamagedDocument) return null;
    throw error;
  }
}

/** A report without that form; the headers of the mail that came back are attached, or stand below its words. */
function plainly(mail: ParsedMail): ReturnedMail | null {
  const report = readPlainReport(mail);
  if (!report) return null;
  const [, copied = ''] = /^[ \t>]*message-id[ \t]*:\s*(<[^<>\s]{3,250}>)/im.exec(report.copied) ?? [];
  const messageIds = [...new Set([...carriedIn(mail), ...idsIn(copied)])].slice(0, 50);
  return messageIds.length > 0 ? { messageIds, recipients: report.recipients } : null;
}

const isDeliveryStatus = /^message\/(?:global-)?delivery-status$/i;
const isReturnedPart = /^(?:message\/(?:rfc822|global|global-headers)|text\/rfc822-headers)$/i;

/** Of the mail that came back, else of that which this one answers, as its headers say. */
function messageIdsIn(mail: ParsedMail): string[] {
  const answered = [mail.inReplyTo ?? '', ...[mail.references ?? []].flat()].flatMap(idsIn);
  return [...new Set([...carriedIn(mail), ...answered])].slice(0, 50);
}

/** Of the mails that another carries whole, or their headers. */
function carriedIn({ attachments }: ParsedMail): string[] {
  return attachments
    .filter(({ contentType }) => isReturnedPart.test(contentType))
    .flatMap(({ content }: Attachment) => idsIn(headersOf(content).get('message-id') ?? ''));
}

const idsIn = (words: string): string[] => words.match(/<[^<>\s]{3,250}>/g) ?? [];

/** The groups of fields: of the mail, then of each address. */
function statusGroups(content: Buffer): ReadonlyMap<string, string>[] {
  const text = content.toString('utf8').replace(/\r\n?/g, '\n');
  return text
    .split(/\n[ \t]*\n/)
    .slice(0, 500)
    .map(fieldsOf);
}

const headersOf = (content: Buffer): ReadonlyMap<string, string> =>
  fieldsOf(
    content.subarray(0, 65_536).toString('utf8').replace(/\r\n?/g, '\n').trimStart().split('\n\n', 1)[0] ??
      '',
  );

/** The fields of a header by their names in lower case, each unfolded; of several the first. */
function fieldsOf(header: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of header.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name = '', value = ''] = /^([!-9;-~]+)[ \t]*:(.*)$/.exec(line) ?? [];
    if (name !== '' && !fields.has(name.toLowerCase())) fields.set(name.toLowerCase(), value.trim());
  }
  return fields;
}

/** Null for a group that names no address, as the first does, which is of the mail. */
function recipientOf(fields: ReadonlyMap<string, string>): ReturnedRecipient | null {
  const final = fields.get('final-recipient');
  if (final === undefined) return null;
  const [status = ''] = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(fields.get('status') ?? '') ?? [];
  const said = (fields.get('action') ?? '').toLowerCase().trim();
  const isFailed = said === 'failed' || (said === '' && status.startsWith('5'));
  return {
    address: addressIn(final),
    original: addressIn(fields.get('original-recipient') ?? ''),
    action: isFailed ? 'failed' : said === 'delayed' ? 'delayed' : 'other',
    status,
    words: (fields.get('diagnostic-code') ?? '').replace(/^[\w.-]+[ \t]*;[ \t]*/, ''),
  };
}

/** "rfc822; a@example.org" as its address. */
const addressIn = (value: string): string =>
  value
    .replace(/^[^;]*;/, '')
    .trim()
    .replace(/^<|>$/g, '')
    .slice(0, 254)
    .toLowerCase();
