const plural = new Intl.PluralRules('en');
/** Writes a number as the language does. */
export const number = new Intl.NumberFormat('en-GB');

/** Picks the form of a noun for a number and writes both: "1 word", "1,204 words". */
export function count(value: number, one: string, other: string): string {
  return `${number.format(value)} ${plural.select(value) === 'one' ? one : other}`;
}
