import { describe, expect, it } from 'vitest';
import { searchableText, usualLengthsFor, countsOf, countWords } from '../../src/article';
import { everyBlock } from '../fixtures/every-block';
import { spaced } from './gold';
import { paragraph, releaseWith } from './release';

describe('counting', () => {
  it.each([
    ['', 0],
    ['L’eau n’est pas à vendre', 5],
    ['«˽Assez˽!˽»', 1],
    ['Objet⍽: rien', 2],
    ['10˽000 signatures', 2],
    ['à 14⍽h⍽30 précises', 3],
    ['M.⍽Marchand', 2],
    ['un – deux', 2],
    ['le 1er⍽mai 2025', 4],
    ['week-end', 1],
  ])('%s has %i words', (text, words) => {
    expect(countWords(spaced(text))).toBe(words);
  });

  it('counts an article part by part, notes and captions left out', () => {
    const article = releaseWith({
      headline: 'L’eau reste à nous',
      standfirst: 'Deux mots.',
      body: [
        paragraph(
          'Un deux trois',
          { type: 'footnote', content: [{ type: 'text', text: 'quatre', marks: [] }] },
          '.',
        ),
      ],
    });
    expect(countsOf(article)).toEqual({
      headline: { words: 4, characters: 18 },
      standfirst: { words: 2, characters: 10 },
      body: { words: 3, characters: 14 },
      readingMinutes: 1,
    });
    expect(countsOf(releaseWith({})).readingMinutes).toBe(0);
  });

  it('a French release may not pass two thousand characters', () => {
    expect(usualLengthsFor('fr')?.body.characters).toEqual({ from: 1000, to: 2000 });
    expect(usualLengthsFor('fr-CA', 'release')).toBe(usualLengthsFor('fr'));
    expect(usualLengthsFor('en-GB')?.body.words).toBe(500);
  });

  it('every word of every block can be searched, in order, one line a block', () => {
    const words = searchableText(
      releaseWith({ body: everyBlock, notesToEditors: [paragraph('Pour la presse')] }),
    );
    const texts = [
      ...JSON.stringify(everyBlock).matchAll(/"(?:text|caption|credit|alt|speaker|role)":"([^"]+)"/g),
    ];
    for (const [, text = ''] of texts) expect(words).toContain(text.trim());
    expect(words).toContain('Voir le dossier et the timetable, fichier');
    expect(words.split('\n').at(-1)).toBe('Pour la presse');
    expect(words).not.toMatch(/\n\n/);
  });
});
