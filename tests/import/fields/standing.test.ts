import { expect, it } from 'vitest';
import { readArticle } from '../../../electron/import';
import { fileOf, keeper, problemOf, read, seed } from '../support/read-fixture';

const text = (...lines: string[]) =>
  ['---', 'title: La ligne', 'status: published', 'date: 2026-12-01', ...lines, '---', 'Mot.', ''].join('\n');
const zone = 'Europe/Paris';

it('corrections and a withdrawal are read by their names', async () => {
  const { article } = await read(
    't.md',
    text(
      'corrections:',
      '  - date: 2026-12-03',
      '    words: Trois trains, et non deux.',
      'retiré: { date: 2026-12-04 08:00, reason: "Le chiffre était faux." }',
    ),
  );
  expect(article.corrections).toEqual([
    { date: { local: '2026-12-03T00:00', zone }, words: 'Trois trains, et non deux.' },
  ]);
  expect(article.withdrawn).toEqual({
    date: { local: '2026-12-04T08:00', zone },
    reason: 'Le chiffre était faux.',
  });
  expect((await read('t.md', text('withdrawn: 2026-12-04'))).article.withdrawn?.date.local).toBe(
    '2026-12-04T00:00',
  );
  expect((await read('t.md', text('withdrawn: false'))).article.withdrawn).toBeUndefined();
});

it('a withdrawal whose date cannot be read keeps the text from the public', async () => {
  const wrong = text('withdrawn: last winter');
  const result = await readArticle(fileOf('t.md', wrong), { ...seed, lenient: true }, keeper().keep);
  expect(result).toMatchObject({ ok: true, value: { article: { status: 'draft' } } });
  expect(await problemOf('t.md', wrong)).toMatchObject({ kind: 'invalid', where: 'withdrawn' });
});

it('a correction without a date or words is refused by its place', async () => {
  const problem = await problemOf('t.md', text('corrections: [{ words: Deux trains }]'));
  expect(problem).toMatchObject({ kind: 'invalid', where: 'corrections.0' });
});
