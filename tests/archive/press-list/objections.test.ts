import fc from 'fast-check';
import { expect, it } from 'vitest';
import Sqlite from 'better-sqlite3';
import type { PressList } from '../../../electron/archive';
import { documentsOf } from '../../../electron/archive/documents/documents';
import { steps } from '../../../electron/archive/migrations';
import { migrate } from '../../../electron/archive/migrations/migrate';
import { mailKey } from '../../../electron/archive/press-list/objections';
import { pressListOf } from '../../../electron/archive/press-list/press-list';
import { searchIndexOf } from '../../../electron/archive/search/search-index';
import { addChecksumFunction } from '../../../electron/archive/tables/checksums';
import { allTables } from '../../../electron/archive/tables/tables';
import { Transactions } from '../../../electron/archive/transactions';
import { done } from '../../../src/contract';
import type { PressPerson, PressTarget } from '../../../src/contract';
import { morning, value } from '../fixtures';
import { aFilter, aPerson, today } from './people';

/** Few names and hosts, so that random lists meet the same address again, in other letters. */
const mail = fc
  .record({
    name: fc.constantFrom('ana', 'Ana', 'bo', 'BO', 'cleo', 'bo+press', 'Ana+x', 'dan'),
    host: fc.constantFrom('a.example.org', 'A.Example.org', 'café.example.org', 'xn--caf-dma.example.org'),
  })
  .map(({ name, host }) => `${name}@${host}`);

const groups = ['10000000-0000-4000-8000-000000000001', '10000000-0000-4000-8000-000000000002'] as const;

const person = fc.record({
  mail: fc.oneof({ weight: 9, arbitrary: mail }, fc.constant('')),
  outlet: fc.constantFrom('Gazette', 'Ouest'),
  beats: fc.subarray(['climat', 'transports']),
  groups: fc.subarray([...groups]),
  isObjected: fc.boolean(),
});

type Given = typeof person extends fc.Arbitrary<infer Value> ? Value : never;

const step = fc.oneof(
  fc.record({ kind: fc.constant('import' as const), people: fc.array(person, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('object' as const), at: fc.nat(20) }),
  fc.record({ kind: fc.constant('move' as const), at: fc.nat(20), mail }),
  fc.record({ kind: fc.constant('forget-objection' as const), at: fc.nat(20) }),
  fc.record({ kind: fc.constant('delete' as const), at: fc.nat(20) }),
);

type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const targets: PressTarget[] = [
  { kind: 'all' },
  { kind: 'group', id: groups[0] },
  { kind: 'group', id: groups[1] },
  { kind: 'filter', filter: aFilter({}) },
  { kind: 'filter', filter: aFilter({ text: 'example', beats: ['climat'] }) },
];

/** The tests' own reading of whose an address is. */
const ownerOf = (address: string) => mailKey(address).replace(/\+[^@]*/, '');

const database = new Sqlite(':memory:');
migrate(database, steps);
addChecksumFunction(database);
const documents = documentsOf(database, '');
const index = searchIndexOf(database);
const transactions = new Transactions({ folder: '', database, index, readOnly: null, refusal: () => null });
const pressTables = allTables.filter(({ name }) => name.startsWith('press_'));
const clears = pressTables.map(({ name }) => database.prepare(`DELETE FROM ${name}`));

/** An empty list, over real SQLite, with nothing of the one before; erasing does not rewrite the file, since there is none. */
function aList(): PressList {
  for (const clear of clears) clear.run();
  return pressListOf({ database, documents, transactions, finishErasing: () => Promise.resolve(done(null)) });
}

/** What happens to a list, and who objected on the way: people by their identifiers, and the owners of addresses. */
class Story {
  readonly list = aList();
  readonly #people = new Set<string>();
  readonly #owners = new Set<string>();

  take(given: readonly Given[]): void {
    const all = given.map(({ isObjected, ...more }) =>
      aPerson({ ...more, objectedOn: isObjected ? today : null }),
    );
    this.#save(...all);
    for (const one of all) if (one.objectedOn !== null) this.#note(one);
  }

  async tell(one: Step): Promise<void> {
    const now = value(this.list.people()).people;
    if (one.kind === 'import') return this.take(one.people);
    const chosen = now[one.at % Math.max(1, now.length)];
    if (!chosen) return;
    if (one.kind === 'object') {
      this.#save({ ...chosen, objectedOn: today });
      this.#note(chosen);
    } else if (one.kind === 'move') this.#save({ ...chosen, mail: one.mail });
    else if (one.kind === 'forget-objection') this.#save({ ...chosen, objectedOn: null });
    else value(await this.list.erase([chosen.id], morning));
  }

  hasObjected({ id, mail: address }: { id: string; mail: string }): boolean {
    return this.#people.has(id) || this.#owners.has(ownerOf(address));
  }

  #save(...all: PressPerson[]): void {
    value(this.list.save(all, morning));
  }

  #note({ id, mail: address }: PressPerson): void {
    this.#people.add(id);
    if (address !== '') this.#owners.add(ownerOf(address));
  }
}

it(
  'nobody who objected is addressed: 10,000 random lists, imported, changed and erased',
  { timeout: 600_000 },
  async () => {
    let addressed = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { maxLength: 6 }),
        fc.array(step, { maxLength: 5 }),
        async (first, all) => {
          const story = new Story();
          story.take(first);
          for (const one of all) await story.tell(one);
          const ids = value(story.list.people()).people.map(({ id }) => id);
          for (const target of [...targets, { kind: 'people' as const, ids }]) {
            const { people } = value(story.list.addressees(target, today));
            addressed += people.length;
            expect(people.filter((each) => story.hasObjected(each))).toEqual([]);
          }
        },
      ),
      { numRuns: 10_000 },
    );
    expect(addressed).toBeGreaterThan(10_000);
  },
);
