import { expect, it } from 'vitest';
import { decomposed, passageIn, searchPatternFor } from '../../electron/archive/library/snippet';
import { readWords } from '../../src/contract';

/** The passage of a text that shows what is searched for, each hit in brackets; null without any. */
function passageOf(text: string, words: string): string | null {
  const passage = passageIn(decomposed(text), searchPatternFor(readWords(words).terms));
  return passage && passage.runs.map(({ text: run, found }) => (found ? `[${run}]` : run)).join('');
}

/** So many words of three letters, each after a space. */
const after = (count: number) => ' abc'.repeat(count);
const before = (count: number) => 'abc '.repeat(count);

it.each([
  ['a short text whole', 'Une gare, deux gares.', 'gare', 'Une [gare], deux [gares].'],
  ['nothing where the word only ends like it', 'Une agare.', 'gare', null],
  ['nothing where a word ends in an accent before it', 'Une égare.', 'gare', null],
  ['a word after an elision', 'C’est l’été.', 'ete', 'C’est l’[été].'],
  ['a word after a number’s end', '3 gares', 'gare', '3 [gares]'],
  ['not a word that follows a figure at once', '3gares', 'gare', null],
  [
    'a number with spaces between its figures',
    'Il faut 11\u202F300 euros.',
    '11300',
    'Il faut [11\u202F300] euros.',
  ],
  ['letters that are one sign', 'L’œuvre et l’œil.', 'oeu', 'L’[œuvre] et l’œil.'],
  ['a phrase across signs', 'La gare — la piscine.', '"gare la"', 'La [gare — la] piscine.'],
  ['a phrase whose last word is whole', 'La gare lasse.', '"gare la"', null],
  ['the words as one line', 'Un.\n\nUne gare.\nDeux.', 'gare', '… Une [gare]. Deux.'],
])('shows %s', (_what, text, words, shown) => {
  expect(passageOf(text, words)).toBe(shown);
});

it('begins with the first whole word of the forty characters before', () => {
  expect(passageOf(`${before(10)}gare`, 'gare')).toBe(`${before(10)}[gare]`);
  expect(passageOf(`${before(11)}gare`, 'gare')).toBe(`… ${before(9)}[gare]`);
  expect(passageOf(`${before(30)}x gare`, 'gare')).toBe(`… ${before(9)}x [gare]`);
  expect(passageOf(`${'a'.repeat(60)} gare`, 'gare')).toBe('… [gare]');
  // A space is the first of the forty.
  expect(passageOf(`abcde ${before(9)}xy gare`, 'gare')).toBe(`… ${before(9)}xy [gare]`);
});

it('ends with the last whole word of 160 characters, or with the hit', () => {
  expect(passageOf(`gare${after(39)}`, 'gare')).toBe(`[gare]${after(39)}`);
  expect(passageOf(`gare${after(40)}`, 'gare')).toBe(`[gare]${after(38)} …`);
  expect(passageOf(`gare${'b'.repeat(200)}`, 'gare')).toBe(`[gare${'b'.repeat(200)}]`);
});

it('is where most different words stand together, the first such place', () => {
  const far = after(60);
  expect(passageOf(`gare gare${far} gare piscine${far} piscine gare`, 'gare piscine')).toBe(
    `… ${before(9)}[gare] [piscine]${after(27)} …`,
  );
  // 120 characters from a hit on, no further: what lies beyond might not be shown.
  const apart = (count: number) => `gare${after(count)} piscine${far}${far} gare piscine`;
  expect(passageOf(apart(27), 'gare piscine')).toMatch(/^\[gare\]/);
  expect(passageOf(apart(28), 'gare piscine')).toMatch(/^… /);
});

it('says where its first hit starts, and what was hit', () => {
  const text = `${before(30)}L’Été.`;
  const passage = passageIn(decomposed(text), searchPatternFor(readWords('ete').terms));
  expect(passage).toMatchObject({ start: 122, words: 'Été' });
});
