import { numberFormat } from '../counted';
import type { Messages } from '../messages';

/** Writes a number as English does. */
export const number = numberFormat('en-GB');

const plural = new Intl.PluralRules('en');

/** Picks the form of a noun for a number and writes both: "1 word", "1,204 words". */
export function count(value: number, one: string, other: string): string {
  return `${number.format(value)} ${plural.select(value) === 'one' ? one : other}`;
}

/** Words between quotation marks; the same marks in them are doubled, but for apostrophes. */
export function quoted(words: string): string {
  return `‘${words}’`.replace(/(?<!^)‘([^‘’]+)’(?!\p{L}|$)/gu, '“$1”');
}

/** How English writes what messages are put together from. */
export const typography: Messages['typography'] = {
  locale: 'en-GB',
  textLanguage: 'en-GB',
  colon: ': ',
  withFirstOfMonth: (date) => date,
  quoted,
  count,
};
