import { describe, expect, it } from 'vitest';
import { withAcceptedWords, checkArticle, emptyMasthead, typesetPlaces } from '../../../src/article';
import type { Article, Block, Inline } from '../../../src/article';
import { releaseWith } from '../release';

const dictionary = new Set(
  'la le les gare est ouverte fermée un train vers demain voir sur et l’été aujourd’hui quai'.split(' '),
);
const spellCheck = (word: string) => dictionary.has(word);

function paragraph(text: string, marks: Extract<Inline, { type: 'text' }>['marks'] = []): Block {
  return { type: 'paragraph', content: [{ type: 'text', text, marks }] };
}

/** The words that the checks call misspelled. */
function misspelt(part: Partial<Article>): string[] {
  const article = releaseWith({ headline: 'La gare', ...part });
  return checkArticle(article, emptyMasthead(), { spellCheck }).flatMap((check) =>
    check.kind === 'misspelt' ? [check.word] : [],
  );
}

describe('the checks know spelling', () => {
  it('in the headline, the standfirst and the text, each word once', () => {
    const body = [paragraph('La garre est ouverte. La garre et le quaie.')];
    expect(misspelt({ headline: 'La gaer', standfirst: 'Un trian', body })).toEqual([
      'gaer',
      'trian',
      'garre',
      'quaie',
    ]);
  });

  it.each([
    ['Le train vers Kerbrix et la SNCF.', []],
    ['Garre fermée.', ['Garre']],
    ['Le train 4xz est ouvert2.', []],
    ['Voir exemple.org/garre et https://www.exemple.org/?a=trian.', []],
    ['Voir presse@exemplix.org et #garrouverte.', []],
    ['L’été, aujourd’hui.', []],
  ])('%s', (text, words) => {
    expect(misspelt({ body: [paragraph(text)] })).toEqual(words);
  });

  it('and say nothing of a language without a dictionary', () => {
    expect(misspelt({ body: [paragraph('kenavo', [{ type: 'language', language: 'br' }])] })).toEqual([]);
  });

  it('and nothing without dictionaries', () => {
    const article = releaseWith({ body: [paragraph('La garre')] });
    expect(checkArticle(article, emptyMasthead()).some(({ kind }) => kind === 'misspelt')).toBe(false);
  });
});

describe('a block', () => {
  it('says where its addresses are, which are not spelled, and its dashes that stay with a space', () => {
    const text = 'Voir exemple.org – \u2013\u00a0hier.';
    expect(typesetPlaces(paragraph(text))).toEqual([
      { kind: 'address', within: { line: 0, from: 5, to: 16 } },
      { kind: 'unbroken', within: { line: 0, from: 19, to: 21 } },
    ]);
  });
});

describe('a word that was accepted', () => {
  const knows = withAcceptedWords(['Échappix', 'Saint-Kerbrix'], spellCheck);
  it.each(['échappix', 'l’Échappix', "d'Échappix", 'ÉCHAPPIX', 'Kerbrix', 'gare-échappix', 'gare'])(
    'is known as %s',
    (word) => expect(knows(word)).toBe(true),
  );
  it('makes no other known', () => {
    expect(knows('échappixe')).toBe(false);
    expect(knows('garre-échappix')).toBe(false);
  });
});
