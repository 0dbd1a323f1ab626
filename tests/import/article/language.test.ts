import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readArticle } from '../../../electron/import';
import { withoutDefaultRegion } from '../../../electron/import/article/language';
import { languageSchema } from '../../../src/article';
import { fileOf, keeper, seed } from '../support/read-fixture';

test.each([
  ['fr-FR', 'fr'],
  ['de-DE', 'de'],
  ['it-IT', 'it'],
  ['fr-CA', 'fr-CA'],
  ['es-MX', 'es-MX'],
  ['en-GB', 'en-GB'],
  ['en-US', 'en-US'],
  ['pt-BR', 'pt-BR'],
  ['sr-Latn-RS', 'sr-Latn-RS'],
  ['br', 'br'],
])('the language tag %s becomes %s', (written, offered) => {
  expect(withoutDefaultRegion(written)).toBe(offered);
});

test('a tag that Intl rejects is no language', () => {
  const isLanguage = (tag: string) => languageSchema.safeParse(tag).success;
  expect(['fr', 'fr-CA', 'sr-Latn-RS', 'br'].every(isLanguage)).toBe(true);
  expect(['en-12', 'fr-abcdefgh9', ''].some(isLanguage)).toBe(false);
});

const sample = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../resources/sample', name), 'utf8').replace(
    /^---\n[^]*?\n---\n/,
    '',
  );

async function languageOf(text: string, own: string): Promise<string> {
  const read = await readArticle(fileOf('a.md', text), { ...seed, language: own }, keeper().keep);
  return read.ok ? read.value.article.language : read.problem.kind;
}

describe('the language of a text', () => {
  it('is detected from its common words', async () => {
    expect(await languageOf(sample('petition.md'), 'en')).toBe('fr');
    expect(await languageOf(sample('study.md'), 'fr')).toBe('en');
    expect(await languageOf(sample('etude.md'), 'fr-CA')).toBe('fr-CA');
  });

  it('is the person’s own when it cannot be detected', async () => {
    expect(await languageOf('Fair play, Rennes, 12 mai.', 'fr-CA')).toBe('fr-CA');
    expect(await languageOf('', 'en-GB')).toBe('en-GB');
  });

  it('is the one that the file declares, when it does', async () => {
    expect(await languageOf(`---\nlang: de\n---\n${sample('petition.md')}`, 'en')).toBe('de');
  });
});
