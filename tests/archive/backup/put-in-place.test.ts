import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { finishPutting, putInPlace } from '../../../electron/archive';
import { preparedFor } from '../../../electron/archive/backup/put-in-place';
import { aFolder, value } from '../fixtures';

/** A folder that stands for an archive: what it holds does not matter to who moves it. */
function write(folder: string, content: string): void {
  mkdirSync(folder);
  writeFileSync(join(folder, 'archive.sqlite'), content);
}

const read = (folder: string) => readFileSync(join(folder, 'archive.sqlite'), 'utf8');

it('an archive that another takes the place of is kept beside it, each under a name of its own', () => {
  const root = aFolder();
  const archive = join(root, 'archive');
  write(archive, 'one');
  const kept = ['two', 'three', 'four'].map((content) => {
    write(preparedFor(archive), content);
    return value(putInPlace(archive, '2025-03-03')).kept;
  });
  expect(kept).toEqual(['archive-kept-2025-03-03', 'archive-kept-2025-03-03-2', 'archive-kept-2025-03-03-3']);
  expect(kept.map((name) => read(join(root, name)))).toEqual(['one', 'two', 'three']);
  expect(read(archive)).toBe('four');
});

it('where nothing is prepared the archive stays where it is, and a problem is answered', () => {
  const root = aFolder();
  const archive = join(root, 'archive');
  write(archive, 'one');
  expect(putInPlace(archive, '2025-03-03')).toMatchObject({ ok: false });
  expect(finishPutting(archive)).toBe(false);
  expect(read(archive)).toBe('one');
  expect(readdirSync(root)).toEqual(['archive']);
});

it('a program that ends between the two moves is finished at the next start', () => {
  const root = aFolder();
  const archive = join(root, 'group', 'archive');
  mkdirSync(join(root, 'group'));
  write(preparedFor(archive), 'two');
  expect(finishPutting(archive)).toBe(true);
  expect(read(archive)).toBe('two');
  expect(finishPutting(archive)).toBe(false);
});
