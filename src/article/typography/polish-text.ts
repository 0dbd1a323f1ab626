import { editText } from './edits';
import { plainHouse } from './house';
import type { House } from './house';
import { textEdits } from './line-edits';

/**
 * Sets a plain text as the printers of its language do: quotation marks, apostrophes, spaces, dashes, numbers.
 * Changes no letter and no digit (but 1ère to 1re, 2ème to 2e, Etat to État, oe to œ); doing it twice is doing it once.
 */
export function polishText(text: string, language: string, house: House = plainHouse): string {
  return editText(text, textEdits(text, language, house));
}
