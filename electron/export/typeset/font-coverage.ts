import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Which characters the fonts for print have. */
interface Coverage {
  /** The same data without the characters that cannot be printed, and these characters, each once. */
  keepPrintable<Data>(data: Data): { data: Data; unprintable: string };
}

/** Reads which characters can be set in any weight and slope, from the list that stands beside the fonts (`npm run fonts`). */
export function readCoverage(folder: string): Coverage {
  const ranges = JSON.parse(readFileSync(join(folder, 'coverage.json'), 'utf8')) as [
    first: number,
    last: number,
  ][];
  const covered = new Set(ranges.flatMap(([first, last]) => rangeOf(first, last)));
  const has = (character: string) => covered.has(character.codePointAt(0) ?? 0);
  return {
    keepPrintable<Data>(data: Data) {
      const unprintable = new Set<string>();
      const kept = mapTexts(data, (text) => keepText(text, has, unprintable));
      return { data: kept as Data, unprintable: [...unprintable].join('') };
    },
  };
}

function rangeOf(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function mapTexts(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data);
  if (Array.isArray(data)) return data.map((item) => mapTexts(item, change));
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapTexts(value, change)]));
}

function keepText(text: string, has: (character: string) => boolean, unprintable: Set<string>): string {
  const isPrintable = (character: string) => needsNoGlyph.test(character) || has(character);
  const plain = text.replace(variationSelectors, '');
  if ([...plain].every(isPrintable)) return plain;
  const kept = [...plain.normalize('NFC')].map((character) => {
    if (isPrintable(character)) return character;
    // Mathematical letters used as ornament on social networks ("𝗡𝗼𝗻") become plain letters ("Non").
    const simple = character.normalize('NFKC');
    if ([...simple].every(isPrintable)) return simple;
    unprintable.add(character);
    // A letter without its accents is better than none: "Ὀ" becomes "Ο".
    const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
    if (bare !== '' && [...bare].every(isPrintable)) return bare;
    return ornament.test(character) ? '' : replacement;
  });
  // The spaces that begin a line are those of code.
  return kept.join('').replace(/(?<=\S) {2,}/g, ' ');
}

/** Spaces and invisible characters, and the no-break hyphen, which is set as a hyphen. */
const needsNoGlyph = /^[\p{Zs}\u00ad\u200b-\u200f\u2011\u202a-\u202e\u2060-\u2064\u2066-\u2069]$/u;
const variationSelectors = /[\ufe00-\ufe0f]/g;
/** Emoji and their modifiers, which are left out without a sign. */
const ornament = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3]$/u;
/** Takes the place of a letter that cannot be printed, so that the loss is seen in the proof. */
const replacement = '■';
