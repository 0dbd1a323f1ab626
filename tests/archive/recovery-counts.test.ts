import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive, recoverArchive } from '../../electron/archive';
import { failed } from '../../src/contract';
import { aFolder, aFolderWithTexts, anArchive, anArticle, morning, paragraph, value } from './fixtures';

it('texts whose deleting for ever was broken off are not lost, and do not come back', async () => {
  const folder = join(aFolder(), 'archive');
  const archive = value(openArchive(folder, { create: true }));
  const ids = Array.from({ length: 12 }, (_text, at) => {
    const given = anArticle({
      headline: `Texte ${at}`,
      slug: `texte-${at}`,
      text: 'Bonjour. '.repeat(at * 60 + 1),
    });
    const { article } = value(archive.articles.create(given, morning));
    const body = [...article.body, paragraph('Zibeline '.repeat(200))];
    value(archive.articles.save({ article: { ...article, body }, base: 1 }, morning + 400_000));
    return article.id;
  });
  const gone = ids.slice(3, 6);
  for (const id of gone) value(archive.articles.remove(id, morning));
  const compact = () => Promise.resolve(failed({ kind: 'cancelled' as const }));
  expect(await archive.erasing.erase(gone, morning, { compact })).toMatchObject({ ok: false });
  archive.close();
  const to = `${folder}-recovered`;
  expect(value(await recoverArchive({ archive: folder, to }))).toMatchObject({ whole: 9, lost: [] });
  const recovered = anArchive(to);
  expect(gone.filter((id) => recovered.revisions.list(id).ok)).toEqual([]);
});

it('an entry of the index whose number the disk altered names no text as lost that came back', async () => {
  const { folder, station, pool } = aFolderWithTexts();
  const file = join(folder, 'archive.sqlite');
  const bytes = readFileSync(file);
  // In the index of identifiers the number of the article follows its identifier.
  for (const [id, number] of [
    [station.id, 33],
    [pool.id, 34],
  ] as const)
    for (let at = bytes.indexOf(id); at >= 0; at = bytes.indexOf(id, at + 1)) {
      const header = bytes.subarray(at - 3, at); // Two columns: 36 letters, and an integer of one byte or the number one.
      if (header[0] === 3 && header[1] === 13 + 2 * 36 && header[2] === 1) bytes[at + 36] = number;
    }
  expect(bytes.equals(readFileSync(file))).toBe(false);
  writeFileSync(file, bytes);
  const report = value(await recoverArchive({ archive: folder, to: `${folder}-recovered` }));
  expect(report).toMatchObject({ whole: 2, lost: [] });
});
