import type { Article, Block, Inline, ListItem } from '../model/schema';
import type { Signatory } from '../model/signatories';
import { appointmentWords } from '../time/appointment';
import { plainText } from './walk';

/** The kinds of lines that a search distinguishes: running text, notes, captions, speakers and signatures. */
export type SearchablePart = 'text' | 'notes' | 'captions' | 'people';

/** A line that can be searched, and the block that it stands in; null outside of the blocks. */
export interface SearchableLine {
  part: SearchablePart;
  text: string;
  block: string | null;
}

/** All text below an article's standfirst, in reading order, one line a block: its appointment, notes, captions and corrections too. */
export function searchableText(article: Article): string {
  return contentLines(article)
    .map(({ text }) => text)
    .join('\n');
}

/** The searchable lines below an article's standfirst, in reading order, signatories included. */
export function searchableLines(article: Article): SearchableLine[] {
  const { byline, dateline } = article;
  const signed = [searchableLine('people', byline), searchableLine('text', dateline)].filter(hasWords);
  return [...signed, ...contentLines(article)];
}

/** What a translation of a block translates: its text, notes and caption, but not who approved a quotation. */
export function blockWords(block: Block): string {
  const said = block.type === 'quotation' ? { ...block, speaker: '', approvedBy: '' } : block;
  return linesIn(said)
    .map(({ text }) => text)
    .join('\n');
}

function contentLines(article: Article): SearchableLine[] {
  const { appointment, lead, body, notesToEditors, signatories, corrections = [], withdrawn } = article;
  const meeting = appointment
    ? appointmentWords.map((name) => searchableLine('text', appointment[name]))
    : [];
  const notes = notesToEditors.flatMap((block) => linesIn(block));
  return [
    ...meeting,
    ...(lead ? linesIn(lead) : []),
    ...body.flatMap((block) => linesIn(block)),
    ...(signatories?.groups ?? []).map(signatoryLine),
    ...notes.map((line) => ({ ...line, part: 'notes' as const })),
    ...corrections.map(({ words }) => searchableLine('text', words)),
    ...(withdrawn ? [searchableLine('text', withdrawn.reason)] : []),
  ].filter(hasWords);
}

function signatoryLine({ name, contact, about }: Signatory): SearchableLine {
  return searchableLine('people', [name, contact.name, about].filter(Boolean).join(' '));
}

const hasWords = ({ text }: SearchableLine): boolean => text.trim() !== '';

/** The lines of one block: its text and notes, its caption with credit and alternative text, its speaker. */
function linesIn(block: Block, outer: string | null = null): SearchableLine[] {
  const id = block.id ?? outer;
  switch (block.type) {
    case 'paragraph':
    case 'crosshead':
    case 'pullQuote':
    case 'preformatted':
      return linesOfRuns(block.content, id);
    case 'bulletedList':
    case 'numberedList':
      return block.items.flatMap((item) => linesOfItem(item, id));
    case 'quotation':
      return [
        ...block.content.flatMap((inner) => linesIn(inner, id)),
        searchableLine('people', [block.speaker, block.role, block.approvedBy].filter(Boolean).join(' '), id),
      ];
    case 'box':
      return block.content.flatMap((inner) => linesIn(inner, id));
    case 'figure':
      return [
        searchableLine(
          'captions',
          [block.caption, block.credit, block.alt, block.licence].filter(Boolean).join(' '),
          id,
        ),
      ];
    case 'table':
      return [
        searchableLine('captions', block.caption, id),
        ...block.rows.flatMap((row) => row.cells.flatMap((cell) => linesOfRuns(cell.content, id))),
      ];
    case 'divider':
    case 'boilerplate':
    case 'contacts':
      return [];
  }
}

function linesOfItem(item: ListItem, outer: string | null): SearchableLine[] {
  return item.content.flatMap((inner) => linesIn(inner, outer));
}

function linesOfRuns(runs: readonly Inline[], block: string | null): SearchableLine[] {
  const notes = runs.filter((inline) => inline.type === 'footnote').map((note) => plainText(note.content));
  return [
    searchableLine('text', plainText(runs), block),
    ...notes.map((note) => searchableLine('notes', note, block)),
  ];
}

function searchableLine(part: SearchablePart, text: string, block: string | null = null): SearchableLine {
  return { part, text, block };
}
