import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { openArchive } from '../../electron/archive';
import { newFolder, run } from './terminal';

/** A folder with an archive of a text that shows two pictures, one of them small and neither credited nor described. */
async function aFolderOfPictures(): Promise<string> {
  const folder = await newFolder();
  await mkdir(join(folder, 'photos'));
  for (const [name, width] of [
    ['quai', 2400],
    ['halte', 200],
  ] as const)
    await sharp({ create: { width, height: 200, channels: 3, background: '#3366aa' } })
      .png()
      .toFile(join(folder, 'photos', `${name}.png`));
  await writeFile(
    join(folder, 'gare.md'),
    '# La gare\n\n![Un quai vide](photos/quai.png "Le quai. Photo : Camille Roux")\n\n![](photos/halte.png)\n',
  );
  await run(['import', 'gare.md', '--archive', 'archive'], { folder });
  return folder;
}

const lines = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));

it('lists the pictures with their pixels, texts, consent and credit, and narrows the list', async () => {
  const folder = await aFolderOfPictures();
  const all = await run(['pictures', '--archive', 'archive'], { folder });
  expect(all.code).toBe(0);
  expect(
    lines(all.out)
      .map((fields) => fields.slice(1, 4))
      .sort(),
  ).toEqual([
    ['200×200', '1', 'unasked'],
    ['2400×200', '1', 'unasked'],
  ]);
  expect(all.err).toContain('2\u00a0images sur 2.');
  for (const options of [['--without-description'], ['--too-small'], ['--used', '--too-small']]) {
    const { out } = await run(['pictures', '--archive', 'archive', ...options], { folder });
    expect([options, lines(out).map((fields) => fields[1])]).toEqual([options, ['200×200']]);
  }
  expect((await run(['pictures', '--archive', 'archive', '--unused'], { folder })).out).toBe('');
});

it('prints JSON, and the pictures for which somebody refused consent', async () => {
  const folder = await aFolderOfPictures();
  const { out } = await run(['pictures', '--archive', 'archive', '--json'], { folder });
  const { total, pictures } = JSON.parse(out) as {
    total: number;
    pictures: { hash: string; name: string }[];
  };
  expect([total, pictures.map(({ name }) => name).sort()]).toEqual([2, ['halte.png', 'quai.png']]);
  const opened = openArchive(join(folder, 'archive'), { create: false });
  if (!opened.ok) throw new Error(opened.problem.kind);
  const consent = { kind: 'refused', by: '', on: '', note: '' } as const;
  opened.value.pictures.note(pictures[0]?.hash ?? '', { consent }, 0);
  opened.value.close();
  const refused = await run(['pictures', '--archive', 'archive', '--consent', 'refused'], { folder });
  expect(refused.out).toContain(pictures[0]?.hash);
  expect(lines(refused.out)).toHaveLength(1);
});

it('refuses a consent that does not exist, and names those that do', async () => {
  const { code, err } = await run(['pictures', '--archive', 'archive', '--consent', 'peut-être']);
  expect(code).toBe(2);
  expect(err).toContain('refused');
});
