import { polishLine } from './polish-line';

/**
 * Sets a plain text as the printers of its language do: quotation marks, apostrophes, spaces, dashes, numbers.
 * Changes no letter and no digit (but 1ère to 1re, 2ème to 2e); doing it twice is doing it once.
 */
export function polishText(text: string, language: string): string {
  const line = { text, owners: null, weights: [] };
  polishLine(line, [{ language, foreign: () => [] }]);
  return line.text;
}
