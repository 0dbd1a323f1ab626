import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { steps } from '../../electron/archive/migrations';
import { migrate } from '../../electron/archive/migrations/migrate';
import { allTables } from '../../electron/archive/tables/tables';

const database = new Sqlite(':memory:');
migrate(database, steps);

/** The tables of today's archive, but those that belong to the index of words. */
const made = (database.pragma('table_list') as { schema: string; name: string; type: string }[])
  .filter(({ schema, name, type }) => schema === 'main' && type !== 'shadow' && !name.startsWith('sqlite_'))
  .map(({ name }) => name);

const columnsOf = (table: string) =>
  (database.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);

it('the list of tables names every table of the archive and no other', () => {
  expect(allTables.map(({ name }) => name).sort()).toEqual(made.sort());
});

it.each(allTables)('the list names columns of $name that it has', (table) => {
  const { name, checked = '', text, picture, person, recoveredBy = [], isHashed } = table;
  const named = [
    ...checked.split(' '),
    text,
    picture,
    person,
    ...recoveredBy,
    ...(isHashed ? ['content', 'hash'] : []),
  ];
  expect(columnsOf(name)).toEqual(expect.arrayContaining(named.filter(Boolean)));
});

it.each(allTables)(
  'the rows of $name have a checksum if, and only if, it has the column',
  ({ name, checked }) => {
    expect(checked !== undefined).toBe(columnsOf(name).includes('checksum'));
  },
);

it.each(allTables)('the rows of $name that belong to a text are deleted with it', ({ name, text }) => {
  const [reference] = database.pragma(`foreign_key_list(${name})`) as { table: string; from: string }[];
  expect(text).toBe(name === 'article' ? 'number' : reference?.from);
});

it.each(allTables)(
  'the rows of $name that belong to a person of the press list are erased with them',
  (table) => {
    const isEmptied = table.name === 'press_delivery';
    expect(table.person === 'person' || isEmptied).toBe(columnsOf(table.name).includes('person'));
  },
);

it.each(allTables)(
  'the rows of $name come back from a damaged archive, or are those of a text that does',
  (table) => {
    expect(table.recoveredBy ?? table.isDerived ?? table.text).toBeDefined();
  },
);

it('a row that another belongs to is deleted after it', () => {
  const order = allTables.map(({ name }) => name);
  for (const name of order)
    for (const { table } of database.pragma(`foreign_key_list(${name})`) as { table: string }[])
      expect(order.indexOf(table as (typeof order)[number])).toBeLessThan(order.indexOf(name));
});
