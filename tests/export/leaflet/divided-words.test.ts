import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import type { Article } from '../../../src/article';
import { setLeaflet } from '../../../electron/export/leaflet/set-leaflet';
import { designedFormat } from '../../../src/leaflet';
import type { LeafletDesign } from '../../../src/leaflet';
import { sampleArticle } from '../../article/sample';
import { longLeaflet } from '../../fixtures/leaflet-articles';
import { readWords } from '../pdf-readers';
import { job, material, whenSetWhole as it } from './leaflet-fixture';
import { readCorpusText } from './proof/corpus';
import { readSetPages } from './proof/set-pages';
import { hyphenFaults } from './proof/text-checks';

/** The words of a leaflet that end with a hyphen that is not theirs, each with what comes after it in the file. */
async function dividedIn(article: Article, design: LeafletDesign) {
  const readPicture = () => readFile('resources/sample/viaduc.jpg');
  const set = await setLeaflet({ ...material([]), ...job(), article, readPicture }, design);
  if (!set.ok) throw new Error(JSON.stringify(set.problem));
  const words = readWords(set.value.pdf);
  return words.flatMap((word, at) => (word.text.endsWith('\u00ad') ? [{ word, next: words[at + 1] }] : []));
}

describe('words that are divided', () => {
  it.each([
    ['a4', 'tract', 'sample'],
    ['a5', 'tract', 'long'],
    ['a5-booklet', 'brochure', 'sample'],
  ] as const)(
    'never are over the turn of a column or page: %s, %s, %s',
    async (format, template, text) => {
      const article = text === 'long' ? longLeaflet : await sampleArticle('quarante-et-un-kilometres.md');
      const divided = await dividedIn(article, { format, template, ink: 'black' });
      expect(divided.length).toBeGreaterThan(2);
      const turning = divided.filter(
        ({ word, next }) => next?.page !== word.page || next.top < word.bottom - 3,
      );
      expect(turning.map(({ word, next }) => `${word.text}|${next?.text}`)).toEqual([]);
    },
    120_000,
  );

  it.each(['a4', 'a5', 'square'] as const)(
    'of more than 22 letters are kept whole as others are: %s',
    async (format) => {
      const of = await readCorpusText('de-lange-woerter');
      const design: LeafletDesign = { format, template: 'tract', ink: 'black' };
      const set = await setLeaflet({ ...job(), ...of }, design);
      if (!set.ok) throw new Error(JSON.stringify(set.problem));
      expect(hyphenFaults(readSetPages(set.value.pdf, designedFormat(design)))).toEqual([]);
    },
    60_000,
  );
});
