import { describe, expect, it } from 'vitest';
import { longSentences, repeatedWords } from '../../../src/article';
import { sentencesOf } from '../../../src/article/checks/style/long-sentences';
import type { Block } from '../../../src/article';
import { spaced } from '../gold';
import { paragraph } from '../release';

function sentences(line: string, language = 'fr'): string[] {
  const text = spaced(line);
  return sentencesOf(text, language).map(({ from, to }) => text.slice(from, to));
}

function repeated(text: string, language = 'fr'): string[] {
  return repeatedWords(paragraph(text), language).map(({ word }) => word);
}

describe('sentences', () => {
  it.each([
    ['Un train part. Un autre arrive.', 2],
    ['M. Roy et Mme. Martin ont signé. Le Dr. Le Goff aussi.', 2],
    ['Voir l’art. L.⍽2121-1 et p. 12 du dossier.', 1],
    ['J.-P. Roy et A. Vasseur montent. Ils s’assoient.', 2],
    ['Étude, p. 37 et p. 71. Les montants sont en euros.', 2],
    ['Des cars, des taxis, etc. pour finir.', 1],
    ['Des cars, des taxis, etc. Le train, lui, reste.', 2],
    ['Il hésite… puis monte. Enfin⍽!', 2],
    ['«˽Assez˽!˽» dit-elle. On rit.', 2],
    ['À 6˽h˽54, le 3.5.2026, 1.5 km plus loin.', 1],
    ['', 0],
  ])('%s has %i', (line, count) => {
    expect(sentences(line)).toHaveLength(count);
  });

  it.each([
    ['Mr. Hill met Dr. Roy at 5 p.m. on Monday. They left.', 2],
    ['Coaches, e.g. at night, cost less. See no. 12.', 2],
  ])('%s has %i', (line, count) => {
    expect(sentences(line, 'en-GB')).toHaveLength(count);
  });

  it('end where their words end, not at the space after', () => {
    expect(sentences('Un mot.  Deux mots. ')).toEqual(['Un mot.', 'Deux mots.']);
  });
});

describe('long sentences', () => {
  const words = (count: number) => `Mot${' mot'.repeat(count - 1)}.`;

  it('are those past thirty words in French, past twenty-five in English', () => {
    const lengths = (language: string, count: number) =>
      longSentences(paragraph(words(count)), language).map((sentence) => sentence.words);
    expect([lengths('fr', 30), lengths('fr', 31)]).toEqual([[], [31]]);
    expect([lengths('en-US', 25), lengths('en-US', 26)]).toEqual([[], [26]]);
  });

  it('are told by their place in the block, in notes too', () => {
    const block = paragraph('Court. ', words(31), {
      type: 'footnote',
      content: [{ type: 'text', text: words(40), marks: [] }],
    });
    expect(longSentences(block, 'fr').map(({ within }) => within)).toEqual([
      { line: 0, from: 7, to: 131 },
      { line: 0, note: 0, from: 0, to: 160 },
    ]);
  });

  it('are not made of items of a list put end to end', () => {
    const list: Block = {
      type: 'bulletedList',
      items: Array.from({ length: 8 }, () => ({ content: [paragraph('cinq petits mots sans point')] })),
    };
    expect(longSentences(list, 'fr')).toEqual([]);
  });
});

describe('repeated words', () => {
  it('are found in their plural and their feminine', () => {
    expect(repeated('Le train régional part ; les trains régionaux restent.')).toEqual([
      'train',
      'régional',
      'trains',
      'régionaux',
    ]);
    expect(repeated('One coach, two coaches; a city and its cities.', 'en')).toEqual(['city', 'cities']);
  });

  it.each([
    ['fr', 'cheveu', 'cheveux'],
    ['fr', 'cheval', 'chevaux'],
    ['fr', 'usager', 'usagers'],
    ['fr', 'fermé', 'fermées'],
    ['fr', 'nouvel', 'nouvelles'],
    ['en', 'train', 'trains'],
    ['en', 'house', 'houses'],
    ['en', 'party', 'parties'],
  ])('are found as one in %s: %s, %s', (language, one, other) => {
    expect(repeated(`Un ${one} ou dix ${other}.`, language)).toEqual([one, other]);
  });

  it.each([
    ['fr', 'usager', 'usagère'],
    ['en', 'press', 'pres'],
    ['de', 'Zug', 'Zugs'],
    ['de', 'halte', 'haltes'],
  ])('are two in %s: %s, %s', (language, one, other) => {
    expect(repeated(`Un ${one} ou dix ${other}.`, language)).toEqual([]);
  });

  it.each([
    'Il a dit que cette ligne serait rouverte, et que cette gare serait gardée.',
    'La Région promet ; la Région attend ; Montrelay proteste et Montrelay vote.',
    'Le CHSCT a voté, le CHSCT attend.',
    'Un bus, deux bus, dix bus.',
    `Le train part. ${'Les voyageuses attendent longtemps dehors sous une pluie battante. '.replace(/./g, (x) => x)} ${Array.from({ length: 45 }, (_n, at) => 'abcdefghij'[at % 10]).join(' ')} Le train revient.`,
  ])('leave alone: %s', (text) => {
    expect(repeated(text)).toEqual([]);
  });

  it('leave a word alone in its note and in a caption', () => {
    const note = {
      type: 'footnote' as const,
      content: [{ type: 'text' as const, text: 'Un viaduc.', marks: [] }],
    };
    expect(repeatedWords(paragraph('Le viaduc', note, ' tient.'), 'fr')).toEqual([]);
  });

  it('know the tools of the sentence by the language, and those of both where it has no list', () => {
    const text = 'which viaduc, and which viaduc';
    expect(repeated(text, 'en-GB')).not.toContain('which');
    expect(repeated(text, 'br-FR')).not.toContain('which');
    expect(repeated(text, 'fr-CA')).toContain('which');
  });

  it('are looked for once in a block that does not change', () => {
    const block = paragraph('Le viaduc tient, et le viaduc tiendra.');
    expect(repeatedWords(block, 'fr')).toBe(repeatedWords(block, 'fr'));
    expect(longSentences(block, 'fr')).toBe(longSentences(block, 'fr'));
  });
});
