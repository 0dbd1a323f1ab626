import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { polish, polishText, polishTyping } from '../../src/article';
import type { Article, Inline, Mark } from '../../src/article';
import { releaseWith } from './release';

const languages = ['fr', 'fr-CA', 'fr-CH', 'en-GB', 'en-US', 'de', 'de-CH', 'es', 'it', 'br'];
const pieces = fc.constantFrom(
  ...'«»“”‘’„‚‹›"\'´`;!?:.,…–—-()[]<>/%€°&@#=\n'.split(''),
  ...[' ', ' ', ' ', '\u00A0', '\u202F', '\u2009', '\uE000', '\uFFFC', '...', '--', '<<', '>>', ' - ', ' – '],
  ...[
    'mot',
    'l',
    'qu',
    'etc',
    'M.',
    'Mme',
    'Dr',
    'A',
    'h',
    'km',
    'n°',
    'p.',
    'art.',
    'é',
    '🚆',
    'mai',
    'e',
    'er',
    'ère',
    'ème',
  ],
  ...[
    '1',
    '12',
    '000',
    '300',
    '2024',
    '35000',
    '14h30',
    'XX',
    '0',
    ':)',
    ';-)',
    'http://',
    'www.',
    'a.org',
    '::',
    'euros',
  ],
);
const texts = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(''));
const lettersOf = (text: string) =>
  text
    .replace(/(?<=[1I])(?:[èe]re|iè?re)(?=s?(?![\p{L}\p{N}]))/gu, 're')
    .replace(/(?<=[\dIVXLC])i?[èeé]me(?=s?(?![\p{L}\p{N}]))/gu, 'e')
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]/gu, '');
const runs = { numRuns: 2000 };

describe.each(languages)('the laws of typography in %s', (language) => {
  it('setting a text twice is setting it once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = polishText(text, language);
        expect(polishText(once, language)).toBe(once);
      }),
      runs,
    );
  });

  it('no letter and no digit is lost, added or moved', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(lettersOf(polishText(text, language))).toBe(lettersOf(text));
      }),
      runs,
    );
  });

  it('typing takes no letter and no digit away, and adds none', () => {
    fc.assert(
      fc.property(texts, pieces, (before, key) => {
        const typed = key.slice(0, 1);
        const change = polishTyping(before, typed, language);
        if (!change) return;
        expect(change.deleteBefore).toBeLessThanOrEqual(before.length);
        const after = before.slice(0, before.length - change.deleteBefore) + change.insert;
        expect(after.replace(/[^\p{L}\p{N}]/gu, '')).toBe((before + typed).replace(/[^\p{L}\p{N}]/gu, ''));
      }),
      runs,
    );
  });

  it('cutting a text into runs of different marks changes nothing', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 5 }), (parts) => {
        const article = articleOf(parts, language);
        const once = polish(article);
        expect(textOf(once)).toBe(polishText(parts.join('').replaceAll('\n', ' '), language));
        expect(polish(once)).toEqual(once);
      }),
      { numRuns: 1000 },
    );
  });
});

const marks: Mark[][] = [
  [],
  [{ type: 'bold' }],
  [{ type: 'link', href: 'https://exemple.org' }],
  [],
  [{ type: 'italic' }],
];

function articleOf(parts: readonly string[], language: string): Article {
  const content = parts.flatMap((part, index): Inline[] => {
    const text = part.replaceAll('\n', ' ');
    return text ? [{ type: 'text', text, marks: marks[index] ?? [] }] : [];
  });
  return releaseWith({ language, body: [{ type: 'paragraph', content }] });
}

function textOf({ body: [block] }: Article): string {
  if (block?.type !== 'paragraph') return '';
  return block.content.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
}
