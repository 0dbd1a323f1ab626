import type { Database } from 'better-sqlite3';
import { foldPerson, pressGroupSchema, pressPersonSchema } from '../../../src/contract';
import type { FoldedPerson, PressGroup, PressPerson } from '../../../src/contract';
import { checksumSql, isSoundSql } from '../tables/checksums';
import { mailKey } from './objections';

/** A person as the list is filtered and addressed by. */
export interface HeldPerson extends FoldedPerson {
  mail: string;
}

interface Held {
  people: Map<string, HeldPerson>;
  /** The identifiers of the people of each address. */
  byMail: Map<string, Set<string>>;
  groups: Map<string, PressGroup>;
  damaged: number;
}

/** The people and groups of an archive, read once and held in memory; calls that write belong in a transaction. */
export class PersonTable {
  readonly #statements;
  #held: Held | null = null;

  constructor(database: Database) {
    this.#statements = statementsOf(database);
  }

  all(): HeldPerson[] {
    return [...this.#read().people.values()];
  }

  get(id: string): PressPerson | null {
    return this.#read().people.get(id)?.person ?? null;
  }

  /** The person with an address, in whatever letters it is written. */
  withMail(mail: string): PressPerson | null {
    const [id] = this.#read().byMail.get(mailKey(mail)) ?? [];
    return mail === '' || id === undefined ? null : this.get(id);
  }

  groups(): PressGroup[] {
    return [...this.#read().groups.values()];
  }

  /** How many people the disk altered: they are not read. */
  damaged(): number {
    return this.#read().damaged;
  }

  put(person: PressPerson, now: number): void {
    const held = this.#read();
    this.#statements.putPerson(person.id, JSON.stringify(person), now);
    drop(held, person.id);
    hold(held, person);
  }

  remove(id: string): void {
    const held = this.#read();
    drop(held, id);
    held.people.delete(id);
    this.#statements.removePerson(id);
  }

  putGroup(group: PressGroup, now: number): void {
    this.#read().groups.set(group.id, group);
    this.#statements.putGroup(group.id, JSON.stringify(group), now);
  }

  removeGroup(id: string): void {
    this.#read().groups.delete(id);
    this.#statements.removeGroup(id);
  }

  /** Reads the tables again, after a transaction that failed or rows that were deleted elsewhere. */
  reload(): void {
    this.#held = null;
  }

  #read(): Held {
    return (this.#held ??= this.#load());
  }

  #load(): Held {
    const held: Held = { people: new Map(), byMail: new Map(), groups: new Map(), damaged: 0 };
    for (const { content, isSound } of this.#statements.people()) {
      const person = isSound === 1 ? pressPersonSchema.safeParse(JSON.parse(content)).data : undefined;
      if (person) hold(held, person);
      else held.damaged += 1;
    }
    for (const { content, isSound } of this.#statements.groups()) {
      const group = isSound === 1 ? pressGroupSchema.safeParse(JSON.parse(content)).data : undefined;
      if (group) held.groups.set(group.id, group);
    }
    return held;
  }
}

function hold(held: Held, person: PressPerson): void {
  const mail = person.mail === '' ? '' : mailKey(person.mail);
  held.people.set(person.id, { ...foldPerson(person), mail });
  if (mail !== '') held.byMail.set(mail, (held.byMail.get(mail) ?? new Set()).add(person.id));
}

function drop(held: Held, id: string): void {
  const before = held.people.get(id);
  if (before?.mail) held.byMail.get(before.mail)?.delete(id);
}

interface Stored {
  content: string;
  isSound: number;
}

/** What is replaced or deleted is overwritten in the file at once. */
function statementsOf(database: Database) {
  const of = (table: 'press_person' | 'press_group') => {
    const all = database.prepare<[], Stored>(
      `SELECT content, ${isSoundSql(table)} AS isSound FROM ${table} ORDER BY rowid`,
    );
    const put = database.prepare(
      `INSERT INTO ${table} (id, saved_at, content) VALUES (@id, @now, @content)
       ON CONFLICT (id) DO UPDATE SET saved_at = excluded.saved_at, content = excluded.content`,
    );
    const sign = database.prepare<[string]>(
      `UPDATE ${table} SET checksum = ${checksumSql(table)} WHERE id = ?`,
    );
    const remove = database.prepare<[string]>(`DELETE FROM ${table} WHERE id = ?`);
    const securely = (work: () => void) => {
      database.pragma('secure_delete = ON');
      try {
        work();
      } finally {
        database.pragma('secure_delete = OFF');
      }
    };
    return {
      all: () => all.all(),
      put: (id: string, content: string, now: number) =>
        securely(() => {
          put.run({ id, now, content });
          sign.run(id);
        }),
      remove: (id: string) => securely(() => void remove.run(id)),
    };
  };
  const [people, groups] = [of('press_person'), of('press_group')];
  return {
    people: people.all,
    putPerson: people.put,
    removePerson: people.remove,
    groups: groups.all,
    putGroup: groups.put,
    removeGroup: groups.remove,
  };
}
