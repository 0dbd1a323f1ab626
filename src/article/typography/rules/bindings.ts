import { rewrite } from './line';
import type { Line } from './line';
import type { Profile } from '../languages/profile';
import { firmSpace, thinSpace, maskCharacter } from './spaces';

/** The end of a word or number. */
const wordEnd = `(?![\\p{L}\\p{N}${maskCharacter}’'])`;

/** The first character of a number, telephone numbers included. */
export const numberOrMask = `[\\d+${maskCharacter}]`;

const unitSigns =
  '(?:[kcmdµ]?m[²³]?|ha|[kmµ]?g|[kMGT]?W(?:h|c)?|[kMG]?Hz|[mcdh]?[lL]|[kMGT]o|[kMGT]B|dB|[kM]?Bq|ppm|km\\/h|kph|mph|min|s|h|t|V|tCO2|tCO₂)';

/** Makes the spaces that some patterns find no-break. */
export function bind(line: Line, patterns: readonly RegExp[]): void {
  for (const pattern of patterns) rewrite(line, pattern, firmSpace);
}

/** A pattern for one of some words, a space, and what the word announces. */
export function afterWord(words: string, announced: string): RegExp {
  return new RegExp(`(?<=(?<![\\p{L}\\p{N}.’-])(?:${words}))[ \\u2009](?=${announced})`, 'gu');
}

/** A pattern for a number, a space, and one of some words. */
export function afterNumber(words: string): RegExp {
  return new RegExp(`(?<=[\\d${maskCharacter}])[ \\u2009](?=(?:${words})${wordEnd})`, 'gu');
}

/** A pattern for an initial (J. Smith, J.-P. Roussel) before a name, but not before a word that begins a sentence. */
export function afterInitial(starters: string, notInitials = ''): RegExp {
  const initial = notInitials ? `(?!${notInitials})\\p{Lu}` : '\\p{Lu}';
  return new RegExp(
    `(?<=(?<![\\p{L}\\p{N}.’'])${initial}\\.)[ \\u2009](?=(?!(?:${starters})(?!\\p{L}))\\p{Lu}(?:[\\p{Ll}.]|’\\p{Lu}))`,
    'gu',
  );
}

const unitAfterNumber = afterNumber(unitSigns);
const symbol = /(?<=\d)[ \u2009](?=[%‰€$£]|°[CF](?!\p{L}))/gu;

/** Binds a unit or symbol to the number before it; adds no space. */
export function bindUnits(line: Line, { symbols }: Profile): void {
  bind(line, [unitAfterNumber]);
  rewrite(line, symbol, symbols.space);
}

const grouped = new RegExp(
  `(?<![\\p{L}\\d.,/+-]|\\d[ \\u00A0\\u202F])[1-9]\\d{0,2}(?:[ \\u00A0\\u2009]\\d{3})+(?![ \\u00A0\\u202F]?\\d|[./-][\\d${maskCharacter}])`,
  'gu',
);

/** Binds groups of thousands by a thin space. */
export function bindThousands(line: Line): void {
  rewrite(line, grouped, ({ 0: number }) => number.replace(/\D/g, thinSpace));
}
