import { rewrite } from './line';
import type { Line } from './line';
import type { Profile } from '../languages/profile';
import { firmSpace, wordCharacters } from './spaces';

const left = `[${wordCharacters}»”’)\\]%€.,!?…]`;
const right = `[${wordCharacters}«“‘„(\\[]`;
const hyphens = new RegExp(`(?<=(${left})[ \\u00A0])-{1,3}(?=[ \\u00A0](${right}))`, 'gu');
const spacedHyphens = new RegExp(`(?<=(${left})) -{1,3} (?=(${right}))`, 'gu');
const joinedHyphens = /(?<=\p{L})--(?=\p{L})/gu;
const rangeHyphens = /(?<=\d)--(?=\d)/g;

/** Hyphens that stand for a dash become one, two between figures the dash of a range; a subtraction or a score stays. */
export function setDashes(line: Line, dash: Profile['dash']): void {
  if (!line.text.includes('-')) return;
  rewrite(line, rangeHyphens, '–');
  if (dash === 'spaced')
    rewrite(line, hyphens, (match) => (isSum(match) ? match[0] : match[0].length > 2 ? '—' : '–'));
  if (dash !== 'unspaced') return;
  rewrite(line, spacedHyphens, (match) => (isSum(match) ? match[0] : '—'));
  rewrite(line, joinedHyphens, '—');
}

const speech = /(?<=^|\n)- (?=[\p{Lu}«“…])/gu;
const figure = String.raw`\d[\d., \u00A0\u202F]*[%‰€$£°]?(?:$|\n)`; // A figure alone may be a negative one.
const item = new RegExp(`(?<=^|\\n)- (?!${figure})(?=[^\\s-])`, 'gu');
const leadingDash = /(?<=(?:^|\n)[–—]) (?=\S)/gu;
const stopOrDash =
  /\n|[.!?…](?![ \u00A0\u202F][–—])(?=\s)|(?<=\S)(?:[ \u00A0][–—](?=[,.;:)»!?])|[ \u00A0][–—][ \u00A0])(?=\S)/gu;

/**
 * French: a dash that opens stays with what follows, one that closes with what precedes. In front of a line a hyphen is
 * the long dash of speech when a sentence follows, the short one of a list when not.
 */
export function bindDashes(line: Line): void {
  if (!/[-–—]/.test(line.text)) return;
  rewrite(line, speech, `—${firmSpace}`);
  rewrite(line, item, `–${firmSpace}`);
  rewrite(line, leadingDash, firmSpace);
  let isOpen = false;
  rewrite(line, stopOrDash, ({ 0: found }) => {
    const mark = /[–—]/.exec(found)?.[0];
    isOpen = mark !== undefined && !isOpen;
    if (!mark || found.includes(firmSpace)) return found;
    if (!found.endsWith(' ')) return `${firmSpace}${mark}`;
    return isOpen ? ` ${mark}${firmSpace}` : `${firmSpace}${mark} `;
  });
}

function isSum([, before, after]: RegExpExecArray): boolean {
  return /\d/.test(before ?? '') && /\d/.test(after ?? '');
}
