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
