import { numberFormat } from '../counted';

/** Writes a number as French does. */
export const number = numberFormat('fr');

const plural = new Intl.PluralRules('fr');

/** Picks the form of a noun for a number and writes both: "1 mot", "1 204 mots". */
export function count(value: number, one: string, other: string): string {
  return `${number.format(value)}\u00a0${plural.select(value) === 'one' ? one : other}`;
}

/** Words between guillemets; guillemets in them become English marks, as French sets a quotation in a quotation. */
export function quoted(words: string): string {
  return `«\u202f${words}\u202f»`.replace(/(?<!^)«\s*/g, '“').replace(/\s*»(?!$)/g, '”');
}

/** How French writes what messages are put together from. */
export const typography = {
  /** For numbers, dates and the order of words. */
  locale: 'fr-FR',
  /** The language of a text that is begun in this interface. */
  textLanguage: 'fr',
  /** Between a thing and its value. */
  colon: '\u00a0: ',
  /** A date as Intl writes it, "1 mars 2026", with the ordinal of the first day: "1er mars 2026". */
  withFirstOfMonth: (date: string) => date.replace(/^1 /, '1er '),
  quoted,
  count,
};
