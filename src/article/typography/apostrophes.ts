import { rewrite } from './line';
import type { Line } from './line';
import { object, veil } from './spaces';

const between = new RegExp(`(?<=[\\p{L}\\p{N}${veil}])['´‘](?=[\\p{L}${veil}])|(?<=\\p{L})'(?=\\p{N})`, 'gu');
const elided = new RegExp(
  `(?<=(?<![\\p{L}’'])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu))'(?=["«“‘${object}])`,
  'giu',
);
const thousands = /(?<=\d)'(?=\d{3}(?!\d))/gu;
const decade = /(?<![^\s([{«“‘])'(?=\d\ds?(?![\p{L}\d']))/gu;
const clipped = /(?<![^\s([{«“‘-])'(?=(?:tis|twas|em|til|cause|bout|n)(?![\p{L}'])|n'(?!\p{L}))/giu;

/** Sets the apostrophes that can be nothing else: within a word, before a decade, in 'tis, in Swiss thousands. */
export function setApostrophes(line: Line, language: string): void {
  if (!/['´‘]/.test(line.text)) return;
  rewrite(line, between, '’');
  if (language.startsWith('fr') || language.startsWith('it')) rewrite(line, elided, '’');
  if (language.endsWith('-ch')) rewrite(line, thousands, '’');
  rewrite(line, decade, '’');
  if (language.startsWith('en')) rewrite(line, clipped, '’');
}
