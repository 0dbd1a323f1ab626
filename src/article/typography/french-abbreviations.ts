import { rewrite } from './line';
import type { Line } from './line';
import { anySpace, firmSpace, veil } from './spaces';

const gap = `[${anySpace}]`;
const start = '(?<![\\p{L}\\p{N}.’-])';
const title = new RegExp(
  `(?=${gap})(?<=${start}(?:MM?\\.|M(?:me|lle)s?|Mes?|Drs?|Prs?|Mgr))${gap}(?=\\p{Lu})`,
  'gu',
);
const number = new RegExp(`(?=\\d|${gap})(?<=${start}[nN]°s?)${gap}*(?=\\d)`, 'gu');
const reference = new RegExp(
  `(?=[\\dRLDIVXC+${veil}]|${gap})(?<=${start}(?:pp?|art|chap|fig|vol|tél|[Aa]rt|[Cc]hap|[Ff]ig|[Vv]ol|[Tt]él)\\.)${gap}*(?=[\\d${veil}]|[RLD]\\.|[IVXLC]+(?!\\p{L}))`,
  'gu',
);
const code = new RegExp(`(?=${gap})(?<=${start}[RLD]\\.)${gap}(?=\\d)`, 'gu');
const section = new RegExp(`(?<=§)${gap}*(?=\\d)`, 'gu');
const months = 'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre';
const day = new RegExp(
  `(?=${gap})(?<=(?<![\\p{L}\\d.,])(?:1er|[1-9]|[12]\\d|3[01]))${gap}(?=(?:${months})(?!\\p{L}))`,
  'gu',
);

/** Titles, numbers, pages, articles of law and days of the month stay with what they announce. */
export function bindFrenchAbbreviations(line: Line): void {
  for (const pattern of [title, number, reference, code, section, day]) rewrite(line, pattern, firmSpace);
}
