import type { MailAccount, MailService, Problem, RefusalReason, Result } from '../../src/contract';

/** A message to one person, whole, and its envelope. */
export interface OutgoingMail {
  from: string;
  to: string;
  bytes: Uint8Array;
}

/**
 * What became of a message: the server took it; refused it, or will take it later; or it is not known, since the answer was lost after
 * all of it went. One that is `unsent` did not arrive for certain, as the line broke off before its end.
 */
export type Handed =
  | { kind: 'taken'; words: string }
  | { kind: 'refused'; reason: RefusalReason; isForNow: boolean; words: string }
  | { kind: 'unsent'; problem: Problem }
  | { kind: 'unknown'; problem: Problem };

/** A mail server with the person logged in. It takes one message at a time; after one that is unsent or unknown it is closed. */
export interface MailLine {
  /**
   * Hands over a message. `begins` is asked once the server is ready for its words and before the first of them goes, so that the attempt
   * is on disk by then; nothing goes when it answers false.
   */
  hand(mail: OutgoingMail, begins: () => Promise<boolean>): Promise<Handed>;
  close(): Promise<void>;
}

/** Opens the server of an account that sends, or that keeps drafts, and logs in. */
export type OpenMailLine = (
  service: MailService,
  account: MailAccount,
  secret: string | null,
) => Promise<Result<MailLine, Problem>>;

/**
 * Reads the mails of an account's inbox, since a time in milliseconds, that say how others fared; of each its beginning. Nothing there is
 * marked or moved.
 */
export type ReadReturned = (
  account: MailAccount,
  secret: string | null,
  since: number,
  signal?: AbortSignal,
) => Promise<Result<Uint8Array[], Problem>>;

/**
 * The meaning of a code of RFC 5321 and, where there is one, of the code of RFC 3463 in the words beside it; `command` is what the server
 * answered to.
 */
export function reasonOf(code: number, words: string, command: string): RefusalReason {
  const [, subject = '', detail = ''] = /\b[45]\.(\d{1,3})\.(\d{1,3})\b/.exec(words) ?? [];
  if (command.startsWith('MAIL') || /^1\.[78]$/.test(`${subject}.${detail}`)) return 'sender';
  if (code < 500) return `${subject}.${detail}` === '2.2' ? 'mailbox-full' : 'later';
  const isRecipient = command.startsWith('RCPT');
  switch (`${subject}.${detail}`) {
    case '1.1':
    case '1.6':
    case '1.10':
    case '2.1':
      return 'no-such-address';
    case '1.2':
    case '4.4':
      return 'no-such-domain';
    case '2.2':
      return 'mailbox-full';
    case '2.3':
    case '3.4':
      return 'too-large';
    case '.':
      if (code === 552) return isRecipient ? 'mailbox-full' : 'too-large';
      if (code === 550 && isRecipient) return 'no-such-address';
      return code === 554 ? 'unwanted' : 'other';
    default:
      return subject === '7' ? 'unwanted' : 'other';
  }
}

/** A server's answer as words, on one line and not too long. */
export function wordsOf(response: string): string {
  return response
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, 500);
}
