import { randomUUID } from 'node:crypto';
import { slugify } from '../../../src/article';
import { done, failed, isWritten, maxHidden } from '../../../src/contract';
import type {
  Addressee,
  MailAccount,
  Mailing,
  MailingOrder,
  MailingPlan,
  MailingTrouble,
  Problem,
  Result,
  TextOrder,
} from '../../../src/contract';
import { interfaceLanguage, messagesIn } from '../../../src/messages';
import { addressMails, makeMailing, makeTrial, writeFolder } from '../../export';
import type { Mailbox, OutletFile, Personal } from '../../export';
import { abortable } from '../../process';
import type { Tools } from '../desk/tools';
import { mailOrderOf } from '../export/proof-order';
import type { SendingAccount } from './account';
import { MailingRun, Stopped } from './mailing-run';
import type { RunEnd } from './mailing-run';
import { attachOrderOf, prepareMailing } from './plan';
import type { PreparedMailing, PreparingWatch } from './plan';

export type SendingTools = Pick<
  Tools,
  'archive' | 'clock' | 'dialogs' | 'emit' | 'jobs' | 'openMailLine' | 'systemLanguage' | 'typeset'
>;

/** How long a mailing that begins now stands in the outbox before, so that it can be undone, in milliseconds. */
const undoDelay = 10_000;

/** Milliseconds after which a server that could not be reached is tried again. */
const lineDelay = 5 * 60_000;

/** Called when a message was sent, and when a mailing pauses. */
export type OnSendingChange = (rests: boolean) => void;

/** A mailing as it was confirmed: what was read, and when it begins. */
type Confirmed = MailingOrder & { accepted: string; at: number | null };

/** Makes mailings of texts, and sends them, one after the other. */
export class Sending {
  readonly #tools: SendingTools;
  readonly #account: SendingAccount;
  readonly #told: OnSendingChange;
  #run: { id: string; run: MailingRun } | null = null;
  #looking: Promise<void> | null = null;
  #preparing: AbortController | null = null;

  constructor(tools: SendingTools, account: SendingAccount, told: OnSendingChange) {
    this.#tools = tools;
    this.#account = account;
    this.#told = told;
  }

  /** What would go; it takes as long as what is attached, and ends at once when it is stopped or something else is asked for. */
  async prepare(order: MailingOrder): Promise<Result<MailingPlan, Problem>> {
    this.stopPreparing();
    const { signal } = (this.#preparing = new AbortController());
    const { emit } = this.#tools;
    const run = this.#prepare(order, { signal, progress: (step) => emit('outbox:preparing', step) });
    const prepared = (await abortable(run, signal)) ?? failed({ kind: 'cancelled' as const });
    return prepared.ok ? done(prepared.value.plan) : prepared;
  }

  stopPreparing(): void {
    this.#preparing?.abort();
  }

  /** Puts what was read into the outbox. */
  async confirm(order: Confirmed): Promise<Result<null, Problem>> {
    const { archive, clock } = this.#tools;
    const ready = this.#account.ready();
    if (!ready.ok) return ready;
    const seen = await this.#seen(order);
    if (!seen.ok) return seen;
    if (isWritten(order.way)) return failed({ kind: 'mailing-unseen' });
    const { plan, message, people, revision } = seen.value;
    const now = clock();
    const { name, address } = ready.value.account;
    const pinned = archive.revisions.pin({ id: order.article, revision });
    if (!pinned.ok) return pinned;
    return archive.outbox.add(
      {
        id: randomUUID(),
        article: order.article,
        headline: plan.headline,
        subject: plan.subject,
        group: plan.group,
        ...(plan.isSame && { isSame: plan.isSame }),
        way: order.way,
        from: { name, address },
        revision,
        createdAt: now,
        state: 'waiting',
        beginsAt: order.at ?? now + undoDelay,
        isAtHour: order.at !== null,
        why: null,
        againAt: null,
      },
      message,
      people,
    );
  }

  /** Writes a message for each person, or for many hidden ones, into a folder; answers it, null when none was chosen. */
  async write(order: Confirmed): Promise<Result<string | null, Problem>> {
    const seen = await this.#seen(order);
    if (!seen.ok) return seen;
    const chosen = await this.#tools.dialogs.chooseFolder();
    if (chosen === null) return done(null);
    const { message, people, plan } = seen.value;
    const address = await addressMails();
    const slug = (words: string, maxLength: number) => slugify(words, 'fr').slice(0, maxLength);
    const stem = [plan.headline, plan.group].map((words) => slug(words, 40)).filter(Boolean);
    const sender = plan.from ?? { name: '', address: '' };
    const mails = order.way === 'hidden' ? hiddenMails(people, sender) : people.map(ownMail);
    const digits = String(mails.length).length;
    // One after the other: with a kit each of them may be large.
    function* files(): Generator<OutletFile> {
      for (const [index, { name, ...personal }] of mails.entries()) {
        const number = String(index + 1).padStart(digits, '0');
        const last = slug(name, 60);
        yield { path: `${number}${last && `-${last}`}.eml`, bytes: address(message, personal) };
      }
    }
    const folder = `${chosen}/${stem.join('-')}`;
    const { signal } = new AbortController();
    const written = await writeFolder(folder, files(), { signal, keepEarlier: () => false });
    return written.ok ? done(folder) : written;
  }

  /** Sends a text as it would go, or a few words, to the account's own address; answers the subject. */
  async test(order: TextOrder | null): Promise<Result<string, Problem>> {
    const { clock, openMailLine } = this.#tools;
    const ready = this.#account.ready();
    if (!ready.ok) return ready;
    const { account, secret } = ready.value;
    const to = { name: account.name, address: account.address };
    const made = order === null ? done(await this.#trial(to)) : await this.#mailOf(order, account);
    if (!made.ok) return made;
    const { message, subject } = made.value;
    const line = await openMailLine('send', account, secret);
    if (!line.ok) return line;
    try {
      const messageId = `<${randomUUID()}@${account.address.split('@')[1]}>`;
      const bytes = (await addressMails())(message, { to, sent: { messageId, at: new Date(clock()) } });
      const envelope = { from: account.address, to: account.address };
      const handed = await line.value.hand({ ...envelope, bytes }, () => Promise.resolve(true));
      if (handed.kind === 'taken') return done(subject);
      return failed(
        handed.kind === 'refused' ? { kind: 'test-refused', words: handed.words } : handed.problem,
      );
    } finally {
      await line.value.close();
    }
  }

  pause(id: string): Result<null, Problem> {
    const { archive } = this.#tools;
    const changed = archive.outbox.change(id, { state: 'paused', why: { kind: 'asked' }, againAt: null });
    this.#wake(id);
    return changed;
  }

  /** Goes on with what is paused, or begins at once with what waits. */
  resume(id: string): Result<null, Problem> {
    const ready = this.#account.ready();
    if (!ready.ok) return ready;
    return this.#tools.archive.outbox.change(id, { state: 'going', why: null, againAt: null });
  }

  cancel(id: string): Result<null, Problem> {
    const { archive, clock } = this.#tools;
    const changed = archive.outbox.change(id, { state: 'cancelled', why: null, againAt: null });
    if (!changed.ok) return changed;
    this.#wake(id);
    const all = archive.outbox.settleAll(id, 'waiting', { state: 'cancelled', answer: null }, clock());
    return all.ok ? done(null) : all;
  }

  /** Settles messages whose answer was lost; those that are to go again keep their identifier, by which servers know them. */
  decide(mailing: string, place: number | null, as: 'again' | 'sent'): Result<null, Problem> {
    const { archive, clock } = this.#tools;
    const { outbox } = archive;
    const settled = { state: as === 'sent' ? ('sent' as const) : ('waiting' as const), answer: null };
    const changed =
      place === null
        ? outbox.settleAll(mailing, 'unknown', settled, clock())
        : outbox.settle({ mailing, place }, settled, clock());
    if (!changed.ok) return changed;
    return as === 'again' ? this.resume(mailing) : done(null);
  }

  /** Sends what has come due, after what is being sent. */
  look(): Promise<void> {
    this.#looking ??= this.#tools.jobs
      .run('send', (signal) => this.#sendDue(signal))
      .finally(() => (this.#looking = null));
    return this.#looking;
  }

  async #sendDue(signal: AbortSignal): Promise<void> {
    const { archive, clock } = this.#tools;
    const list = archive.outbox.list();
    for (const mailing of list.ok ? list.value.toReversed() : []) {
      if (signal.aborted) return;
      const now = clock();
      const isDue = mailing.state === 'waiting' && mailing.beginsAt <= now;
      if (isDue) archive.outbox.change(mailing.id, { state: 'going' });
      const goes = isDue || (mailing.state === 'going' && (mailing.againAt ?? 0) <= now);
      if (goes) await this.#send(mailing, signal);
    }
  }

  async #send(mailing: Mailing, signal: AbortSignal): Promise<void> {
    const { archive, clock, openMailLine } = this.#tools;
    const ready = this.#account.ready();
    if (!ready.ok) return this.#end(mailing.id, { kind: 'problem', problem: ready.problem });
    archive.outbox.change(mailing.id, { why: null, againAt: null });
    const needs = { archive, clock, openMailLine, ...ready.value, signal, told: () => this.#told(false) };
    const run = new MailingRun(needs, mailing);
    this.#run = { id: mailing.id, run };
    this.#told(true);
    try {
      this.#end(mailing.id, await run.run());
    } catch (error) {
      if (error instanceof Stopped) return this.#end(mailing.id, { kind: 'problem', problem: error.problem });
      this.#pauseFor(mailing.id, { kind: 'closed' });
      throw error;
    } finally {
      this.#run = null;
    }
  }

  /** Writes why a run ended, unless a person stopped it. */
  #end(id: string, end: RunEnd): void {
    const { archive, clock } = this.#tools;
    switch (end.kind) {
      case 'stopped':
        break;
      case 'done':
        archive.outbox.change(id, { state: 'done', why: null, againAt: null });
        break;
      case 'later':
        archive.outbox.change(id, { againAt: end.at });
        break;
      case 'refusals':
        this.#pauseFor(id, end);
        break;
      case 'problem':
        if (isOfTheLine(end.problem)) archive.outbox.change(id, { why: end, againAt: clock() + lineDelay });
        else this.#pauseFor(id, end);
    }
    this.#told(true);
  }

  #pauseFor(id: string, why: MailingTrouble): void {
    this.#tools.archive.outbox.change(id, { state: 'paused', why, againAt: null });
  }

  #wake(id: string): void {
    if (this.#run?.id === id) this.#run.run.wake();
  }

  /** The plan that the person has read, if it is still what would be sent. */
  async #seen(order: Confirmed): Promise<Result<PreparedMailing, Problem>> {
    const prepared = await this.#prepare(order);
    if (!prepared.ok) return prepared;
    const { plan } = prepared.value;
    if (plan.people === 0) return failed({ kind: 'nobody-to-write-to', group: plan.group });
    return plan.question === order.accepted ? prepared : failed({ kind: 'mailing-unseen' });
  }

  #prepare(order: MailingOrder, watch?: PreparingWatch): Promise<Result<PreparedMailing, Problem>> {
    return prepareMailing(order, this.#tools.archive.mailAccount.open(), { ...this.#tools, watch });
  }

  async #mailOf({ article: id, attach }: TextOrder, { name, address }: MailAccount) {
    const opened = this.#tools.archive.articles.open(id);
    if (!opened.ok) return opened;
    const { article } = opened.value;
    const attachOrder = attachOrderOf({ article, attach }, this.#tools);
    return makeMailing(mailOrderOf(article, this.#tools), { name, address }, attachOrder);
  }

  async #trial(from: { name: string; address: string }) {
    const { archive, systemLanguage } = this.#tools;
    const { language = 'system' } = archive.settings.open();
    const { trial } = messagesIn(interfaceLanguage({ language, systemLanguage })).outbox;
    const words = { subject: trial.subject, text: trial.text(from.address) };
    return { subject: words.subject, message: await makeTrial(words, from) };
  }
}

/** Whether it is worth trying again without asking: a server that is out of reach or busy. */
function isOfTheLine({ kind }: Problem): boolean {
  return ['host-lost', 'host-refused', 'host-not-found', 'host-failed', 'cancelled'].includes(kind);
}

/** A message that is to be written, and what its file is named after. */
type WrittenMail = Personal & { name: string };

function ownMail({ name, mail }: Addressee): WrittenMail {
  return { name: name || mail, to: { name, address: mail }, sent: null };
}

/** Messages to the sender, each with some people hidden. */
function hiddenMails(people: readonly Addressee[], sender: Mailbox): WrittenMail[] {
  const mails: WrittenMail[] = [];
  for (let at = 0; at < people.length; at += maxHidden) {
    const some = people.slice(at, at + maxHidden);
    const hidden = some.map(({ name, mail }) => ({ name, address: mail }));
    mails.push({ name: '', to: sender, hidden, sent: null });
  }
  return mails;
}
