import { hash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Addressee, DeliveryState, Mail, Mailing, MailState, Result } from '../../../src/contract';
import { withoutValue } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import { deliveryTableOf } from '../tables/press-deliveries';
import type { Transactions } from '../transactions';
import { MailTable } from './mail-table';
import type { DueMail, KeptMailing, SettledMail } from './mail-table';

type Answer<Value> = Result<Value, StorageProblem>;

/** Which message of which mailing. */
export interface MailPlace {
  mailing: string;
  place: number;
}

/** What changes of a mailing while it goes. */
type MailingProgress = Partial<Pick<Mailing, 'state' | 'beginsAt' | 'isAtHour' | 'why' | 'againAt'>>;

/** The outbox: what goes to the press, and how far each message is. Every step of a message but one is on disk when its call answers. */
export interface Outbox {
  /** The newest first. */
  list(): Answer<Mailing[]>;
  /** How far a mailing is, and which state of the text it is; null where there is none. */
  find(id: string): Answer<Omit<KeptMailing, 'hash'> | null>;
  mails(id: string): Answer<Mail[]>;
  mail(mail: MailPlace): Answer<Mail | null>;
  /** The message that bears an identifier; null when none of this archive does. */
  withMessageId(messageId: string): Answer<MailPlace | null>;
  add(mailing: Omit<KeptMailing, 'hash'>, message: string, people: readonly Addressee[]): Answer<null>;
  change(id: string, progress: MailingProgress): Answer<null>;
  /** The message without the headers that name one person; null where the disk altered it. */
  message(id: string): Answer<string | null>;
  /** The message that goes next; null when none may go yet. */
  next(id: string, now: number): Answer<DueMail | null>;
  /** When the first message that waits may go, in milliseconds; null when none waits. */
  dueAt(id: string): Answer<number | null>;
  /** Records that the body of a message is about to be sent, and the identifier that it has from now on. */
  begin(mail: MailPlace & { messageId: string }, now: number): Answer<null>;
  /**
   * Records that the server took a message, with its words. This is on disk with the next write; a power cut before it makes the message
   * unknown, a kill does not.
   */
  take(mail: MailPlace, words: string, now: number): Answer<null>;
  /** Records what became of a message, here and among the deliveries. */
  settle(mail: MailPlace, settled: SettledMail, now: number): Answer<null>;
  /** Changes all messages of a mailing that are in a state; answers how many. */
  settleAll(id: string, from: MailState, settled: SettledMail, now: number): Answer<number>;
  /** To be called after a start: attempts that were under way become `unknown`, and mailings that were going are paused. */
  afterStart(now: number): Answer<null>;
}

export function outboxOf(database: Database, transactions: Transactions): Outbox {
  const table = new MailTable(database);
  const settle = settlingOf(database, table);
  const read = <Value>(work: () => Value) => transactions.read(work);
  const write = <Value>(work: () => Value) => transactions.write(work);
  const withCounts = ({ hash: _hash, revision: _revision, ...mailing }: KeptMailing): Mailing => ({
    ...mailing,
    counts: table.counts(mailing.id),
  });
  const change = (id: string, progress: MailingProgress) => {
    const known = table.find(id);
    if (known) table.put({ ...known, ...progress });
  };
  return {
    list: () => read(() => table.list().map(withCounts)),
    find: (id) => read(() => table.find(id)),
    mails: (id) => read(() => table.mails(id)),
    mail: ({ mailing, place }) => read(() => table.mail(mailing, place)),
    withMessageId: (messageId) => read(() => table.withMessageId(messageId)),
    add: (mailing, message, people) =>
      withoutValue(
        write(() => {
          table.add({ ...mailing, hash: hash('sha256', message) }, message);
          for (const [place, { id: person, name, mail: address }] of people.entries())
            table.addMail(mailing.id, { place, person, name, address }, mailing.createdAt);
        }),
      ),
    change: (id, progress) => withoutValue(write(() => change(id, progress))),
    message: (id) =>
      read(() => {
        const [message, mailing] = [table.message(id), table.find(id)];
        return message !== null && mailing && hash('sha256', message) === mailing.hash ? message : null;
      }),
    next: (id, now) => read(() => table.next(id, now)),
    dueAt: (id) => read(() => table.dueAt(id)),
    begin: ({ mailing, place, messageId }, now) =>
      withoutValue(write(() => table.begin(mailing, place, messageId, now))),
    take: (mail, words, now) =>
      withoutValue(
        transactions.writeUnsynced(() =>
          settle(mail, { state: 'sent', answer: { reason: null, words } }, now),
        ),
      ),
    settle: (mail, settled, now) => withoutValue(write(() => settle(mail, settled, now))),
    settleAll: (id, from, settled, now) =>
      write(() => {
        const places = table.inState(from, id);
        for (const place of places) settle(place, settled, now);
        return places.length;
      }),
    afterStart(now) {
      const isOpen = read(
        () =>
          table.inState('sending').length > 0 ||
          table.list().some(({ state }) => state === 'going' || state === 'waiting'),
      );
      if (!isOpen.ok || !isOpen.value) return withoutValue(isOpen); // An archive that is only read stays as it is.
      return withoutValue(
        write(() => {
          for (const place of table.inState('sending'))
            settle(place, { state: 'unknown', answer: null }, now);
          for (const { id, state, beginsAt, isAtHour } of table.list()) {
            const isOver = state === 'waiting' && beginsAt <= now;
            if (isOver) change(id, { state: 'paused', why: { kind: isAtHour ? 'overdue' : 'closed' } });
            if (state === 'going') change(id, { state: 'paused', why: { kind: 'closed' }, againAt: null });
          }
        }),
      );
    },
  };
}

/** What a state of a message says of a delivery; a draft is none. */
const deliveryStates: Partial<Record<MailState, DeliveryState>> = {
  sent: 'sent',
  refused: 'refused',
  unknown: 'unknown',
};

function settlingOf(database: Database, table: MailTable) {
  const deliveries = deliveryTableOf(database);
  return ({ mailing: id, place }: MailPlace, settled: SettledMail, now: number) => {
    table.settle(id, place, settled, now);
    if (settled.state === 'returned') return deliveries.mark(deliveryId({ mailing: id, place }), 'bounced');
    const state = deliveryStates[settled.state];
    const [mailing, mail] = [table.find(id), table.mail(id, place)];
    if (!state || mailing?.way !== 'send' || !mail) return;
    const { article, revision } = mailing;
    deliveries.note({
      id: deliveryId({ mailing: id, place }),
      person: mail.person,
      article,
      revision,
      at: now,
      state,
    });
  };
}

/** The identifier of a message among the deliveries. */
export const deliveryId = ({ mailing, place }: MailPlace): string => `${mailing}-${place}`;

/** The message that a delivery was; null for another. */
export function mailOfDelivery(id: string): MailPlace | null {
  const [, mailing, place] = /^(.+)-(\d+)$/.exec(id) ?? [];
  return mailing !== undefined && place !== undefined ? { mailing, place: Number(place) } : null;
}
