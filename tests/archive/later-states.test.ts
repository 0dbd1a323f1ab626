import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { tracesIn } from '../../electron/archive/recovery/traces';
import { aFolderWithTexts, morning } from './fixtures';

/** What tells of later states where a row of the first text was altered, and pages, if need be. */
function laterByRow(sql: string, alterPage = (_page: Buffer) => {}): number[] {
  const { folder } = aFolderWithTexts();
  const known = new Sqlite(join(folder, 'archive.sqlite'));
  onTestFinished(() => void known.close());
  const path = join(folder, 'altered.sqlite');
  known.exec(`VACUUM INTO '${path}'`);
  const altered = new Sqlite(path);
  altered.pragma('secure_delete = ON');
  altered.exec(sql);
  altered.close();
  const file = readFileSync(path);
  for (let start = 0; start < file.length; start += 4096) alterPage(file.subarray(start, start + 4096));
  return [...tracesIn({ file, log: Buffer.alloc(0) }, known).later];
}

const laterByListing = (change: string) => laterByRow(`UPDATE listing SET ${change} WHERE article = 1`);

const withoutIndexes = (page: Buffer) => {
  if (page[0] === 10) page.fill(0); // A page of an index.
};

const later = morning + 86_400_000;

it('a listing of a later revision at a time of its own tells of a later state', () => {
  const sql = `UPDATE listing SET revision = 3, saved_at = ${later} WHERE article = 1`;
  expect(laterByRow(sql, withoutIndexes)).toEqual([1]);
});

it('a listing of a later revision at a time that is known is an altered row', () => {
  expect(laterByListing('revision = 3')).toEqual([]);
  expect(laterByListing(`revision = 3, saved_at = ${morning}`)).toEqual([]);
});

it('a listing of a known revision tells of none whatever its time, but its index does', () => {
  expect(laterByListing(`saved_at = ${morning - 1}`)).toEqual([]);
  expect(laterByListing(`saved_at = ${later}`)).toEqual([1]);
});

it.each(["kind = 'poem'", "status = 'lost'", "date = 'yesterday'", "date = 'on 2025-03-03T09:00'"])(
  'a listing that no program wrote tells of none: %s',
  (change) => {
    expect(laterByListing(`${change}, revision = 3, saved_at = ${later}`)).toEqual([]);
  },
);

const long = 'xyz'.repeat(4000);

const withoutRest = (page: Buffer) => {
  if (page[0] === 0 && page.includes('xyzxyz')) page.fill(0); // A page that holds nothing else.
  withoutIndexes(page);
};

it('the beginning of an article’s row is enough, whatever became of the rest', () => {
  const sql = `UPDATE article SET revision = 3, saved_at = ${later}, standfirst = '${long}' WHERE number = 1`;
  expect(laterByRow(sql, withoutRest)).toEqual([1]);
});

it.each([
  ['of a later state', `started_at = ${later}, saved_at = ${later}`, [1]],
  ['of one without a headline', `started_at = ${later}, saved_at = ${later}, headline = ''`, [1]],
  ['whose times are no times', `started_at = 0, saved_at = ${later}`, []],
  ['that ended before it began', `started_at = ${later}, saved_at = ${later - 1}`, []],
])('so is that of a state’s row: %s', (_which, change, found) => {
  const sql = `UPDATE revision SET revision = 3, ${change}, content = '${long}' WHERE article = 1 AND revision = 2`;
  expect(laterByRow(sql, withoutRest)).toEqual(found);
});
