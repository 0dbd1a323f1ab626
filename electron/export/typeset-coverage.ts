import { readCharacters } from './typeset-characters';

/** Knows which characters our printing faces have. */
export interface Coverage {
  /** The same data with what cannot be printed given up, and the characters given up, each once. */
  keepPrintable(data: unknown): { data: unknown; unprintable: string };
}

/**
 * Reads the coverage of some faces. A character counts when every face of some family has it, so that it can be
 * set in any weight and slope; the templates name all our families, so that each can stand in for another.
 */
export function readCoverage(faces: readonly Buffer[]): Coverage {
  const families = readFamilies(faces);
  const has = (character: string) => families.some((family) => family.has(character.codePointAt(0) ?? 0));
  return {
    keepPrintable(data) {
      const unprintable = new Set<string>();
      const kept = mapTexts(data, (text) => keepText(text, has, unprintable));
      return { data: kept, unprintable: [...unprintable].join('') };
    },
  };
}

function readFamilies(faces: readonly Buffer[]): Set<number>[] {
  const families = new Map<string, Set<number>>();
  for (const { family, characters } of faces.map(readCharacters)) {
    const known = families.get(family);
    const common = known ? [...characters].filter((code) => known.has(code)) : characters;
    families.set(family, new Set(common));
  }
  return [...families.values()];
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
    // "𝗡𝗼𝗻" pasted from a social network is "Non" in fancy dress: take the dress off, keep the word.
    const simple = character.normalize('NFKC');
    if ([...simple].every(isPrintable)) return simple;
    unprintable.add(character);
    // A letter without its accents is better than none: "Ὀ" is read as "Ο".
    const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
    if (bare !== '' && [...bare].every(isPrintable)) return bare;
    return ornament.test(character) ? '' : missing;
  });
  return kept.join('').replace(/ {2,}/g, ' ');
}

/** Spaces and invisible marks are set without a glyph; the no-break hyphen is drawn as a hyphen. */
const needsNoGlyph = /^[\p{Zs}\u00ad\u200b-\u200f\u2011\u202a-\u202e\u2060-\u2064\u2066-\u2069]$/u;
const variationSelectors = /[\ufe00-\ufe0f]/g;
/** Pictures in the text, and what only changes them: they say nothing that a gap would not. */
const ornament = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20e3]$/u;
/** Stands where a letter of a script we cannot print stood, so that the loss is seen in the proof. */
const missing = '■';
