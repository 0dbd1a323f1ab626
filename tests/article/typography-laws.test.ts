import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyChanges,
  defaultHouseStyle,
  polish,
  polishChanges,
  polishText,
  polishTyping,
} from '../../src/article';
import type { Article, HouseStyle, Inline, Mark } from '../../src/article';
import { releaseWith } from './release';

const ways = [
  ...['fr', 'fr-CA', 'fr-CH', 'en-GB', 'en-US', 'de', 'de-CH', 'es', 'it', 'br'].map((language) => ({
    language,
    house: defaultHouseStyle,
  })),
  { language: 'fr-FR', house: { guillemets: 'firm' } as const },
];
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

/** Letters and digits, with what typography may change in them undone: 1ère, 2ème, État, À, Ça, È for E', œ. */
const lettersOf = (text: string) =>
  text
    .replace(/(?<=[1I])(?:[èe]re|iè?re)(?=s?(?![\p{L}\p{N}]))/gu, 're')
    .replace(/(?<=[\dIVXLC])i?[èeé]me(?=s?(?![\p{L}\p{N}]))/gu, 'e')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .replace(/[ÀÂÇÈÉÊÎ]/g, (capital) => capital.normalize('NFD').charAt(0))
    .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]/gu, '');
/** The marks that no rule may lose, one way or the other. */
const marksOf = (text: string) => text.replace(/[^,;:!?()[\]/%€&@#=]/g, '');
const keys = fc.constantFrom(...Array.from('"\'«»<>;:!? .-%€$£)(de6s,'));
const runs = { numRuns: 1000 };

describe.each(ways)('the laws of typography in $language, $house.guillemets', ({ language, house }) => {
  it('setting a text twice is setting it once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = polishText(text, language, house);
        expect(polishText(once, language, house)).toBe(once);
      }),
      runs,
    );
  });

  it('setting any string at all twice is setting it once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const once = polishText(text, language, house);
        expect(polishText(once, language, house)).toBe(once);
      }),
      runs,
    );
  });

  it('no letter, digit or mark is lost, added or moved', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(lettersOf(polishText(text, language, house))).toBe(lettersOf(text));
        expect(marksOf(polishText(text, language, house))).toBe(marksOf(text));
      }),
      runs,
    );
  });

  it('typing takes no letter, digit or mark away, and adds none', () => {
    fc.assert(
      fc.property(texts, keys, (before, typed) => {
        const change = polishTyping(before, typed, language, house);
        if (!change) return;
        expect(change.deleteBefore).toBeLessThanOrEqual(before.length);
        const after = before.slice(0, before.length - change.deleteBefore) + change.insert;
        expect(lettersOf(after)).toBe(lettersOf(before + typed));
        expect(marksOf(after)).toBe(marksOf(before + typed));
      }),
      runs,
    );
  });

  it('cutting a text into runs of different marks changes nothing', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 5 }), (parts) => {
        const article = articleOf(parts, language);
        const once = polish(article, house);
        expect(textOf(once)).toBe(polishText(parts.join('').replaceAll('\n', ' '), language, house));
        expect(polish(once, house)).toEqual(once);
        const changes = polishChanges(article, house);
        expect(applyChanges(article, changes)).toEqual(once);
        expect(polishChanges(once, house)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('any of its changes may be made without the others, and no letter is lost', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 3 }), fc.infiniteStream(fc.boolean()), (parts, chosen) => {
        const article = articleOf(parts, language);
        const some = polishChanges(article, house).filter(() => chosen.next().value);
        expect(lettersOf(textOf(applyChanges(article, some)))).toBe(lettersOf(textOf(article)));
      }),
      { numRuns: 500 },
    );
  });

  it('a text that is typed and then polished is as one that was pasted and polished', () => {
    fc.assert(
      fc.property(fc.array(sentences, { minLength: 1, maxLength: 3 }), (parts) => {
        const text = parts.join(' ');
        expect(polishText(typed(text, language, house), language, house)).toBe(
          polishText(text, language, house),
        );
      }),
      runs,
    );
  });
});

const words = fc.constantFrom('gare', 'train', 'élue', 'collectif', 'Rennes', 'oui', 'demain', 'ligne');
const phrases = fc.oneof(
  words,
  fc.tuple(words, words).map(([one, other]) => `"${one} ${other}"`),
  words.map((word) => `(${word})`),
  words.map((word) => `l'${word}`),
  words.map((word) => `${word}, ${word}`),
  fc
    .tuple(
      words,
      fc.constantFrom(' !', '!', ' ?', '?', ' ;', ';', ' :', ':', '...', ' ...', ' :)', ' ;-)', ':)'),
    )
    .map(([word, end]) => word + end),
  words.map((word) => `${word} - ${word} -`),
  fc.constantFrom(
    '10 %',
    '10%',
    '5 km',
    '12 €',
    '14h30,',
    '14 h 30,',
    '12:30',
    '16:9',
    'le 3 mai',
    'M. Marchand',
  ),
  fc.constantFrom(
    'https://exemple.org/a?b;c',
    'presse@exemple.org',
    'std::vector',
    '`l\'eau : "non"`',
    '#gare',
    "mai '68",
  ),
);
const sentences = fc.array(phrases, { minLength: 1, maxLength: 6 }).map((parts) => `${parts.join(' ')}.`);

/** What stands on the sheet once a text was typed, key after key. */
function typed(text: string, language: string, house: HouseStyle): string {
  return Array.from(text).reduce((before, key) => {
    const change = polishTyping(before, key, language, house);
    return change ? before.slice(0, before.length - change.deleteBefore) + change.insert : before + key;
  }, '');
}

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
