import { done, failed } from '../../../src/contract';
import type { MailAnswer, Problem, Result, ReturnedFound } from '../../../src/contract';
import { reasonOf, wordsOf } from '../../delivery';
import type { ReturnedMail, ReturnedRecipient } from '../../import';
import type { Tools } from '../desk/tools';
import { startReader } from '../process/bounded-reader';
import type { SendingAccount } from './account';

type ReturnedTools = Pick<Tools, 'archive' | 'clock' | 'readReturned' | 'startProcess'> & {
  account: SendingAccount;
};

/** How far back an inbox is looked through, in milliseconds: servers give up after five days, and none that is known after more than ten. */
const lookBack = 30 * 24 * 60 * 60_000;

/**
 * Mails that came back after a server had taken them. Each says so in a mail of its own, which is believed only where it names the
 * identifier of a message that went from this archive: only whoever got that message, or carried it, knows it.
 */
export class ReturnedMails {
  readonly #tools: ReturnedTools;
  #looking: AbortController | null = null;

  constructor(tools: ReturnedTools) {
    this.#tools = tools;
  }

  /** Looks in the account's inbox. */
  async look(): Promise<Result<ReturnedFound, Problem>> {
    const { account, clock, readReturned } = this.#tools;
    const ready = account.ready();
    if (!ready.ok) return ready;
    const { address, imap } = ready.value.account;
    if (!imap) return failed({ kind: 'inbox-missing', address });
    this.stop();
    const { signal } = (this.#looking = new AbortController());
    const mails = await readReturned(ready.value.account, ready.value.secret, clock() - lookBack, signal);
    return mails.ok ? this.read(mails.value) : mails;
  }

  /** Ends the look into the inbox. */
  stop(): void {
    this.#looking?.abort();
    this.#looking = null;
  }

  /** Reads mails, and keeps what they say of messages that went from here. */
  async read(mails: readonly Uint8Array[]): Promise<Result<ReturnedFound, Problem>> {
    const found: ReturnedFound = { read: 0, returned: 0, late: 0, strange: 0 };
    const reader = await startReader(this.#tools.startProcess);
    try {
      for (const bytes of mails) {
        const report = await reader.returned(bytes);
        const became = report ? this.#take(report) : done('strange' as const);
        if (!became.ok) return became;
        found.read += 1;
        if (became.value !== 'known') found[became.value] += 1;
      }
    } finally {
      reader.stop();
    }
    return done(found);
  }

  #take({
    messageIds,
    recipients,
  }: ReturnedMail): Result<'returned' | 'late' | 'strange' | 'known', Problem> {
    const { archive, clock } = this.#tools;
    for (const id of messageIds) {
      const place = archive.outbox.withMessageId(id);
      if (!place.ok) return place;
      const mail = place.value && archive.outbox.mail(place.value);
      if (!mail) continue;
      if (!mail.ok) return mail;
      if (!place.value || !mail.value) continue;
      const { address, state } = mail.value;
      const failures = recipients.filter(({ action }) => action === 'failed');
      const failure =
        failures.find((each) => [each.address, each.original].includes(address.toLowerCase())) ?? failures[0];
      if (!failure) return done(recipients.some(({ action }) => action === 'delayed') ? 'late' : 'known');
      if (state !== 'sent' && state !== 'unknown') return done('known');
      const settled = { state: 'returned', answer: answerOf(failure, address) } as const;
      const kept = archive.outbox.settle(place.value, settled, clock());
      return kept.ok ? done('returned') : kept;
    }
    return done('strange');
  }
}

/** Why a message came back: what its codes mean, and the server's words, with the address that failed where it is another. */
function answerOf({ address, status, words }: ReturnedRecipient, writtenTo: string): MailAnswer {
  const [, code = ''] = /^([45]\d\d)\b/.exec(words) ?? [];
  const says = /\.0\.0$/.test(status) ? words : `${status} ${words}`; // A code that says nothing is not asked.
  const number = Number(code) || (status.startsWith('4') ? 450 : 500);
  const isElsewhere = address !== '' && address !== writtenTo.toLowerCase();
  const said = words === '' ? status : words;
  return {
    reason: status.startsWith('4') ? 'later' : reasonOf(number, says, 'RCPT'),
    words: wordsOf(isElsewhere ? `${address}: ${said}` : said),
  };
}
