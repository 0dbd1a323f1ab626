import { publicPart } from '../../../../src/article';
import type { Article } from '../../../../src/article';
import { done } from '../../../../src/contract';
import type { MailingPlan, Notice, Problem, Result } from '../../../../src/contract';
import type { ArticleOrder } from '../../order/job';
import { withoutLostPictures } from '../../pictures/lost-pictures';
import { makeAttachments } from './attached-files';
import type { AttachOrder } from './attached-files';
import { makePressMail } from './press-mail';

/** Somebody's name and address. */
export interface Mailbox {
  name: string;
  address: string;
}

/** A press mail for many people: all of it but what names one of them. */
export interface MadeMailing extends Pick<MailingPlan, 'attached' | 'withheld'> {
  subject: string;
  /** The message in ASCII, its lines ended by CRLF; it begins with its headers. */
  message: string;
  notices: Notice[];
}

/** What makes a message that of one person. Without an identifier and a time it is an unsent one, which a mail program opens to be sent. */
export interface Personal {
  to: Mailbox;
  /** People who get it without being named in what others receive: a mail program takes this header out as it sends. */
  hidden?: readonly Mailbox[];
  sent: { messageId: string; at: Date } | null;
}

/**
 * Makes an article's press mail to be sent from an account; whoever wants no more mail is told by a header where to write (RFC 2369).
 * Problems: picture-missing, picture-unreadable, typesetting.
 */
export async function makeMailing(
  order: ArticleOrder,
  from: Mailbox,
  attach: AttachOrder,
): Promise<Result<MadeMailing, Problem>> {
  const made = await withoutLostPictures(publicPart(order.article), async (article: Article) => {
    const attached = await makeAttachments({ ...order, article }, attach);
    if (!attached.ok) return attached;
    const packed = await makePressMail({ ...order, article }, attached.value.files);
    return packed.ok ? done({ ...packed.value, ...attached.value }) : packed;
  });
  if (!made.ok) return made;
  const { mail, message, files, withheld, notices } = made.value;
  const [headers, body] = parted(Buffer.from(message).toString('latin1'));
  const unsubscribe = `mailto:${from.address}?subject=${encodeURIComponent('unsubscribe')}`;
  const sender = await headersOf({ from, headers: { 'List-Unsubscribe': `<${unsubscribe}>` } });
  const others = without(headers, ['From', 'X-Unsent']);
  return done({
    subject: mail.subject,
    message: `${sender}${others}\r\n${body}`,
    attached: files.map(({ kind, name, bytes }) => ({ kind, name, bytes: bytes.length })),
    withheld,
    notices: [...notices],
  });
}

/** A few words to the account's own address, to try it out. */
export async function makeTrial(words: { subject: string; text: string }, from: Mailbox): Promise<string> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const built = await new MailComposer({ from, ...words, disableFileAccess: true, disableUrlAccess: true })
    .compile()
    .build();
  const [headers, body] = parted(built.toString('latin1'));
  return `${without(headers, ['Date', 'Message-ID'])}\r\n${body}`;
}

/** Makes messages those of one person each. */
export async function addressMails(): Promise<(message: string, personal: Personal) => Uint8Array> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  return (message, { to, sent, hidden = [] }) => {
    const composer = new MailComposer({
      to: mailbox(to),
      cc: hidden.map(mailbox),
      ...(sent ? { messageId: sent.messageId, date: sent.at } : { headers: { 'X-Unsent': '1' } }),
    });
    const wanted = sent ? ['To', 'Message-ID', 'Date'] : ['To', 'X-Unsent'];
    const built = composer.compile().buildHeaders();
    // The composer leaves a list of hidden recipients out of what it builds.
    const bcc = hidden.length > 0 ? only(built, ['Cc']).replace(/^Cc:/i, 'Bcc:') : '';
    return Buffer.from(only(built, wanted) + bcc + message, 'latin1');
  };
}

async function headersOf(mail: { from: Mailbox; headers: Record<string, string> }): Promise<string> {
  const { default: MailComposer } = await import('nodemailer/lib/mail-composer');
  const built = new MailComposer({ ...mail, from: mailbox(mail.from) }).compile().buildHeaders();
  return only(built, ['From', ...Object.keys(mail.headers)]);
}

/** A name is left out where it says no more than the address. */
function mailbox({ name, address }: Mailbox): Mailbox {
  return { name: name.replace(/\p{Cc}+/gu, ' ').trim(), address };
}

function parted(message: string): [headers: string, body: string] {
  const end = message.indexOf('\r\n\r\n') + 2;
  return [message.slice(0, end), message.slice(end + 2)];
}

/** Single headers, each with the lines that it goes on in. */
function headersIn(headers: string): string[] {
  return headers.match(/^\S.*\r?\n?(?:[ \t].*\r?\n?)*/gm) ?? [];
}

const nameOf = (header: string) => header.slice(0, header.indexOf(':')).toLowerCase();

function without(headers: string, names: readonly string[]): string {
  const left = names.map((name) => name.toLowerCase());
  return headersIn(headers)
    .filter((header) => !left.includes(nameOf(header)))
    .join('');
}

function only(headers: string, names: readonly string[]): string {
  const kept = names.map((name) => name.toLowerCase());
  return headersIn(headers)
    .filter((header) => kept.includes(nameOf(header)))
    .map((header) => `${header.trimEnd()}\r\n`)
    .join('');
}
