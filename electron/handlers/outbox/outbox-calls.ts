import { done } from '../../../src/contract';
import type { Handlers, Mail, ShownMail, OutboxState, Problem, Result } from '../../../src/contract';
import type { Tools } from '../desk/tools';
import { SendingAccount } from './account';
import { countWhoHas, dayOf } from './already-sent';
import type { ReturnedMails } from './returned';
import type { Sending, OnSendingChange, SendingTools } from './sending';

type OutboxCall = Extract<keyof Handlers, `outbox:${string}`>;

/** How often the window is told how far a mailing is, at most, in milliseconds. */
const tellingDelay = 250;

/** Sends from the desk. What was under way when the program ended is settled before anything else. */
export function outboxHandlers(
  tools: SendingTools &
    Pick<Tools, 'memory' | 'secrets' | 'emit' | 'openMailLine' | 'readReturned' | 'startProcess'>,
): Pick<Handlers, OutboxCall> {
  const { archive, clock, openMailLine } = tools;
  const account = new SendingAccount(tools);
  const told = telling(tools);
  let hasStarted = false;
  let loaded: Promise<Sending> | undefined;

  function start(): void {
    if (!hasStarted && archive.readOnly === null) archive.outbox.afterStart(clock());
    hasStarted = true;
  }
  const sending = () => {
    start();
    return (loaded ??= import('./sending').then((room) => new room.Sending(tools, account, told)));
  };
  const state = () => {
    start();
    return outboxState(tools, account);
  };
  /** Does something to a mailing, sends what has come due by it, and answers what is in the outbox. */
  const changed = async (
    work: (sending: Sending) => Result<unknown, Problem> | Promise<Result<unknown, Problem>>,
  ): Promise<Result<OutboxState, Problem>> => {
    const room = await sending();
    const answer = await work(room);
    if (!answer.ok) return answer;
    void room.look().catch(() => undefined); // Main looks too, and logs what is wrong.
    return state();
  };
  return {
    ...returnedCalls(tools, account),
    'outbox:list': () => Promise.resolve(state()),
    'outbox:save-account': (order) => {
      const kept = account.keep(order.account, order.secret, clock());
      return Promise.resolve(kept.ok ? state() : kept);
    },
    'outbox:forget-account': () => {
      const forgotten = account.forget(clock());
      return Promise.resolve(forgotten.ok ? state() : forgotten);
    },
    'outbox:try': async ({ account: tried, secret }) => {
      const services = tried.imap ? (['send', 'draft'] as const) : (['send'] as const);
      for (const service of services) {
        const line = await openMailLine(service, tried, secret ?? account.secretOf(tried));
        if (!line.ok) return line;
        await line.value.close();
      }
      return done(null);
    },
    'outbox:test': async (order) => (await sending()).test(order),
    'outbox:who-has': (id) => {
      const opened = archive.articles.open(id);
      return Promise.resolve(opened.ok ? countWhoHas(opened.value.article, archive, dayOf(clock())) : opened);
    },
    'outbox:prepare': async (order) => (await sending()).prepare(order),
    'outbox:stop-preparing': async () => {
      (await sending()).stopPreparing();
      return done(null);
    },
    'outbox:confirm': (order) => changed((room) => room.confirm(order)),
    'outbox:write': async (order) => (await sending()).write(order),
    'outbox:mails': (id) => Promise.resolve(mailLines(archive, id)),
    'outbox:pause': (id) => changed((room) => room.pause(id)),
    'outbox:resume': (id) => changed((room) => room.resume(id)),
    'outbox:cancel': (id) => changed((room) => room.cancel(id)),
    'outbox:decide': ({ mailing, place, as }) => changed((room) => room.decide(mailing, place, as)),
    'outbox:look': async () => {
      const mailings = archive.outbox.list();
      start();
      const isIdle =
        mailings.ok && !mailings.value.some(({ state: now }) => now === 'waiting' || now === 'going');
      if (!isIdle) await (await sending()).look();
      return done(null);
    },
  };
}

type ReturnedCall = 'outbox:look-for-returned' | 'outbox:stop-looking' | 'outbox:read-returned';

/** Finds mails that came back, in the account's inbox or in notices that were saved. */
function returnedCalls(
  tools: Parameters<typeof outboxHandlers>[0],
  account: SendingAccount,
): Pick<Handlers, ReturnedCall> {
  let loaded: Promise<ReturnedMails> | undefined;
  const returned = () =>
    (loaded ??= import('./returned').then((room) => new room.ReturnedMails({ ...tools, account })));
  return {
    'outbox:look-for-returned': async () => (await returned()).look(),
    'outbox:stop-looking': async () => {
      (await returned()).stop();
      return done(null);
    },
    'outbox:read-returned': async (mails) => (await returned()).read(mails),
  };
}

/** The messages of a mailing, each with what became of its address since. */
function mailLines({ outbox, pressList }: Tools['archive'], id: string): Result<ShownMail[], Problem> {
  const mails = outbox.mails(id);
  const list = pressList.people();
  if (!mails.ok) return mails;
  if (!list.ok) return list;
  const people = new Map(list.value.people.map((person) => [person.id, person]));
  const since = ({ person, address }: Mail): ShownMail['since'] => {
    const now = people.get(person);
    if (!now) return 'erased';
    if (pressList.mailKey(now.mail) !== pressList.mailKey(address)) return 'corrected';
    return now.bouncedOn !== null ? 'aside' : 'same';
  };
  return done(mails.value.map((mail) => ({ ...mail, since: since(mail) })));
}

/** Tells the window how far mailings are, now and then, and always when one rests. */
function telling({ archive, clock, emit }: Pick<Tools, 'archive' | 'clock' | 'emit'>): OnSendingChange {
  let last = 0;
  return (rests) => {
    if (!rests && Math.abs(clock() - last) < tellingDelay) return;
    last = clock();
    const mailings = archive.outbox.list();
    if (mailings.ok) emit('outbox:changed', mailings.value);
  };
}

/** The account, what is in the outbox, and whom can be written to. */
function outboxState(
  { archive, clock, secrets }: Pick<Tools, 'archive' | 'clock' | 'secrets'>,
  account: SendingAccount,
): Result<OutboxState, Problem> {
  const mailings = archive.outbox.list();
  if (!mailings.ok) return mailings;
  const list = archive.pressList.people();
  if (!list.ok) return list;
  const today = dayOf(clock());
  const count = (id: string | null) => {
    const found = archive.pressList.addressees(id === null ? { kind: 'all' } : { kind: 'group', id }, today);
    return found.ok ? found.value.people.length : 0;
  };
  const groups = [{ id: null, name: '' }, ...list.value.groups].map(({ id, name }) => ({
    id,
    name,
    people: count(id),
  }));
  return done({
    account: account.state(),
    keepsSecrets: secrets.isAvailable(),
    mailings: mailings.value,
    groups,
  });
}
