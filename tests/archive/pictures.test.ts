import { chmodSync, mkdirSync, readdirSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { openArchive } from '../../electron/archive';
import type { Archive } from '../../electron/archive';
import { aFolder, anArchive, morning, value } from './fixtures';

const bytesOf = (words: string) => new TextEncoder().encode(words);
const keep = (archive: Archive, words: string) =>
  archive.pictures.keep({ bytes: bytesOf(words), type: 'image/png', width: 1, height: 1 }, morning);

it('a picture that is kept again while it is deleted is whole, or gone, never a row without its file', async () => {
  const archive = anArchive();
  const library = archive.pictures;
  for (let turns = 0; turns < 24; turns += 1) {
    const { hash } = value(await keep(archive, `photo ${turns}`));
    const others = await Promise.all([1, 2, 3, 4].map((n) => keep(archive, `autre ${turns} ${n}`)));
    const all = [...others.map((each) => value(each).hash), hash];
    value(library.remove(all, morning));
    const early = turns % 2 === 0 ? keep(archive, `photo ${turns}`) : null;
    const erasing = library.erase(all);
    for (let turn = 0; turn < turns; turn += 1) await (turns % 3 === 0 ? nextTurn() : Promise.resolve());
    const again = await (early ?? keep(archive, `photo ${turns}`));
    value(await erasing);
    expect([turns, again.ok]).toEqual([turns, true]);
    expect([turns, archive.pictures.find(hash)?.hash]).toEqual([turns, hash]);
    expect([turns, Buffer.from((await archive.pictures.read(hash)) ?? [])]).toEqual([
      turns,
      Buffer.from(`photo ${turns}`),
    ]);
  }
});

/** An archive that has a link under its pictures, and the folder that it leads to, which everybody may read. */
async function archiveWithLink(name: string) {
  const root = aFolder();
  const folder = join(root, 'archive');
  value(openArchive(folder, { create: true })).close();
  const outside = join(root, 'outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'letter'), 'lettre');
  chmodSync(join(outside, 'letter'), 0o644);
  chmodSync(outside, 0o755);
  mkdirSync(join(folder, 'pictures'));
  chmodSync(join(folder, 'pictures'), 0o755);
  symlinkSync(outside, join(folder, 'pictures', name));
  return { archive: anArchive(folder), outside };
}

it.skipIf(process.platform === 'win32')(
  'opening an archive changes no rights behind a link under its pictures',
  async () => {
    const { outside } = await archiveWithLink('ab');
    const rights = [outside, join(outside, 'letter')].map((path) =>
      (statSync(path).mode & 0o777).toString(8),
    );
    expect(rights).toEqual(['755', '644']);
  },
);

it.skipIf(process.platform === 'win32')(
  'no picture is written behind a link under the pictures',
  async () => {
    const words = 'photo';
    const hash = value(await keep(anArchive(), words)).hash;
    const { archive, outside } = await archiveWithLink(hash.slice(0, 2));
    expect(await keep(archive, words)).toMatchObject({ ok: false, problem: { kind: 'not-writable' } });
    expect(readdirSync(outside)).toEqual(['letter']);
    expect(archive.pictures.find(hash)).toBeNull();
  },
);

it.skipIf(process.platform === 'win32')(
  'no picture is deleted behind a link under the pictures',
  async () => {
    const folder = join(aFolder(), 'archive');
    const archive = anArchive(folder);
    const { hash } = value(await keep(archive, 'photo'));
    const [inner, outside] = [join(folder, 'pictures', hash.slice(0, 2)), `${folder}-outside`];
    renameSync(inner, outside);
    symlinkSync(outside, inner);
    value(archive.pictures.remove([hash], morning));
    value(await archive.pictures.erase([hash]));
    expect(archive.pictures.find(hash)).toBeNull();
    expect(readdirSync(outside)).toEqual([hash]);
  },
);
