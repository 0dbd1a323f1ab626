import { everybody, peopleIn } from '../../../src/contract';
import type { Addressee, Addressees, NotAddressed, PressPerson, PressTarget } from '../../../src/contract';
import type { Objections } from './objections';
import type { HeldPerson, PersonTable } from './person-table';

/** Whom a message may go to; everything that is sent asks here, and no other part gives out addresses. */
export class Addressing {
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
