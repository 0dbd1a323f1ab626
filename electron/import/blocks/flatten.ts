import type { Block, Inline, ListItem, NoteInline, PassageBlock } from '../../../src/article';
import type { ConversionReport } from '../report/conversion-report';
import { joinLines, mergeRuns, plainText } from './lines';

/** Blocks made to fit where only some are allowed; `moved` are the pictures and tables to put after them. */
interface Flattened<Kept> {
  kept: Kept;
  moved: Block[];
}

type BoxBlock = Extract<Block, { type: 'box' }>['content'][number];

/** Flattens blocks to what a quotation, a list item or a note to editors may hold: paragraphs and lists. */
export function flattenToPassages(
  blocks: readonly Block[],
  report?: ConversionReport,
): Flattened<PassageBlock[]> {
  const out: Overflow = { moved: [], report };
  const kept = blocks.flatMap((block): PassageBlock[] => passagesOf(block, out));
  return { kept, moved: out.moved };
}

/** Flattens blocks to what a box may hold: paragraphs, lists and crossheads. */
export function flattenToBox(blocks: readonly Block[], report?: ConversionReport): Flattened<BoxBlock[]> {
  const out: Overflow = { moved: [], report };
  const kept = blocks.flatMap((block): BoxBlock[] =>
    block.type === 'crosshead' ? [block] : passagesOf(block, out),
  );
  return { kept, moved: out.moved };
}

/** Flattens blocks to one line, for a cell, a pull quote or a note, with line breaks between them. */
export function flattenToLine(blocks: readonly Block[], report?: ConversionReport): Flattened<Inline[]> {
  const out: Overflow = { moved: [], report };
  const kept = mergeRuns(joinLines(blocks.flatMap((block) => linesOf(block, out))));
  return { kept, moved: out.moved };
}

/** Collects what cannot stay, and where it is reported. */
interface Overflow {
  moved: Block[];
  report: ConversionReport | undefined;
}

function passagesOf(block: Block, out: Overflow): PassageBlock[] {
  switch (block.type) {
    case 'paragraph':
    case 'bulletedList':
    case 'numberedList':
    case 'preformatted':
      return [block];
    case 'crosshead':
    case 'pullQuote':
      out.report?.change('heading-as-text', 1, plainText(block.content));
      return [{ type: 'paragraph', content: block.content }];
    case 'box':
    case 'quotation':
      out.report?.change(block.type === 'box' ? 'box-as-text' : 'quotation-as-text');
      return [...block.content.flatMap((each) => passagesOf(each, out)), ...speakerOf(block)];
    case 'figure':
    case 'table':
      return moveOut(block, out);
    case 'divider':
    case 'boilerplate':
    case 'contacts':
      return [];
  }
}

function speakerOf(block: Block): PassageBlock[] {
  if (block.type !== 'quotation' || block.speaker === '') return [];
  const words = `— ${[block.speaker, block.role].filter(Boolean).join(', ')}`;
  return [{ type: 'paragraph', content: [text(words)] }];
}

function linesOf(block: Block, out: Overflow): Inline[][] {
  if (block.type === 'figure') return moveOut(block, out);
  if (block.type === 'table') return rowLines(block, out);
  if (block.type === 'bulletedList' || block.type === 'numberedList') out.report?.change('list-as-lines');
  return passagesOf(block, out).flatMap((passage) => linesOfPassage(passage, out));
}

/** The caption of a table becomes a line of its own above its rows. */
function rowLines(table: Extract<Block, { type: 'table' }>, out: Overflow): Inline[][] {
  out.report?.change('table-as-lines');
  const rows = table.rows.map((row) => joinCells(row.cells.map((cell) => cell.content)));
  return table.caption === '' ? rows : [[text(table.caption)], ...rows];
}

function moveOut(block: Extract<Block, { type: 'figure' | 'table' }>, out: Overflow): [] {
  out.report?.change('moved-after', 1, block.caption);
  out.moved.push(block);
  return [];
}

function linesOfPassage(passage: PassageBlock, out: Overflow): Inline[][] {
  switch (passage.type) {
    case 'paragraph':
      return [passage.content];
    case 'preformatted':
      return [passage.content.map(asCode)];
    case 'bulletedList':
      return passage.items.flatMap((item) => linesOfItem(item, '• ', out));
    case 'numberedList':
      return passage.items.flatMap((item, index) => linesOfItem(item, `${passage.start + index}. `, out));
  }
}

function linesOfItem(item: ListItem, marker: string, out: Overflow): Inline[][] {
  const [first = [], ...others] = item.content.flatMap((block) => linesOfPassage(block, out));
  return [[text(marker), ...first], ...others];
}

/** Preformatted lines in a place that holds one line: their words as code. */
function asCode(inline: NoteInline): Inline {
  if (inline.type !== 'text') return inline;
  return { ...inline, marks: [...inline.marks, { type: 'code' }] };
}

function joinCells(cells: readonly Inline[][]): Inline[] {
  return cells.flatMap((cell, index) => (index === 0 ? cell : [text(' | '), ...cell]));
}

function text(words: string): Inline {
  return { type: 'text', text: words, marks: [] };
}
