import type { Database } from 'better-sqlite3';
import { done, everybody, peopleIn } from '../../../src/contract';
import type {
  Addressee,
  Addressees,
  Cancelled,
  Delivery,
  DeliveryState,
  PressGroup,
  PressPerson,
  PressTarget,
  Result,
  NotAddressed,
} from '../../../src/contract';
import type { Documents } from '../documents/documents';
import type { Erasing, ErasingOptions } from '../erasing/erase-texts';
import { withoutValue } from '../storage-problem';
import type { StorageProblem } from '../storage-problem';
import { deliveryTableOf } from '../tables/press-deliveries';
import { deletionsOf } from '../tables/tables';
import type { Transactions } from '../transactions';
import { mailKey, objectionsOf } from './objections';
import { PersonTable } from './person-table';
import { PressChanges } from './press-changes';
import type { PressUndone } from './press-changes';
import type { Objections } from './objections';
import type { HeldPerson } from './person-table';

type Answer<Value> = Result<Value, StorageProblem>;

/** The people whom a group writes to: who they are, what parts of the list there are, what went to whom. */
export interface PressList {
  people(): Answer<{ people: PressPerson[]; groups: PressGroup[]; damaged: number }>;
  /** By what two addresses are told to be the same. */
  mailKey(mail: string): string;
  /** The person with an address, in whatever letters it is written. */
  withMail(mail: string): Answer<PressPerson | null>;
  /** The day on which the owner of an address objected, erased or not; null for one who did not. */
  objectedOn(mail: string): Answer<string | null>;
  /** Those of a target who may be written to, each address once: nobody who objected. `today` is a day as 2026-12-01. */
  addressees(target: PressTarget, today: string): Answer<Addressees>;
  /** Asked again right before a message leaves: null for somebody who may not be written to, or who is gone. */
  addressee(id: string, today: string): Answer<Addressee | null>;
  /** Saves people, new or changed, and the groups that they are put into; an objection to their address stays. Answers what undoes it. */
  save(people: readonly PressPerson[], now: number, groups?: readonly PressGroup[]): Answer<string>;
  saveGroup(group: PressGroup, now: number): Answer<string>;
  removeGroup(id: string, now: number): Answer<string>;
  /** Withdraws the objection of people who asked for that themselves. */
  liftObjection(ids: readonly string[], now: number): Answer<string>;
  /** Undoes one change, except for people who were changed or erased since; null where the change is no longer known. */
  undo(change: string, now: number): Answer<PressUndone | null>;
  /**
   * Erases people for ever; of what they were sent the time stays, and of an objection its hash. When it answers, nothing else of them is
   * in the archive's folder. Backups are not reached. Answers how many there were.
   */
  erase(
    ids: readonly string[],
    now: number,
    compact?: ErasingOptions['compact'],
  ): Promise<Result<number, StorageProblem | Cancelled>>;
  deliveries: {
    /** Keeps what was sent, or what became of it. */
    note(deliveries: readonly Delivery[]): Answer<null>;
    /** Corrects what became of a delivery; a bounce leaves the person out from that day. */
    mark(id: string, state: DeliveryState, today: string, now: number): Answer<null>;
    ofPerson(id: string): Answer<Delivery[]>;
    ofArticle(id: string): Answer<Delivery[]>;
    /** When something last went to each person, in milliseconds, by the person's identifier. */
    lastTimes(): Answer<Map<string, number>>;
  };
}

/** What the press list needs of its archive. */
interface PressListNeeds {
  database: Database;
  documents: Documents;
  transactions: Transactions;
  finishErasing: Erasing['finish'];
}

export function pressListOf(archive: PressListNeeds): PressList {
  const { database, transactions } = archive;
  const table = new PersonTable(database);
  const objections = objectionsOf(database);
  const addressing = new Addressing(table, objections);
  const changes = new PressChanges(table, objections);
  const read = <Value>(work: () => Value) => transactions.read(work);
  /** What is held in memory is read again after a transaction that was rolled back. */
  const write = <Value>(work: () => Value): Answer<Value> => {
    let isWritten = false;
    try {
      const written = transactions.write(() => work());
      isWritten = written.ok;
      return written;
    } finally {
      if (!isWritten) {
        table.reload();
        objections.reload();
      }
    }
  };
  return {
    people: () =>
      read(() => ({
        people: table.all().map(({ person }) => person),
        groups: table.groups(),
        damaged: table.damaged(),
      })),
    mailKey,
    withMail: (mail) => read(() => table.withMail(mail)),
    objectedOn: (mail) => read(() => objections.of(mail)),
    addressees: (target, today) => read(() => addressing.addressees(target, today)),
    addressee: (id, today) => read(() => addressing.addressee(id, today)),
    save: (people, now, groups = []) => write(() => changes.run({ people, groups }, now)),
    saveGroup: (group, now) => write(() => changes.run({ groups: [group] }, now)),
    removeGroup: (id, now) => write(() => changes.run({ removedGroups: [id] }, now)),
    liftObjection: (ids, now) => write(() => changes.lift(ids, now)),
    undo: (change, now) => write(() => changes.undo(change, now)),
    erase: erasingOfPeople(archive, { table, objections, changes }, write),
    deliveries: deliveriesOf(database, table, read, write),
  };
}

type Write = <Value>(work: () => Value) => Answer<Value>;

function erasingOfPeople(
  { database, documents, finishErasing }: PressListNeeds,
  { table, objections, changes }: { table: PersonTable; objections: Objections; changes: PressChanges },
  write: Write,
): PressList['erase'] {
  const deliveries = deliveryTableOf(database);
  const deletions = deletionsOf(database, 'person');
  return async (ids, now, compact) => {
    const erased = write(() => {
      const known = ids.filter((id) => table.get(id) !== null);
      // Rows that the disk altered are erased too.
      for (const id of ids) {
        deliveries.forgetPerson(id);
        table.remove(id);
        for (const deletion of deletions) deletion.run(id);
      }
      table.reload();
      objections.reload(); // Nobody who is erased stays in memory either.
      changes.forget();
      documents.saveErasing(documents.openErasing() ?? { texts: [], pictures: [] }, now);
      return known.length;
    });
    if (!erased.ok) return erased;
    const finished = await finishErasing(now, compact ? { compact } : {});
    return finished.ok ? done(erased.value) : finished;
  };
}

function deliveriesOf(
  database: Database,
  people: PersonTable,
  read: <Value>(work: () => Value) => Answer<Value>,
  write: Write,
): PressList['deliveries'] {
  const table = deliveryTableOf(database);
  return {
    note: (deliveries) =>
      withoutValue(
        write(() => {
          for (const delivery of deliveries) table.note(delivery);
        }),
      ),
    mark: (id, state, today, now) =>
      withoutValue(
        write(() => {
          table.mark(id, state);
          const person = people.get(table.find(id)?.person ?? '');
          if (person && state === 'bounced') people.put({ ...person, bouncedOn: today }, now);
        }),
      ),
    ofPerson: (id) => read(() => (id === '' ? [] : table.ofPerson(id))),
    ofArticle: (id) => read(() => (id === '' ? [] : table.ofArticle(id))),
    lastTimes: () => read(() => table.lastTimes()),
  };
}

/** Whom a message may go to; everything that is sent asks here, and no other part gives out addresses. */
class Addressing {
  constructor(
    private readonly people: PersonTable,
    private readonly objections: Objections,
  ) {}

  /** Those of a target who may be written to, each address once. `today` is a day as 2026-12-01. */
  addressees(target: PressTarget, today: string): Addressees {
    const leftOut: Record<NotAddressed, number> = {
      objected: 0,
      'no-mail': 0,
      bounced: 0,
      over: 0,
      damaged: this.people.damaged(),
    };
    const chosen = new Map<string, Addressee>();
    for (const { person, mail } of this.chosen(target)) {
      const reason = this.reasonToLeaveOut(person, today);
      if (reason) leftOut[reason] += 1;
      else if (!chosen.has(mail)) chosen.set(mail, addresseeOf(person));
    }
    return { people: [...chosen.values()], leftOut };
  }

  /** Asked again right before a message leaves: null for somebody who may not be written to, or who is gone. */
  addressee(id: string, today: string): Addressee | null {
    const person = this.people.get(id);
    return person && this.reasonToLeaveOut(person, today) === null ? addresseeOf(person) : null;
  }

  private chosen(target: PressTarget): HeldPerson[] {
    const all = this.people.all();
    switch (target.kind) {
      case 'all':
        return all;
      case 'filter':
        return peopleIn(all, target.filter);
      case 'people': {
        const ids = new Set(target.ids);
        return all.filter(({ person }) => ids.has(person.id));
      }
      case 'group': {
        const group = this.people.groups().find(({ id }) => id === target.id);
        return group ? peopleIn(all, group.filter ?? { ...everybody, groups: [group.id] }) : [];
      }
    }
  }

  private reasonToLeaveOut(person: PressPerson, today: string): NotAddressed | null {
    if (person.objectedOn !== null || this.objections.of(person.mail) !== null) return 'objected';
    if (person.mail === '') return 'no-mail';
    if (person.bouncedOn !== null) return 'bounced';
    return person.keepUntil !== null && person.keepUntil < today ? 'over' : null;
  }
}

const addresseeOf = ({ id, name, outlet, mail, language }: PressPerson): Addressee => ({
  id,
  name,
  outlet,
  mail,
  language,
});
