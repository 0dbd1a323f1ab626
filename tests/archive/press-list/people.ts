import { everybody } from '../../../src/contract';
import type { PressFilter, PressPerson } from '../../../src/contract';

let count = 0;

/** Somebody of the press, with what a test says of them. */
export function aPerson(given: Partial<PressPerson> = {}): PressPerson {
  const number = String((count += 1)).padStart(12, '0');
  return {
    id: `00000000-0000-4000-9000-${number}`,
    name: `Rédaction ${count}`,
    outlet: 'La Gazette',
    role: 'locale',
    beats: ['transports'],
    language: 'fr',
    area: 'Bretagne',
    mail: `redaction${count}@gazette.example.org`,
    telephone: '',
    notes: '',
    contacts: [],
    groups: [],
    source: 'annuaire public',
    enteredOn: '2025-03-03',
    ground: 'legitimate-interest',
    objectedOn: null,
    keepUntil: null,
    bouncedOn: null,
    ...given,
  };
}

/** A filter that asks for some things. */
export const aFilter = (given: Partial<PressFilter>): PressFilter => ({ ...everybody, ...given });

/** The day of the tests. */
export const today = '2025-03-03';
