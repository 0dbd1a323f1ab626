import { hash } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { migrate, stepOf } from '../../../electron/archive/migrations/migrate';
import { steps } from '../../../electron/archive/migrations';
import { contentHash } from '../../../electron/archive/tables/checksums';
import { refillListing } from '../../../electron/archive/tables/listing';
import { translatedWords } from '../../../src/article';
import { anArticle } from '../fixtures';

it.each([1, 2, 3, 4, 5, 6, 7, 8])(
  'the texts of an archive of step %i that are translations are known by what they say',
  (step) => {
    const database = new Sqlite(':memory:');
    migrate(database, steps.slice(0, step));
    const texts = [
      anArticle({ headline: 'La gare', translationKey: 'gare', text: 'Elle reste.' }),
      anArticle({ headline: 'Le quai', text: 'Il reste.' }),
    ];
    for (const [index, { id, headline }] of texts.entries())
      database.exec(`
        INSERT INTO article (id, revision, saved_at, kind, status, language, date, slug, tags, headline, standfirst)
        VALUES ('${id}', 1, ${index}, 'release', 'draft', 'fr', '2025-03-03T09:00', '', '[]', '${headline}', '');`);
    const add = database.prepare(
      `INSERT INTO revision (article, revision, started_at, saved_at, words, fullest, headline, content)
       VALUES (?, 1, 0, 0, 1, 1, '', ?)`,
    );
    for (const [index, text] of texts.entries()) add.run(index + 1, JSON.stringify(text));
    if (step >= 5)
      for (const [index, text] of texts.entries())
        database
          .prepare('UPDATE revision SET hash = ? WHERE article = ?')
          .run(contentHash(JSON.stringify(text)), index + 1);
    if (step === 8) refillListing(database);
    migrate(database, steps.slice(0, 9));
    expect(stepOf(database)).toBe(9);
    const [station] = texts;
    expect(
      database.prepare('SELECT words, original, original_words FROM listing ORDER BY article').raw().all(),
    ).toEqual([
      [station && hash('sha256', translatedWords(station)), null, null],
      [null, null, null],
    ]);
  },
);
