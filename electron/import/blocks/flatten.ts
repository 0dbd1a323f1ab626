import type { Block, Inline, ListItem, PassageBlock } from '../../../src/article';
import type { Losses } from '../report/conversion-report';
import { flatWords, joinLines, mergeRuns } from './lines';

/** Blocks made to fit where only some may stand; pictures and tables that may not come out after it. */
export interface Lowered<Kept> {
  kept: Kept;
  lifted: Block[];
}

type BoxBlock = Extract<Block, { type: 'box' }>['content'][number];

/** What a quotation, a list item or a note to editors may hold: paragraphs and lists. */
export function lowerToPassages(blocks: readonly Block[], losses?: Losses): Lowered<PassageBlock[]> {
  const out: Out = { lifted: [], losses };
  const kept = blocks.flatMap((block): PassageBlock[] => passagesOf(block, out));
  return { kept, lifted: out.lifted };
}

/** What a box may hold: crossheads too. */
export function lowerToBox(blocks: readonly Block[], losses?: Losses): Lowered<BoxBlock[]> {
  const out: Out = { lifted: [], losses };
  const kept = blocks.flatMap((block): BoxBlock[] =>
    block.type === 'crosshead' ? [block] : passagesOf(block, out),
  );
  return { kept, lifted: out.lifted };
}

/** What a cell, a pull quote or a note may hold: one line, its parts one under the other. */
export function lowerToLine(blocks: readonly Block[], losses?: Losses): Lowered<Inline[]> {
  const out: Out = { lifted: [], losses };
  const kept = mergeRuns(joinLines(blocks.flatMap((block) => linesOf(block, out))));
  return { kept, lifted: out.lifted };
}

/** Where what cannot stay goes, and where it is told. */
interface Out {
  lifted: Block[];
  losses: Losses | undefined;
}

function passagesOf(block: Block, out: Out): PassageBlock[] {
  switch (block.type) {
    case 'paragraph':
    case 'bulletedList':
    case 'numberedList':
      return [block];
    case 'crosshead':
    case 'pullQuote':
      out.losses?.change('heading-as-text', 1, flatWords(block.content));
      return [{ type: 'paragraph', content: block.content }];
    case 'box':
    case 'quotation':
      out.losses?.change(block.type === 'box' ? 'box-as-text' : 'quotation-as-text');
      return [...block.content.flatMap((each) => passagesOf(each, out)), ...speakerOf(block)];
    case 'figure':
    case 'table':
      return lift(block, out);
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

function linesOf(block: Block, out: Out): Inline[][] {
  if (block.type === 'figure') return lift(block, out);
  if (block.type === 'table') return rowLines(block, out);
  if (block.type === 'bulletedList' || block.type === 'numberedList') out.losses?.change('list-as-lines');
  return passagesOf(block, out).flatMap((passage) => linesOfPassage(passage, out));
}

/** A table keeps its caption as a line of its own above its rows. */
function rowLines(table: Extract<Block, { type: 'table' }>, out: Out): Inline[][] {
  out.losses?.change('table-as-lines');
  const rows = table.rows.map((row) => besideEachOther(row.cells.map((cell) => cell.content)));
  return table.caption === '' ? rows : [[text(table.caption)], ...rows];
}

function lift(block: Extract<Block, { type: 'figure' | 'table' }>, out: Out): [] {
  out.losses?.change('moved-after', 1, block.caption);
  out.lifted.push(block);
  return [];
}

function linesOfPassage(passage: PassageBlock, out: Out): Inline[][] {
  switch (passage.type) {
    case 'paragraph':
      return [passage.content];
    case 'bulletedList':
      return passage.items.flatMap((item) => linesOfItem(item, '• ', out));
    case 'numberedList':
      return passage.items.flatMap((item, index) => linesOfItem(item, `${passage.start + index}. `, out));
  }
}

function linesOfItem(item: ListItem, sign: string, out: Out): Inline[][] {
  const [first = [], ...others] = item.content.flatMap((block) => linesOfPassage(block, out));
  return [[text(sign), ...first], ...others];
}

function besideEachOther(cells: readonly Inline[][]): Inline[] {
  return cells.flatMap((cell, index) => (index === 0 ? cell : [text(' | '), ...cell]));
}

function text(words: string): Inline {
  return { type: 'text', text: words, marks: [] };
}
