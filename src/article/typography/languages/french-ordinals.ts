import { rewrite } from '../rules/line';
import type { Line } from '../rules/line';
import { veil } from '../rules/spaces';

const roman = '(?=[IVXLC]{2}|[VX])C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})';
const outside = `(?![\\p{L}\\p{N}${veil}])`;
const first = new RegExp(`(?=[èei])(?<=(?<![\\p{L}\\d.,])(?:1|I))(?:[èe]re|iè?re)(?=s?${outside})`, 'gu');
const others = new RegExp(
  `(?=[èeéi])(?<=(?<![\\p{L}\\d.,])(?:\\d{1,4}|${roman}))i?[èeé]me(?=s?${outside})`,
  'gu',
);

/** 1ère becomes 1re and 2ème becomes 2e: the only letters that typography may change. */
export function setOrdinals(line: Line): void {
  rewrite(line, first, 're');
  rewrite(line, others, 'e');
}

const raised = new RegExp(
  `(?=[ern])(?<=(?<![\\p{L}\\d.,])(?:(?:1|I)(?=ers?${outside}|res?${outside})|2(?=n)|(?:\\d{1,4}|${roman})(?=es?${outside})))` +
    `(?:ers?|res?|nde?s?|es?)${outside}`,
  'gu',
);

/** The places of letters that French raises after a number: er of 1er, e of 2e and of XXe. */
export function raisedOrdinals(text: string): { from: number; to: number }[] {
  return [...text.matchAll(raised)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }));
}
