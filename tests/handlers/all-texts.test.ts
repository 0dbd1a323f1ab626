import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deskWithFolder, keepArticle, openDesk, paragraph, ready, valueOf } from './desk';

it('writes every text into a folder of its own in the one that is chosen, and shows it', async () => {
  const desk = await deskWithFolder();
  await keepArticle(desk, { ...ready('La gare', 'la-gare'), body: [paragraph('Elle reste ouverte.')] });
  await keepArticle(desk, { ...ready('La piscine', 'la-piscine'), body: [paragraph('Elle rouvre.')] });
  expect(valueOf(await desk.handlers['export:all-texts'](null))).toEqual({
    texts: 2,
    pictures: 0,
    damaged: [],
    missing: [],
  });
  const folder = join(desk.out, 'Tous les textes');
  expect(desk.revealed).toEqual([folder]);
  const names = await readdir(folder);
  expect(names.filter((name) => name.endsWith('.md')).map((name) => name.slice(11))).toEqual([
    'la-gare.md',
    'la-piscine.md',
  ]);
  expect(names).toContain('masthead.yaml');
  expect(names).toContain('site.yaml');
});

it('writes nothing when no folder is chosen', async () => {
  const desk = await openDesk();
  expect(valueOf(await desk.handlers['export:all-texts'](null))).toBeNull();
});
