import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { MailAccount, Mailing, Problem, Result } from '../../../src/contract';
import { deliveryId } from '../../archive';
import type { Archive, DueMail, MailPlace, SettledMail } from '../../archive';
import type { Handed, MailLine, OpenMailLine } from '../../delivery';
import { addressMails } from '../../export';

/** What sending needs: the archive, where mail goes, and the time. */
interface RunNeeds {
  archive: Archive;
  openMailLine: OpenMailLine;
  clock: () => number;
  account: MailAccount;
  secret: string | null;
  /** Ends what is under way at once. */
  signal: AbortSignal;
  /** Told after each message. */
  told: () => void;
}

/**
 * Why a run ended: nothing is left, a person stopped it, the rest waits for a time, something stands in the way, or one after the
 * other was refused.
 */
export type RunEnd =
  | { kind: 'done' }
  | { kind: 'stopped' }
  | { kind: 'later'; at: number }
  | { kind: 'problem'; problem: Problem }
  | { kind: 'refusals'; count: number };

/** After how many refusals in a row a person is asked, before the account gets a bad name. */
const maxRefusals = 5;

/** How often a message is deferred, and how long each time, in milliseconds: two days in all, as mail servers do. */
const putOffs = [5, 10, 20, 40, 80, 160, 320, 640, 1600].map((minutes) => minutes * 60_000);

/** After how many broken connections in a row sending is paused for a while. */
const maxLost = 3;

/** Sends the messages of one mailing until none may go now; every step is on disk before the next one. */
export class MailingRun {
  readonly #needs: RunNeeds;
  readonly #id: string;
  #waiting = new AbortController();
  #line: MailLine | null = null;
  #sentInBatch = 0;
  #lastAt = 0;
  #refusals = 0;
  #lost = 0;

  constructor(needs: RunNeeds, { id }: Pick<Mailing, 'id'>) {
    this.#needs = needs;
    this.#id = id;
    needs.signal.addEventListener('abort', () => this.#stop(), { once: true });
  }

  /** Ends a wait, so that the mailing's state is read at once. */
  wake(): void {
    this.#waiting.abort();
  }

  async run(): Promise<RunEnd> {
    const message = this.#read((archive) => archive.outbox.message(this.#id));
    if (message === null) {
      const { folder } = this.#needs.archive;
      return { kind: 'problem', problem: { kind: 'archive-damaged', path: folder, why: 'mailing' } };
    }
    try {
      const address = await addressMails();
      for (;;) {
        const ended = await this.#sendNext(message, address);
        if (ended) return ended;
        this.#needs.told();
      }
    } finally {
      await this.#line?.close();
    }
  }

  /** Sends one message; answers why the run is over, null while it is not. */
  async #sendNext(
    message: string,
    address: Awaited<ReturnType<typeof addressMails>>,
  ): Promise<RunEnd | null> {
    const { account, clock, signal } = this.#needs;
    if (signal.aborted || !this.#isGoing()) return { kind: 'stopped' };
    const mail = this.#read((archive) => archive.outbox.next(this.#id, clock()));
    if (!mail) {
      const at = this.#read((archive) => archive.outbox.dueAt(this.#id));
      return at === null ? { kind: 'done' } : { kind: 'later', at };
    }
    if (!this.#mayGet(mail)) return this.#settle(mail, { state: 'left-out', answer: null });
    const { batch, perMinute, restMinutes } = account.pace;
    if (this.#sentInBatch >= batch && restMinutes > 0)
      return { kind: 'later', at: clock() + restMinutes * 60_000 };
    if (this.#sentInBatch > 0 && !(await this.#wait(this.#lastAt + 60_000 / perMinute - Date.now())))
      return null; // Something changed meanwhile.
    const problem = await this.#connect();
    if (problem) return { kind: 'problem', problem };
    const messageId = mail.messageId || `<${randomUUID()}@${account.address.split('@')[1]}>`;
    const to = { name: mail.name, address: mail.address };
    const bytes = address(message, { to, sent: { messageId, at: new Date(clock()) } });
    let hasBegun = false;
    const begins = () => {
      hasBegun = !signal.aborted && this.#isGoing() && this.#mayGet(mail) && this.#begin(mail, messageId);
      return Promise.resolve(hasBegun);
    };
    this.#lastAt = Date.now();
    const envelope = { from: account.address, to: mail.address };
    const handed = await this.#line?.hand({ ...envelope, bytes }, begins);
    return handed ? this.#take(mail, handed, hasBegun) : null;
  }

  /** Notes what became of a message, and answers whether that ends the run. */
  #take(mail: DueMail, handed: Handed, hasBegun: boolean): RunEnd | null {
    switch (handed.kind) {
      case 'taken':
        this.#lost = 0;
        this.#refusals = 0;
        this.#sentInBatch += 1;
        this.#write(({ outbox }, now) => outbox.take(this.#place(mail), handed.words, now));
        return null;
      case 'refused':
        this.#lost = 0;
        return this.#takeRefusal(mail, handed, hasBegun);
      case 'unknown':
        this.#settle(mail, { state: 'unknown', answer: null });
        return this.#lineLost(handed.problem);
      case 'unsent':
        if (hasBegun) this.#settle(mail, { state: 'waiting', answer: null });
        return this.#lineLost(handed.problem);
    }
  }

  #takeRefusal(
    mail: DueMail,
    { reason, isForNow, words }: Extract<Handed, { kind: 'refused' }>,
    hasBegun: boolean,
  ): RunEnd | null {
    const { account, clock } = this.#needs;
    if (reason === 'sender') {
      if (hasBegun) this.#settle(mail, { state: 'waiting', answer: null });
      if (isForNow) return { kind: 'later', at: clock() + (putOffs[0] ?? 0) };
      const { address } = account;
      return { kind: 'problem', problem: { kind: 'sender-refused', address, words } };
    }
    const delay = putOffs[mail.tries];
    this.#refusals += 1;
    if (isForNow && delay !== undefined) {
      const dueAt = clock() + delay;
      this.#settle(mail, { state: 'waiting', answer: { reason, words }, dueAt, isPutOff: true });
    } else {
      this.#settle(mail, { state: 'refused', answer: { reason, words } });
      if (reason === 'no-such-address' || reason === 'no-such-domain') this.#markBounced(mail);
      if (this.#refusals >= maxRefusals) return { kind: 'refusals', count: this.#refusals };
    }
    return null;
  }

  #lineLost(problem: Problem): RunEnd | null {
    this.#line = null;
    if (problem.kind === 'cancelled') return null; // The next round sees why.
    this.#lost += 1;
    return this.#lost >= maxLost ? { kind: 'problem', problem } : null;
  }

  async #connect(): Promise<Problem | null> {
    if (this.#line) return null;
    const { account, secret, openMailLine } = this.#needs;
    const mailing = this.#read((archive) => archive.outbox.find(this.#id));
    const opened = await openMailLine(mailing?.way === 'drafts' ? 'draft' : 'send', account, secret);
    if (!opened.ok) return opened.problem;
    this.#line = opened.value;
    return null;
  }

  /** Waits before the next message; false when it was woken. */
  async #wait(milliseconds: number): Promise<boolean> {
    if (milliseconds <= 0) return true;
    this.#waiting = new AbortController(); // Without a new signal, it would never wait again.
    return pause(milliseconds, true, { signal: this.#waiting.signal }).catch(() => false);
  }

  #isGoing(): boolean {
    return this.#read((archive) => archive.outbox.find(this.#id))?.state === 'going';
  }

  /** The list is asked again right before each message. */
  #mayGet({ person, address }: DueMail): boolean {
    const today = new Date(this.#needs.clock()).toISOString().slice(0, 10);
    return this.#read((archive) => archive.pressList.addressee(person, today))?.mail === address;
  }

  #begin(mail: DueMail, messageId: string): boolean {
    const { archive, clock } = this.#needs;
    return archive.outbox.begin({ ...this.#place(mail), messageId }, clock()).ok;
  }

  #settle(mail: DueMail, settled: SettledMail): null {
    this.#write(({ outbox }, now) => outbox.settle(this.#place(mail), settled, now));
    return null;
  }

  #write(work: (archive: Archive, now: number) => Result<null, Problem>): void {
    const { archive, clock } = this.#needs;
    const written = work(archive, clock());
    if (!written.ok) throw new Stopped(written.problem);
  }

  #markBounced(mail: DueMail): void {
    const { archive, clock } = this.#needs;
    const now = clock();
    const today = new Date(now).toISOString().slice(0, 10);
    archive.pressList.deliveries.mark(deliveryId(this.#place(mail)), 'bounced', today, now);
  }

  #place({ place }: DueMail): MailPlace {
    return { mailing: this.#id, place };
  }

  #read<Value>(
    ask: (archive: Archive) => { ok: true; value: Value } | { ok: false; problem: Problem },
  ): Value {
    const answer = ask(this.#needs.archive);
    if (!answer.ok) throw new Stopped(answer.problem);
    return answer.value;
  }

  #stop(): void {
    this.wake();
    void this.#line?.close();
  }
}

/** The archive cannot be read or written: nothing more is sent. */
export class Stopped extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}
