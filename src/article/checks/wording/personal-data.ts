import type { Range } from './range';
import { rangesOf } from './range';

/** Telephone numbers as French and British people and their neighbours write them; free and short numbers are public. */
export function telephones(text: string): Range[] {
  if (!/\d[\d\s.\u00A0\u202F()-]{6,}\d/.test(text)) return [];
  return numbers
    .flatMap((pattern) => rangesOf(text, pattern))
    .filter(({ from, to }) => isSomebodys(text.slice(from, to)));
}

/** Whether a number may be somebody's: not an amount in round thousands, nor a public number. */
function isSomebodys(number: string): boolean {
  const digits = digitsOf(number);
  return digits.length >= 9 && digits.length <= 15 && !/000\D000/.test(number) && !isPublic.test(digits);
}

/** The digits of a number, with 0 in place of a French or British country code. */
export function digitsOf(number: string): string {
  return number
    .replace(/\(0\)/, '')
    .replace(/\D/g, '')
    .replace(/^(?:00)?(?:33|44)(?=[1-9]\d{8,9}$)/, '0');
}

const gap = '[ .\\u00A0\\u202F-]?';
const numbers = [
  // 06 12 34 56 78, 0612345678.
  new RegExp(`(?<![\\p{L}\\p{N}+.,/-])0[1-9](?:${gap}\\d{2}){4}(?![\\p{N}])(?!${gap}\\d)`, 'gu'),
  // +33 6 12 34 56 78, +33 (0)6…, +32 470 12 34 56, +44 7700 900123.
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:\\+|00(?=33|44|32|41|49))\\d{2,3}(?:${gap}\\(0\\))?(?:${gap}\\d{1,4}){2,6}(?!\\p{N})`,
    'gu',
  ),
  // 07700 900123, 020 7946 0000.
  /(?<![\p{L}\p{N}+.,/-])0(?:7\d{3}[ \u00A0]?\d{3}[ \u00A0]?\d{3}|2\d[ \u00A0]\d{4}[ \u00A0]\d{4})(?!\p{N})/gu,
];
/** Numbers of services: 0 800 and 0 805 to 0 809 in France, 0808 in Britain. */
const isPublic = /^08/;

/**
 * What looks like a home address: a number and a street in a sentence that says home, flat, door or storey. A street alone is
 * not one, as texts that call people together must name one.
 */
export function homeAddresses(text: string): Range[] {
  return rangesOf(text, street).filter(({ from, to }) => {
    const start = Math.max(text.lastIndexOf('. ', from), text.lastIndexOf('\n', from)) + 1;
    const end = text.slice(to).search(/[.!?\n](?:\s|$)/);
    return atHome.test(text.slice(start, end < 0 ? undefined : to + end));
  });
}

const street =
  /(?<![\p{L}\p{N}])\d{1,4}(?:\s?(?:bis|ter))?,?[\s\u00A0](?:(?:rue|avenue|av\.|boulevard|bd|impasse|allée|allées|chemin|place|quai|route|square|cours|villa|sente)[\s\u00A0](?:d(?:e la|e l’|u|es|e)?[\s\u00A0’])?\p{L}[\p{L}’-]*|\p{Lu}\p{L}+(?:[\s\u00A0]\p{Lu}\p{L}+)?[\s\u00A0](?:Street|Road|Avenue|Lane|Close|Drive|Terrace|Crescent|Gardens))(?![\p{L}])/gu;
const atHome =
  /(?<!\p{L})(?:chez (?:moi|lui|elle|eux|nous|M\.|Mme)|domicile|domicilié\p{L}*|habite|habitant au|réside|appartement|appt|apt|étage|digicode|interphone|bâtiment [A-Z]\b|at home|lives at|living at|resides|flat \d|apartment|doorbell|\d(?:st|nd|rd|th) floor)(?!\p{L})/iu;
