import { mapLines, plainAddress } from '../../article';
import type { Article, Footnote, Inline, NoteInline } from '../../article';
import type { SettingValue } from '../../leaflet';
import { printedAddress } from '../drawing/plain-text';

/**
 * An article whose links can be followed on paper: each web and mail address stands behind the words that lead to it, in brackets or as a
 * note, without tracking, unless the words are the address. Links in notes have theirs in brackets.
 */
export function withPrintedLinks(article: Article, how: SettingValue<'links'>): Article {
  const inBrackets = (address: string): NoteInline[] => [plainRun(' ('), addressRun(address), plainRun(')')];
  const asNote = (address: string): Footnote[] => [{ type: 'footnote', content: [addressRun(address)] }];
  const shown = how === 'notes' ? asNote : inBrackets;
  return mapLines(article, {
    words: (text) => text,
    line: (runs, place) => (place.part === 'body' ? withAddresses<Inline>(runs, shown) : runs),
    note: (runs, place) => (place.part === 'body' ? withAddresses(runs, inBrackets) : runs),
  });
}

/** The runs with what shows its address behind the last run of each link. */
function withAddresses<Run extends Inline>(runs: Run[], shown: (address: string) => Run[]): Run[] {
  let words = '';
  return runs.flatMap((run, at) => {
    const href = linkOf(run);
    if (href === null) return [run];
    words += run.type === 'text' ? run.text : '';
    if (linkOf(runs[at + 1]) === href) return [run];
    const address = printedAddress(plainAddress(href));
    const isSaid = barest(words) === barest(address);
    words = '';
    return isSaid ? [run] : [run, ...shown(address)];
  });
}

/** The address that a run leads to; null without a link, and for one that leads to no address. */
function linkOf(run: Inline | undefined): string | null {
  const link = run?.type === 'text' && run.marks.find((mark) => mark.type === 'link');
  return link && /^(https?:\/\/|mailto:)/i.test(link.href) ? link.href : null;
}

function barest(address: string): string {
  return printedAddress(address.trim().toLowerCase()).replace(/^www\./, '');
}

function plainRun(text: string): NoteInline {
  return { type: 'text', text, marks: [] };
}

/** In no language (ISO 639-2 zxx), so that no hyphen comes into it. */
function addressRun(address: string): NoteInline {
  return { type: 'text', text: address, marks: [{ type: 'language', language: 'zxx' }] };
}
