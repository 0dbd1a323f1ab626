import type { Article, Block, Inline, ListItem } from '../model/schema';
import { appointmentWords } from '../time/appointment';
import { plainText } from './walk';

/**
 * All that can be searched below an article's standfirst, in reading order, one line a block: its
 * appointment, notes and captions too.
 */
export function searchableText(article: Article): string {
  const { appointment } = article;
  const meeting = appointment ? appointmentWords.map((name) => appointment[name]) : [];
  const lead = article.lead ? searchableLines(article.lead) : [];
  const blocks = [...article.body, ...article.notesToEditors].flatMap(searchableLines);
  return [...meeting, ...lead, ...blocks].filter((line) => line.trim() !== '').join('\n');
}

/** The searchable lines of one block: its text with its notes, or its caption, credit and alternative text. */
export function searchableLines(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
    case 'crosshead':
    case 'pullQuote':
    case 'preformatted':
      return [wordsOfLine(block.content)];
    case 'bulletedList':
    case 'numberedList':
      return block.items.flatMap(wordsOfItem);
    case 'quotation':
      return [...block.content.flatMap(searchableLines), `${block.speaker} ${block.role}`];
    case 'box':
      return block.content.flatMap(searchableLines);
    case 'figure':
      return [[block.caption, block.credit, block.alt, block.licence].filter(Boolean).join(' ')];
    case 'table':
      return [
        block.caption,
        ...block.rows.map((row) => row.cells.map((cell) => wordsOfLine(cell.content)).join(' ')),
      ];
    case 'divider':
    case 'boilerplate':
    case 'contacts':
      return [];
  }
}

function wordsOfItem(item: ListItem): string[] {
  return item.content.flatMap(searchableLines);
}

function wordsOfLine(line: readonly Inline[]): string {
  const notes = line.filter((inline) => inline.type === 'footnote').map((note) => plainText(note.content));
  return [plainText(line), ...notes].join(' ').trim();
}
