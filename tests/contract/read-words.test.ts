import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isNothingSought, kindWords, readWords, statusWords } from '../../src/contract';
import type { SoughtWords } from '../../src/contract';
import { fold } from '../../src/article';
import { messagesIn } from '../../src/messages';

/** The terms of a query as one line: `a* "b c" -d* tag:e*`. */
function terms(typed: string): string {
  return readWords(typed)
    .terms.map(({ words, isPrefix, isExcluded, isTag }) => {
      const text = words.length > 1 ? `"${words.join(' ')}"` : words[0];
      return `${isExcluded ? '-' : ''}${isTag ? 'tag:' : ''}${text}${isPrefix ? '*' : ''}`;
    })
    .join(' ');
}

describe('words', () => {
  it.each([
    ['gare fermée', 'gare* fermee*'],
    ['l’usine d’eau', 'usine* eau*'],
    ['militant·es', 'militantes*'],
    ['week-end', 'week* end*'],
    ['10\u202F000 œuvres', '10000* oeuvres*'],
    ['la gare la gare', 'la* gare*'],
    ['gare a', 'gare*'],
    ['a', ''],
    ['"a"', 'a'],
    ['-a gare', 'gare*'],
    ['tag:a gare', 'gare*'],
    ['"la gare f', '"la gare"'],
    ['8', '8*'],
    ['https://exemple.org', 'https* exemple* org*'],
    ['Note : la gare', 'note* la* gare*'],
    ['12:30', '12* 30*'],
  ])('%s', (typed, expected) => {
    expect(terms(typed)).toBe(expected);
  });
});

describe('phrases', () => {
  it.each([
    ['« la gare »', '"la gare"'],
    ['«\u00A0la gare\u00A0» fermée', '"la gare" fermee*'],
    ['"la gare"', '"la gare"'],
    ['“the station”', '"the station"'],
    ['„der Bahnhof“', '"der bahnhof"'],
    ['»der Bahnhof«', '"der bahnhof"'],
    ['"l’usine ferme"', '"l usine ferme"'],
    ['"gare"', 'gare'],
    ['"la gare fer', '"la gare fer"*'],
    ['"" gare', 'gare*'],
  ])('%s', (typed, expected) => {
    expect(terms(typed)).toBe(expected);
  });
});

describe('what must not be there', () => {
  it.each([
    ['gare -fermée', 'gare* -fermee*'],
    ['gare -"la halte"', 'gare* -"la halte"'],
    ['-gare', '-gare*'],
    ['gare - halte', 'gare* halte*'],
    ['-tag:eau', '-tag:eau*'],
  ])('%s', (typed, expected) => {
    expect(terms(typed)).toBe(expected);
  });
});

describe('fields', () => {
  const empty = readWords('');
  const cases: [string, Partial<SoughtWords>][] = [
    ['kind:tract', { kinds: ['leaflet'] }],
    ['type : communiqué', { kinds: ['release'] }],
    ['type:"communiqué de presse"', { kinds: ['release'] }],
    ['kind:article,leaflet', { kinds: ['article', 'leaflet'] }],
    ['-kind:tract', { kinds: ['release', 'article', 'page'] }],
    ['kind:zzz', { kinds: [] }],
    ['statut:publié', { statuses: ['published'] }],
    ['status:pub', { statuses: ['published'] }],
    ['langue:anglais', { languages: ['en'] }],
    ['language:en-GB', { languages: ['en-gb'] }],
    ['langue:breton,co', { languages: ['br', 'co'] }],
    ['-language:French', { otherLanguages: ['fr'] }],
    ['dans:titre', { parts: ['title'] }],
    ['in:notes in:captions', { parts: ['notes', 'captions'] }],
    ['avant:2024', { dates: [{ until: '2024-01-01' }] }],
    ['after:2024-05', { dates: [{ from: '2024-06-01' }] }],
    ['après:12/05/2024', { dates: [{ from: '2024-05-13' }] }],
    ['avant : 05/2024', { dates: [{ until: '2024-05-01' }] }],
    ['-before:2024', { otherDates: [{ until: '2024-01-01' }] }],
    ['année:2024', { years: [{ from: '2024-01-01', until: '2025-01-01' }] }],
    ['year:2020-2022', { years: [{ from: '2020-01-01', until: '2023-01-01' }] }],
    ['-year:2024', { otherDates: [{ from: '2024-01-01', until: '2025-01-01' }] }],
    ['avant:20', {}],
    ['avant:2024-02-30', {}],
    ['tag:', {}],
  ];
  it.each(cases)('%s', (typed, expected) => {
    expect(readWords(typed)).toEqual({ ...empty, ...expected });
  });

  it.each([
    ['tag:eau', 'tag:eau*'],
    ['mot-clé:eau', 'tag:eau*'],
    ['étiquette:«\u00A0bien commun\u00A0»', 'tag:"bien commun"'],
    ['mot-cle:E\u0301cole', 'tag:ecole*'],
  ])('%s', (typed, expected) => {
    expect(terms(typed)).toBe(expected);
  });

  it('stand beside words, wherever they are typed', () => {
    expect(readWords('gare avant:2024 halte')).toEqual({
      ...readWords('gare halte'),
      dates: [{ until: '2024-01-01' }],
    });
  });

  it('know every name that the desk gives to kinds and statuses', () => {
    for (const language of ['fr', 'en'] as const) {
      const { kinds, statuses } = messagesIn(language);
      for (const [kind, name] of Object.entries(kinds))
        expect(kindWords[kind as keyof typeof kindWords]).toContain(fold(name));
      for (const [status, name] of Object.entries(statuses))
        expect(statusWords[status as keyof typeof statusWords]).toContain(fold(name));
    }
  });
});

it('an empty search finds nothing, a field alone finds something', () => {
  for (const typed of ['', ' \u00A0', '""', '-', '…', 'a', 'tag:', 'in:title'])
    expect(isNothingSought(readWords(typed))).toBe(true);
  for (const typed of ['ab', '-ab', 'tag:ab', 'kind:x', 'avant:2024', '-year:2024'])
    expect(isNothingSought(readWords(typed))).toBe(false);
});

it('any string at all is read, into words of letters and digits', () => {
  const part = fc.constantFrom('tag:', '-', '"', '«', '»', ' ', 'in:', 'année', ':', 'é', '\u00A0', '9');
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(part).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(typed, (words) => {
      for (const term of readWords(words).terms) expect(term.words.join('')).toMatch(/^[\p{L}\p{N}]+$/u);
    }),
  );
});
