import { rewrite } from './line';
import type { Line } from './line';
import type { Profile } from '../languages/profile';
import { firmSpace, thinSpace, veil } from './spaces';

/** Nothing of a word or a number follows. */
export const end = `(?![\\p{L}\\p{N}${veil}’'])`;

/** What a number begins with, that of a telephone included. */
export const numberOrVeil = `[\\d+${veil}]`;

const unitSigns =
  '(?:[kcmdµ]?m[²³]?|ha|[kmµ]?g|[kMGT]?W(?:h|c)?|[kMG]?Hz|[mcdh]?[lL]|[kMGT]o|[kMGT]B|dB|[kM]?Bq|ppm|km\\/h|kph|mph|min|s|h|t|V|tCO2|tCO₂)';

/** Each of these spaces becomes one that no line breaks at. */
export function bind(line: Line, patterns: readonly RegExp[]): void {
  for (const pattern of patterns) rewrite(line, pattern, firmSpace);
}

/** Where a word of these, as a regular expression, is followed by a space and by what it announces. */
export function after(words: string, announced: string): RegExp {
  return new RegExp(`(?<=(?<![\\p{L}\\p{N}.’-])(?:${words}))[ \\u2009](?=${announced})`, 'gu');
}

/** Where a number is followed by a space and by a word of these, as a regular expression. */
export function afterNumber(words: string): RegExp {
  return new RegExp(`(?<=[\\d${veil}])[ \\u2009](?=(?:${words})${end})`, 'gu');
}

/** Where an initial (J. Smith, J.-P. Roussel) is followed by a name, and not by a word that begins a sentence. */
export function afterInitial(starters: string, notInitials = ''): RegExp {
  const initial = notInitials ? `(?!${notInitials})\\p{Lu}` : '\\p{Lu}';
  return new RegExp(
    `(?<=(?<![\\p{L}\\p{N}.’'])${initial}\\.)[ \\u2009](?=(?!(?:${starters})(?!\\p{L}))\\p{Lu}(?:[\\p{Ll}.]|’\\p{Lu}))`,
    'gu',
  );
}

const unitAfterNumber = afterNumber(unitSigns);
const symbol = /(?<=\d)[ \u2009](?=[%‰€$£]|°[CF](?!\p{L}))/gu;

/** A unit or a symbol that stands after a space stays with its number; where there is no space none is put. */
export function bindUnits(line: Line, { symbols }: Profile): void {
  bind(line, [unitAfterNumber]);
  rewrite(line, symbol, symbols.space);
}

const grouped = new RegExp(
  `(?<![\\p{L}\\d.,/+-]|\\d[ \\u00A0\\u202F])[1-9]\\d{0,2}(?:[ \\u00A0\\u2009]\\d{3})+(?![ \\u00A0\\u202F]?\\d|[./-][\\d${veil}])`,
  'gu',
);

/** Thousands that stand apart hold together by a thin space. */
export function bindThousands(line: Line): void {
  rewrite(line, grouped, ({ 0: number }) => number.replace(/\D/g, thinSpace));
}
