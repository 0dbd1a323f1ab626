import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../electron/archive';
import { emptyMasthead } from '../../src/article';
import { aFolder, anArchive, morning, value } from './fixtures';

const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==',
  'base64',
);
const hashOfDot = createHash('sha256').update(dot).digest('hex');
const picture = { bytes: dot, type: 'image/png', width: 1, height: 1 } as const;

describe('the masthead and the settings', () => {
  it('are empty in a new archive', () => {
    const archive = anArchive();
    expect(archive.masthead.open()).toEqual(emptyMasthead());
    expect(archive.settings.open()).toEqual({});
  });

  it('are there at the next opening', () => {
    const folder = join(aFolder(), 'archive');
    const archive = value(openArchive(folder, { create: true }));
    const masthead = {
      ...emptyMasthead(),
      name: 'Gare ouverte',
      boilerplate: { fr: 'Un collectif d’usagers.' },
    };
    value(archive.masthead.save(masthead, morning));
    value(archive.settings.save({ theme: 'dark', library: false }, morning));
    archive.close();
    const again = anArchive(folder);
    expect(again.masthead.open()).toEqual(masthead);
    expect(again.settings.open()).toEqual({ theme: 'dark', library: false });
  });
});

describe('a picture', () => {
  it('is kept once, under the SHA-256 of its bytes, and read back the same', async () => {
    const folder = join(aFolder(), 'archive');
    const archive = anArchive(folder);
    const kept = value(await archive.pictures.keep(picture, morning));
    expect(kept).toEqual({ hash: hashOfDot, type: 'image/png', width: 1, height: 1 });
    expect(value(await archive.pictures.keep(picture, morning))).toEqual(kept);
    expect(readdirSync(join(folder, 'pictures', hashOfDot.slice(0, 2)))).toEqual([hashOfDot]);
    expect(readFileSync(join(folder, 'pictures', hashOfDot.slice(0, 2), hashOfDot))).toEqual(dot);
    expect(await archive.pictures.read(hashOfDot)).toEqual(dot);
    expect(archive.pictures.find(hashOfDot)).toEqual(kept);
  });

  it('whose file was lost is kept again', async () => {
    const folder = join(aFolder(), 'archive');
    const archive = anArchive(folder);
    value(await archive.pictures.keep(picture, morning));
    rmSync(join(folder, 'pictures'), { recursive: true });
    expect(await archive.pictures.read(hashOfDot)).toBeNull();
    value(await archive.pictures.keep(picture, morning));
    expect(await archive.pictures.read(hashOfDot)).toEqual(dot);
  });

  it('that is pasted twice at once is kept whole', async () => {
    const archive = anArchive();
    const bytes = Buffer.alloc(3_000_000, 7);
    const twice = Array.from({ length: 4 }, () => archive.pictures.keep({ ...picture, bytes }, morning));
    const [first, ...others] = (await Promise.all(twice)).map(value);
    expect(others).toEqual([first, first, first]);
    const read = await archive.pictures.read(first!.hash);
    expect(read && bytes.equals(read)).toBe(true);
  });

  it.each(['', '../../etc/passwd', 'f'.repeat(64)])('that is not there is null: « %s »', async (hash) => {
    const archive = anArchive();
    expect(await archive.pictures.read(hash)).toBeNull();
    expect(archive.pictures.find(hash)).toBeNull();
  });
});
