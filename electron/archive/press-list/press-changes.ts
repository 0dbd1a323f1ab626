import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { PressGroup, PressPerson } from '../../../src/contract';
import type { Objections } from './objections';
import type { PersonTable } from './person-table';

interface Lifted {
  id: string;
  mail: string;
}

/** What one act does to the list. */
interface PressChange {
  /** New or changed. */
  people?: readonly PressPerson[];
  removed?: readonly string[];
  groups?: readonly PressGroup[];
  removedGroups?: readonly string[];
  /** Whose objection is withdrawn, and the address that it was for. */
  lifted?: readonly Lifted[];
}

/** How many people were put back, and how many were left because they were changed since. */
export interface PressUndone {
  restored: number;
  left: number;
}

interface Kept {
  inverse: Required<PressChange>;
  /** The people as the act left them; null for one that it removed. */
  after: Map<string, PressPerson | null>;
}

/** How many acts can be undone; they are kept in memory alone, so that nobody's data is stored twice. */
const maxKept = 20;

/** Acts on the list, and how they are undone. Calls must run in a transaction. */
export class PressChanges {
  readonly #kept = new Map<string, Kept>();

  constructor(
    private readonly people: PersonTable,
    private readonly objections: Objections,
  ) {}

  /** Makes a change, and answers the name by which it can be undone. */
  run(change: PressChange, now: number): string {
    const kept = this.#apply(change, now);
    const name = randomUUID();
    this.#kept.set(name, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > maxKept && oldest) this.#kept.delete(oldest);
    return name;
  }

  lift(ids: readonly string[], now: number): string {
    const people = ids.flatMap((id) => this.people.get(id) ?? []);
    return this.run(
      {
        lifted: people.map(({ id, mail }) => ({ id, mail })),
        people: people.map((person) => ({ ...person, objectedOn: null, ground: 'consent' as const })),
      },
      now,
    );
  }

  undo(name: string, now: number): PressUndone | null {
    const kept = this.#kept.get(name);
    if (!kept) return null;
    this.#kept.delete(name);
    const { inverse, after } = kept;
    const isAsLeft = (id: string) => isDeepStrictEqual(this.people.get(id), after.get(id) ?? null);
    const people = inverse.people.filter(({ id }) => isAsLeft(id));
    const removed = inverse.removed.filter(isAsLeft);
    const lifted = inverse.lifted.filter(({ id }) => isAsLeft(id));
    this.#apply({ ...inverse, people, removed, lifted }, now);
    const restored = people.length + removed.length;
    return { restored, left: inverse.people.length + inverse.removed.length - restored };
  }

  /** Forgets all acts, so that nobody who was erased stays in memory; nothing can be undone any more. */
  forget(): void {
    this.#kept.clear();
  }

  #apply(change: PressChange, now: number): Kept {
    const { people = [], removed = [], groups = [], removedGroups = [], lifted = [] } = change;
    const inverse = { people: [], removed: [], groups: [], removedGroups: [], lifted: [] } as {
      [Part in keyof PressChange]-?: NonNullable<PressChange[Part]>[number][];
    };
    const after: Kept['after'] = new Map();
    for (const { mail } of lifted) this.objections.lift(mail);
    const isLifted = new Set(lifted.map(({ id }) => id));
    this.#applyGroups({ groups, removedGroups }, inverse, now);
    const left = removedGroups.length > 0 ? this.#without(removedGroups, people) : people;
    for (const given of left) {
      const before = this.people.get(given.id);
      const person = this.#known(given, before, isLifted.has(given.id));
      if (person.objectedOn !== null && this.objections.add(person.mail, person.objectedOn))
        inverse.lifted.push({ id: person.id, mail: person.mail });
      if (isDeepStrictEqual(before, person)) continue;
      if (before) inverse.people.push(before);
      else inverse.removed.push(given.id);
      this.people.put(person, now);
      after.set(given.id, person);
    }
    for (const id of removed) {
      const before = this.people.get(id);
      if (!before) continue;
      inverse.people.push(before);
      this.people.remove(id);
      after.set(id, null);
    }
    return { inverse, after };
  }

  #applyGroups(
    { groups, removedGroups }: { groups: readonly PressGroup[]; removedGroups: readonly string[] },
    inverse: { groups: PressGroup[]; removedGroups: string[] },
    now: number,
  ): void {
    const known = new Map(this.people.groups().map((group) => [group.id, group]));
    for (const group of groups) {
      const before = known.get(group.id);
      if (before) inverse.groups.push(before);
      else inverse.removedGroups.push(group.id);
      this.people.putGroup(group, now);
    }
    for (const id of removedGroups) {
      const before = known.get(id);
      if (!before) continue;
      inverse.groups.push(before);
      this.people.removeGroup(id);
    }
  }

  /** Everybody who is in the groups that are removed, without these groups. */
  #without(removedGroups: readonly string[], people: readonly PressPerson[]): PressPerson[] {
    const changed = new Map(people.map((person) => [person.id, person]));
    const all = [...this.people.all().map(({ person }) => changed.get(person.id) ?? person), ...people];
    return all
      .filter(({ groups }) => groups.some((group) => removedGroups.includes(group)))
      .concat(people)
      .map((person) => ({
        ...person,
        groups: person.groups.filter((group) => !removedGroups.includes(group)),
      }));
  }

  /** A person with what is known already: an objection, which stays with another address too, and that a new address did not bounce. */
  #known(person: PressPerson, before: PressPerson | null, isLifted: boolean): PressPerson {
    const earlier = isLifted ? null : (before?.objectedOn ?? null);
    const objectedOn = person.objectedOn ?? earlier ?? this.objections.of(person.mail);
    const isNewAddress = before !== null && before.mail !== person.mail && before.bouncedOn !== null;
    return { ...person, objectedOn, ...(isNewAddress && { bouncedOn: null }) };
  }
}
