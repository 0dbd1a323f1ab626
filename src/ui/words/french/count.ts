const plural = new Intl.PluralRules('fr');
/** Writes a number as the language does. */
export const number = new Intl.NumberFormat('fr');

/** Picks the form of a noun for a number and writes both: "1 mot", "1 204 mots". */
export function count(value: number, one: string, other: string): string {
  return `${number.format(value)}\u00a0${plural.select(value) === 'one' ? one : other}`;
}
