import { element, escaped } from '../../html/markup';

/**
 * Plain text as markup: blank lines separate paragraphs, `-`, `*` and `•` make a list, `1.` and `1)` a numbered one. A
 * short first line on its own is the headline. Lines wrapped by a mail program are joined, others kept.
 */
export function plainTextMarkup(text: string): string {
  const parts = text.split(/\n[^\S\u00a0\u202f]*\n+/).map((part) => part.replace(/^\n+|(?<!\s)\s+$/g, ''));
  const written = parts.filter((part) => part.trim() !== '');
  return written.map((part, index) => partMarkup(part, index === 0 && written.length > 1)).join('\n');
}

const bulletMarker = /^\s*[-*•–]\s+/;
const numberMarker = /^\s*(\d{1,4})[.)]\s+/;

function partMarkup(part: string, first: boolean): string {
  const lines = part.split('\n');
  if (first && lines.length === 1 && isHeadline(part)) return element('h1', {}, escaped(part));
  if (isList(lines, bulletMarker)) return element('ul', {}, itemsOf(lines, bulletMarker));
  if (isList(lines, numberMarker))
    return element('ol', { start: startOf(part) }, itemsOf(lines, numberMarker));
  return element('p', {}, joinLines(lines));
}

/** A line that begins a sentence, a letter or a list is not a headline. */
function isHeadline(line: string): boolean {
  return line.length <= 200 && !/[.,:;]$/.test(line) && !bulletMarker.test(line) && !numberMarker.test(line);
}

/** A paragraph is a list when its first line has a marker, and each other line has one or is indented. */
function isList(lines: readonly string[], marker: RegExp): boolean {
  const [first = '', ...others] = lines;
  return marker.test(first) && others.every((line) => marker.test(line) || /^\s{2,}/.test(line));
}

function itemsOf(lines: readonly string[], marker: RegExp): string {
  const items: string[][] = [];
  for (const line of lines) {
    if (marker.test(line)) items.push([line.replace(marker, '')]);
    else items.at(-1)?.push(line.trim());
  }
  return items.map((item) => element('li', {}, escaped(item.join(' ')))).join('');
}

function startOf(part: string): string | null {
  const start = numberMarker.exec(part)?.[1];
  return start === undefined || start === '1' ? null : start;
}

/** A line near the width at which mail programs wrap continues in the next; a short one was ended on purpose. */
function joinLines(lines: readonly string[]): string {
  return lines
    .map((line, index) => escaped(line.trim()) + (index < lines.length - 1 ? separatorAfter(line) : ''))
    .join('');
}

function separatorAfter(line: string): string {
  return line.trimEnd().length >= 55 ? ' ' : '<br>';
}
