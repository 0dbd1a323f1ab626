import { polishText } from '../../typography/polish-text';
import { untouchedPlaces } from '../../typography/untouchables';
import type { Range } from './range';
import { rangesOf } from './range';

/** Straight quotation marks and apostrophes that polishing would set; a measure in inches is no mistake. */
export function straightQuotes(text: string, language: string): Range[] {
  const found = rangesOf(text, /["']/g);
  if (found.length === 0) return found;
  const left = rangesOf(polishText(text, language), /["']/g).length;
  if (left === found.length) return [];
  const untouched = new Set(untouchedPlaces(text));
  return found.filter(({ from }) => !untouched.has(from));
}
