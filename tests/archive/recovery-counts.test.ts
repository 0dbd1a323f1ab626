import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive, recoverArchive } from '../../electron/archive';
import { failed } from '../../src/contract';
import { aFolder, aFolderWithTexts, anArchive, anArticle, morning, paragraph, value } from './fixtures';

it('texts whose deleting for ever was interrupted are not reported as lost, and do not come back', async () => {
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

it('an act that is remembered is no lost text, nor is the original of a translation that was deleted for ever', async () => {
  const folder = join(aFolder(), 'archive');
  const archive = value(openArchive(folder, { create: true }));
  const [first, second, third] = ['La gare', 'Le quai', 'La halte'].map((headline) => {
    const given = anArticle({ headline, text: `${headline} reste ouverte.` });
    return value(archive.articles.create(given, morning)).article.id;
  }) as [string, string, string];
  const [act, undone] = [1, 2].map((at) => `00000000-0000-4000-9000-00000000000${at}`) as [string, string];
  for (const id of [act, undone]) {
    const done = value(
      archive.acts.run({ kind: 'add-tag', ids: [first, second, third], tag: id.slice(-1) }, morning + 1),
    );
    const told = { kind: 'add-tag', texts: 3, to: id.slice(-1), from: '', changes: 0 } as const;
    value(archive.acts.keep({ id, at: morning, told, done: { kind: 'batch', done } }));
  }
  value(archive.acts.forget(undone));
  value(archive.acts.run({ kind: 'translate', id: first, language: 'en' }, morning + 2));
  value(archive.articles.remove(first, morning + 3));
  value(archive.articles.remove(second, morning + 3));
  value(await archive.erasing.erase([first], morning + 4));
  archive.close();
  const report = value(await recoverArchive({ archive: folder, to: `${folder}-recovered` }));
  expect(report).toMatchObject({
    whole: 3,
    earlier: [],
    uncertain: [],
    words: [],
    lost: [],
    documentsLost: [],
  });
});
