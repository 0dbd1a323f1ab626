/** A value of front matter as one line of words, for the report: lists between commas, fields by their names. */
export function wordsOfValue(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(wordsOfValue).join(', ');
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, inner]) => `${name}: ${wordsOfValue(inner)}`)
      .join(', ');
  return String(value);
}
