import { rewrite } from './line';
import type { Line } from './line';

const start = '(?<!\\p{L})';
const ligature = new RegExp(
  [
    `(?<=${start}(?:ch|c|s|ranc|contrec|éc))oe(?=urs?(?!\\p{L})|ur[aeéi])`,
    `(?<=${start}(?:man|dés|hors-d[’'])?)oe(?=uvr)`,
    `(?<=${start}b?)oe(?=ufs?(?!\\p{L}))`,
    `(?<=${start}v)oe(?=ux?(?!\\p{L}))`,
    `(?<=${start}n)oe(?=uds?(?!\\p{L}))`,
    `(?<=${start}m)oe(?=urs(?!\\p{L}))`,
    `(?<=${start}f)oe(?=tus|tal|taux)`,
    `${start}oe(?=il|d[èéi]|sophag|nolog|cumén|strogèn)`,
  ].join('|'),
  'giu',
);

/** cœur, œuvre, sœur, vœu: in the words that French writes so, and in no other (moelle, coexister). */
export function setLigatures(line: Line): void {
  if (/oe/i.test(line.text))
    rewrite(line, ligature, ({ 0: letters }) => (letters.startsWith('o') ? 'œ' : 'Œ'));
}
