import type { ParsedMail } from 'mailparser';

/** What became of a mail for an address that it was for. */
export interface ReturnedRecipient {
  /** The address that failed, and the one that was written to, where it was passed on; "" where it says none. */
  address: string;
  original: string;
  action: 'failed' | 'delayed' | 'other';
  /** The code of RFC 3463, as 5.1.1. */
  status: string;
  /** The server's own words. */
  words: string;
}

/** What a report of plain words says: of which mail it holds the headers, and what became of it. */
export interface PlainReport {
  /** Of the copy of the mail that stands below the words; none where it is attached. */
  copied: string;
  recipients: ReturnedRecipient[];
}

/**
 * Reads a report of before RFC 3464, or of a server that never learnt it: its reasons are words alone (qmail, Exim and sendmail of old,
 * servers of offices). Null for what no mail server wrote, such as an answer of a person, and for one that says neither that a mail
 * failed nor that it is late.
 */
export function readPlainReport(mail: ParsedMail): PlainReport | null {
  if (!isOfServer(mail)) return null;
  const text = (mail.text ?? '').slice(0, 65_536).replace(/\r\n?/g, '\n');
  const copyAt = copyBegins.exec(text)?.index ?? text.length;
  const [told, copied] = [text.slice(0, copyAt), text.slice(copyAt)];
  const action = actionIn(`${mail.subject ?? ''}\n${told}`);
  if (action === null) return null;
  const named = addressesIn(headerOf(mail, 'x-failed-recipients'));
  const addresses = named.length > 0 ? named : addressesIn(told);
  const about = (address: string) => ({ address, original: '', action, ...reasonIn(told, address) });
  return { copied, recipients: [...addresses, ...(addresses.length === 0 ? [''] : [])].map(about) };
}

/** Whether a mail has the sender that servers use, or an empty one: nobody can answer it. */
function isOfServer(mail: ParsedMail): boolean {
  const from = mail.from?.value[0]?.address ?? mail.from?.text ?? '';
  return (
    /^<?(?:mailer[-_.]?daemon|postmaster)(?:@|>?$)/i.test(from.trim()) ||
    /^<\s*>$/.test(headerOf(mail, 'return-path').trim()) ||
    headerOf(mail, 'x-failed-recipients') !== ''
  );
}

const headerOf = ({ headerLines }: ParsedMail, name: string): string =>
  headerLines
    .find(({ key }) => key === name)
    ?.line.replace(/^[^:]*:/, '')
    .trim() ?? '';

/** The line above a copy of the mail, or the first line of its headers. */
const copyBegins =
  /^(?:-{2,}.*(?:copy of|original|unsent|returned|follows|headers|copie|message d.origine|nachricht).*|(?:Return-Path|Received|Message-ID|From|DKIM-Signature)[ \t]*:.*)$/im;

const late =
  /(?<!\p{L})(?:delayed|delivery delay|still (?:being )?(?:retried|trying|in the queue)|will (?:continue|keep|be) (?:to try|trying|retried)|not yet been delivered|temporary (?:error|failure|problem)|retardée?|différée?|nouvelles? tentatives?|verzögert)(?!\p{L})/iu;
const failure =
  /undeliver|not (?:be )?deliver|(?:un|wasn.t |not )able to deliver|delivery (?:to .{1,80} )?(?:has )?fail|fail(?:ed|ure) (?:to deliver|notice)|permanent (?:fatal )?error|fatal error|returned to sender|returning message|user unknown|non[- ]?(?:remis|distribu|délivr)|pas (?:pu être|été) (?:remis|distribu|délivr|livr)|échec de (?:la )?(?:remise|livraison|distribution)|unzustellbar|nicht zugestellt|no (?:se )?(?:ha )?(?:podido|pudo) (?:ser )?(?:entrega|envia)|mancata consegna|impossibile (?:recapitare|consegnare)/i;

/** What gives up says so, also where it tells that it was late before. */
function actionIn(words: string): 'failed' | 'delayed' | null {
  const isLate = late.test(words);
  if (failure.test(words) && !(isLate && !/permanent|given up|giving up|gave up|abandon/i.test(words)))
    return 'failed';
  return isLate ? 'delayed' : null;
}

function addressesIn(words: string): string[] {
  const found = words.match(/[^\s<>()[\]",;:]{1,64}@[^\s<>()[\]",;:]{3,190}/g) ?? [];
  return [...new Set(found.map((each) => each.replace(/\.+$/, '').toLowerCase()))].slice(0, 50);
}

/** What stands behind the last mention of an address up to an empty line: the server's words, and the code of RFC 3463 among them. */
function reasonIn(told: string, address: string): Pick<ReturnedRecipient, 'status' | 'words'> {
  const at = address === '' ? -1 : told.toLowerCase().lastIndexOf(address);
  const rest = at < 0 ? told : told.slice(at + address.length);
  const [paragraph = ''] = rest.replace(/^[>\s:.,;"')\]-]+/, '').split(/\n[ \t]*\n/, 1);
  const words = paragraph.replace(/\s+/g, ' ').trim().slice(0, 500);
  const [status = ''] = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?!\.?\d)/.exec(words) ?? [];
  return { status, words };
}
