import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Database } from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { migrate, stepOf } from '../../../electron/archive/migrations/migrate';
import type { Step } from '../../../electron/archive/migrations/migrate';
import { steps } from '../../../electron/archive/migrations';

/**
 * What the tables of each released step look like. When this fails, the last step was edited: put it back and write a new
 * step, or, before its first release, write its new hash here.
 */
const shapes: readonly string[] = [
  '0ef16453cab9df11',
  'bf8f3470b7e9c6c0',
  'af52a7f27720e4cf',
  '077589f25ebdb666',
  'ab3ce4c3b02e467f',
  'd7e330d1c7f18de3',
  '54499184edf0ad71',
  '069cfc102aeea53c',
  '4c325f887f5cce6d',
  '3984048a4f58176d',
  '5724fcc91f0f4017',
  '5724fcc91f0f4017',
  '5724fcc91f0f4017',
  '5724fcc91f0f4017',
  'b9d40d062829f6d7',
  'fd9b90409e56bd33',
  'fd9b90409e56bd33',
  '9663f91a3fe52544',
  '9663f91a3fe52544',
];

describe('steps', () => {
  it.each(steps.map((step, index) => [index + 1, step] as const))(
    'step %i gives the tables it was released with',
    (number) => {
      const database = new Sqlite(':memory:');
      migrate(database, steps.slice(0, number));
      expect(shapeOf(database)).toBe(shapes[number - 1]);
    },
  );

  it('are numbered from one, each in a file and with a test of that name', () => {
    expect(steps.map((step) => step.number)).toEqual(steps.map((_, index) => index + 1));
    const numbered = (folder: string) => readdirSync(folder).filter((name) => /^\d{4}-/.test(name));
    const files = numbered(join(import.meta.dirname, '../../../electron/archive/migrations'));
    expect(files).toHaveLength(steps.length);
    expect(files.map((name) => Number(name.slice(0, 4)))).toEqual(steps.map((step) => step.number));
    expect(numbered(import.meta.dirname)).toEqual(files.map((name) => name.replace('.ts', '.test.ts')));
  });
});

describe('migrating', () => {
  const later: Step[] = [
    ...steps,
    { number: steps.length + 1, sql: 'CREATE TABLE one (a INTEGER) STRICT' },
    { number: steps.length + 2, sql: 'CREATE TABLE two (b INTEGER) STRICT; INSERT INTO two VALUES (1)' },
  ];

  it('takes the steps that are pending, once', () => {
    const database = new Sqlite(':memory:');
    migrate(database, steps);
    migrate(database, later);
    migrate(database, later);
    expect(stepOf(database)).toBe(later.length);
    expect(database.prepare('SELECT count(*) FROM two').pluck().get()).toBe(1);
  });

  it('takes all of them or none', () => {
    const database = new Sqlite(':memory:');
    migrate(database, steps);
    const before = shapeOf(database);
    expect(() => migrate(database, [...later, { number: 9, sql: 'CREATE TABLE one (a INTEGER)' }])).toThrow(
      /exists/,
    );
    expect(stepOf(database)).toBe(steps.length);
    expect(shapeOf(database)).toBe(before);
  });
});

/** A hash of every table and index, spaces and comments apart. */
function shapeOf(database: Database): string {
  const sql = database
    .prepare('SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name')
    .pluck()
    .all() as string[];
  const plain = sql.map((line) => line.replace(/--.*$/gm, '').replace(/\s+/g, ' '));
  return createHash('sha256').update(plain.join('\n')).digest('hex').slice(0, 16);
}
