import type { Block, Figure, ListItem } from '../../article';
import { drawBlock } from '../drawing';
import type { BlockHandlers } from '../drawing';
import { escape, safeStart, writeLine } from './lines';
import type { Notes } from './lines';

/** Blocks as Markdown, an empty line between them. */
export function writeBlocks(blocks: readonly Block[], notes: Notes): string {
  const handlers = handlersFor(notes);
  return blocks
    .filter((block) => block.type !== 'boilerplate' && block.type !== 'contacts') // The masthead's words, not the article's.
    .map((block) => drawBlock(block, handlers))
    .filter((text) => text !== '')
    .join('\n\n');
}

function handlersFor(notes: Notes): BlockHandlers<string> {
  return {
    paragraph: ({ content }) => safeStart(writeLine(content, notes)),
    crosshead: ({ level, content }) => `${level === 1 ? '##' : '###'} ${writeLine(content, notes, ' ')}`,
    bulletedList: ({ items }) => items.map((item) => writeItem(item, '- ', notes)).join('\n'),
    numberedList: ({ items, start }) =>
      items.map((item, index) => writeItem(item, `${start + index}. `, notes)).join('\n'),
    quotation: ({ content, speaker, role, approvedBy = '' }) => {
      const who = [speaker, role].filter(Boolean).map(escape).join(', ');
      const quotation = quoted([writeBlocks(content, notes), who && `— ${who}`].filter(Boolean).join('\n\n'));
      // The desk's own record: in the file for whoever reads it, and no part of the text.
      return approvedBy ? `${quotation}\n\n<!-- ✓ ${approvedBy.replace(/--+/g, '–')} -->` : quotation;
    },
    pullQuote: ({ content }) => quoted(`[!pull]\n${writeLine(content, notes)}`),
    box: ({ content }) => quoted(`[!box]\n${writeBlocks(content, notes)}`),
    figure: writeFigure,
    table: (table) => writeTable(table, notes),
    divider: () => '***',
  };
}

function writeItem({ content }: ListItem, sign: string, notes: Notes): string {
  return writeBlocks(content, notes)
    .replaceAll('\n', `\n${' '.repeat(sign.length)}`)
    .replace(/^/, sign);
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ').replace(/ +$/gm, '');
}

/** What is said of a picture, in words alone: its pixels stay in the archive. */
export function writeFigure({ caption, credit, licence = '', alt }: Figure): string {
  return [caption, credit, licence, alt]
    .filter((words) => words.trim() !== '')
    .map((words) => safeStart(escape(words)))
    .join('\n\n');
}

type Table = Extract<Block, { type: 'table' }>;

function writeTable({ caption, rows }: Table, notes: Notes): string {
  const lines = rows.map(
    ({ cells }) => `| ${cells.map(({ content }) => writeLine(content, notes, '<br>')).join(' | ')} |`,
  );
  const rule = `|${' --- |'.repeat(rows[0]?.cells.length ?? 0)}`;
  const table = [...lines.slice(0, 1), rule, ...lines.slice(1)].join('\n');
  return [caption && safeStart(escape(caption)), rows.length > 0 && table].filter(Boolean).join('\n\n');
}
