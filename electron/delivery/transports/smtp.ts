import { Readable } from 'node:stream';
import SmtpConnection from 'nodemailer/lib/smtp-connection';
import type { SMTPError } from 'nodemailer/lib/smtp-connection';
import type { MailAccount, Problem } from '../../../src/contract';
import { reasonOf, wordsOf } from '../mail-line';
import type { Handed, MailLine, OutgoingMail } from '../mail-line';
import { networkProblem } from './dial';
import type { Waits } from './dial';
import { greetedAs, reach, startTls } from './mail-server';
import { DeliveryError } from './transport';

/** Connects to an account's SMTP server and logs in. Throws a `DeliveryError`. */
export async function openSmtp(account: MailAccount, secret: string | null, waits: Waits): Promise<MailLine> {
  const { smtp, user } = account;
  const { host, port, security } = smtp;
  const reached = await reach(smtp, account, waits);
  const isSecure = security !== 'plain';
  const connection = new SmtpConnection({
    ...{ host, port, name: greetedAs, secure: isSecure, secured: isSecure, ignoreTLS: true },
    connection: security === 'starttls' ? await startTls(reached, smtp, waits) : reached,
    greetingTimeout: waits.connect,
    socketTimeout: waits.idle * 5, // A server may look through a message for minutes before it answers.
    socketCloseTimeout: 0,
  });
  const line = new SmtpLine(account, connection);
  try {
    await line.connect();
    if (user !== null) await line.login(user, secret ?? '');
    return line;
  } catch (error) {
    connection.close();
    throw error instanceof DeliveryError ? error : new DeliveryError(line.problemOf(error as SMTPError));
  }
}

/** How many bytes of a message are given at once. */
const pieceSize = 65_536;

/** How long a server may take to say goodbye, in milliseconds. */
const leaveTimeout = 500;

/** The person took back what was about to go. */
class RecalledMessage extends Error {}

class SmtpLine implements MailLine {
  readonly #account: MailAccount;
  readonly #connection: SmtpConnection;
  #lost: SMTPError | null = null;

  constructor(account: MailAccount, connection: SmtpConnection) {
    this.#account = account;
    this.#connection = connection;
    connection.on('error', (error: SMTPError) => (this.#lost = error));
  }

  connect(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#connection.once('error', reject);
      this.#connection.connect((error) => (error ? reject(error) : resolve()));
    });
  }

  login(user: string, password: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#connection.once('error', reject);
      this.#connection.login({ user, pass: password, credentials: { user, pass: password } }, (error) =>
        error ? reject(error) : resolve(),
      );
    });
  }

  async hand({ from, to, bytes }: OutgoingMail, begins: () => Promise<boolean>): Promise<Handed> {
    let isWhole = false;
    async function* pieces() {
      if (!(await begins())) throw new RecalledMessage();
      for (let at = 0; at < bytes.length; at += pieceSize) {
        isWhole = at + pieceSize >= bytes.length;
        yield bytes.subarray(at, at + pieceSize);
      }
    }
    const words = Readable.from(pieces(), { objectMode: false });
    try {
      const answer = await this.#send({ from, to, size: bytes.length }, words);
      return { kind: 'taken', words: wordsOf(answer) };
    } catch (thrown) {
      const error = thrown as SMTPError;
      const refused = refusalOf(error);
      if (!refused) {
        this.#connection.close();
        this.#lost ??= error;
        if (error instanceof RecalledMessage) return { kind: 'unsent', problem: { kind: 'cancelled' } };
        return { kind: isWhole ? 'unknown' : 'unsent', problem: this.problemOf(error) };
      }
      await this.#reset();
      return refused;
    }
  }

  /** Takes leave of a server that still answers. */
  close(): Promise<void> {
    const connection = this.#connection;
    if (this.#lost) connection.close();
    if (this.#lost || connection.destroyed) return Promise.resolve();
    return new Promise((resolve) => {
      const late = setTimeout(() => connection.close(), leaveTimeout);
      connection.once('end', () => {
        clearTimeout(late);
        resolve();
      });
      connection.quit();
    });
  }

  /** What stopped the line, for a person. */
  problemOf(error: SMTPError): Problem {
    const { host, port } = this.#account.smtp;
    const { code, originalCode, responseCode, response } = error as SMTPError & { originalCode?: string };
    if (code === 'EAUTH' && (responseCode ?? 500) >= 500)
      return { kind: 'login-refused', host, user: this.#account.user ?? '' };
    const known = networkProblem({ code: originalCode ?? code }, { host, port });
    if (known) return known;
    if (code === 'ETIMEDOUT') return { kind: 'host-lost', host, why: 'timed-out' };
    if (response) return { kind: 'host-failed', host, why: wordsOf(response) };
    return { kind: 'host-lost', host, why: 'cut-off' };
  }

  #send(envelope: { from: string; to: string; size: number }, words: Readable): Promise<string> {
    return new Promise((resolve, reject) => {
      if (this.#lost) return reject(this.#lost);
      this.#connection.send(envelope, words, (error, info) =>
        error ? reject(error) : resolve(info?.response ?? ''),
      );
    });
  }

  /** Has the server forget an envelope that it refused in part. */
  #reset(): Promise<void> {
    return new Promise((resolve) => {
      if (this.#lost) return resolve();
      this.#connection.once('error', () => resolve());
      this.#connection.reset(() => resolve());
    });
  }
}

/** What a server's refusal means; null where it did not refuse, but was lost. */
function refusalOf(error: SMTPError): (Handed & { kind: 'refused' }) | null {
  const { responseCode, response = '', code, command = '' } = error;
  const words = wordsOf(response || error.message);
  if (!responseCode) {
    if (code === 'EMESSAGE') return { kind: 'refused', reason: 'too-large', isForNow: false, words };
    return code === 'EENVELOPE' ? { kind: 'refused', reason: 'other', isForNow: false, words } : null;
  }
  const isForNow = responseCode < 500;
  return { kind: 'refused', reason: reasonOf(responseCode, words, command), isForNow, words };
}
