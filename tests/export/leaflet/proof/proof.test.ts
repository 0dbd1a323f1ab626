import { describe, expect, it } from 'vitest';
import { isSetWhole } from '../../../leaflet/whole-set';
import { typeset } from '../leaflet-fixture';
import { corpusTexts, readCorpusText } from './corpus';
import { kindCombinations, readKindText } from './kinds';
import { prove } from './prove';
import type { Combination } from './prove';

/** A few leaflets of the corpus, of which the first stands for the others; `npm run leaflets -- proof` makes many. */
const few: Combination[] = [
  { text: 'es-asamblea', template: 'appel', format: 'a5', ink: 'colour' },
  { text: 'de-mieten', template: 'tract', format: 'a4-accordion', ink: 'black' },
  { text: 'de-lange-woerter', template: 'tract', format: 'a4-roll', ink: 'two' },
  { text: 'fr-tableau-de-cinq', template: 'tract', format: 'a5', ink: 'black' },
  { text: 'long', template: 'pancarte', format: 'a5', ink: 'colour' },
  { text: 'it-inchiesta-lunga', template: 'pancarte', format: 'a5', ink: 'two' },
  { text: 'fr-affiche-rassemblement', template: 'fond-perdu', format: 'a3', ink: 'colour' },
  { text: 'march', template: 'fond-perdu', format: 'a4', ink: 'two' },
  { text: 'wide-picture', template: 'carte', format: 'postcard', ink: 'two' },
];

/** Leaflets whose pages would be half empty, or whose lines would gape, were they set in the plainest way; the first stands for the others. */
const hard: Combination[] = [
  { text: 'sample-appel', template: 'appel', format: 'square', ink: 'black' },
  { text: 'en-know-your-rights', template: 'tract', format: 'a6-zine', ink: 'black' },
  { text: 'it-corteo', template: 'depliant', format: 'a4-roll', ink: 'black' },
  { text: 'en-long-pamphlet', template: 'depliant', format: 'a4-accordion', ink: 'black' },
  { text: 'two-thousand-words', template: 'brochure', format: 'a5-booklet', ink: 'black' },
];

describe('a leaflet of the corpus, read with tools that are not ours', () => {
  for (const combination of few) {
    const { text, template, format } = combination;
    it.skipIf(!isSetWhole && combination !== few[0])(
      `${text} as ${template} in ${format} has no fault`,
      { timeout: 120_000 },
      async () => {
        const { faults, pages } = await prove(combination, { again: format === 'a5', typeset });
        // A short text does not fill every page of a sheet that has six.
        const { fill: _white, ...others } = faults;
        expect(pages).toBeGreaterThan(0);
        expect(others).toEqual({});
      },
    );
  }

  for (const combination of hard) {
    const { text, template, format } = combination;
    it.skipIf(!isSetWhole && combination !== hard[0])(
      `${text} as ${template} in ${format} fills its pages`,
      { timeout: 120_000 },
      async () => {
        const { faults } = await prove(combination, { typeset });
        expect(faults).toEqual({});
      },
    );
  }

  it.skipIf(!isSetWhole)('of a newer kind has no fault, either', { timeout: 120_000 }, async () => {
    const [first] = kindCombinations().filter(({ kind }) => kind === 'hanger');
    if (!first) throw new Error('no kind');
    const { faults } = await prove(first, { typeset, forShop: false, read: readKindText });
    expect(faults).toEqual({});
  });

  it('is one of at least forty texts in seven languages', async () => {
    const names = [...corpusTexts().keys()];
    expect(names.length).toBeGreaterThanOrEqual(40);
    const read = await Promise.all(names.map(readCorpusText));
    const languages = read.map(({ article }) => article.language.slice(0, 2));
    expect(new Set(languages)).toEqual(new Set(['fr', 'en', 'de', 'es', 'it', 'pl', 'fi']));
  });
});
