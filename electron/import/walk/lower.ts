import type { Block, Figure, Inline, ListItem, PassageBlock } from '../../../src/article';
import { joinLines, mergeRuns } from './line-writer';

/** Blocks made to fit where only some may stand; pictures and tables that may not come out after it. */
export interface Lowered<Kept> {
  kept: Kept;
  lifted: Block[];
}

type BoxBlock = Extract<Block, { type: 'box' }>['content'][number];

/** What a quotation, a list item or a note to editors may hold: paragraphs and lists. */
export function lowerToPassages(blocks: readonly Block[]): Lowered<PassageBlock[]> {
  const lifted: Block[] = [];
  const kept = blocks.flatMap((block): PassageBlock[] => passagesOf(block, lifted));
  return { kept, lifted };
}

/** What a box may hold: crossheads too. */
export function lowerToBox(blocks: readonly Block[]): Lowered<BoxBlock[]> {
  const lifted: Block[] = [];
  const kept = blocks.flatMap((block): BoxBlock[] =>
    block.type === 'crosshead' ? [block] : passagesOf(block, lifted),
  );
  return { kept, lifted };
}

/** What a cell, a pull quote or a note may hold: one line, its parts one under the other. */
export function lowerToLine(blocks: readonly Block[]): Lowered<Inline[]> {
  const lifted: Block[] = [];
  return { kept: mergeRuns(joinLines(blocks.flatMap((block) => linesOf(block, lifted)))), lifted };
}

function passagesOf(block: Block, lifted: Block[]): PassageBlock[] {
  switch (block.type) {
    case 'paragraph':
    case 'bulletedList':
    case 'numberedList':
      return [block];
    case 'crosshead':
    case 'pullQuote':
      return [{ type: 'paragraph', content: block.content }];
    case 'box':
    case 'quotation':
      return [...block.content.flatMap((each) => passagesOf(each, lifted)), ...speakerOf(block)];
    case 'figure':
    case 'table':
      lifted.push(block);
      return [];
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

function linesOf(block: Block, lifted: Block[]): Inline[][] {
  if (block.type === 'figure') return lift(block, lifted);
  if (block.type === 'table')
    return block.rows.map((row) => besideEachOther(row.cells.map((cell) => cell.content)));
  return passagesOf(block, lifted).flatMap((passage) => linesOfPassage(passage, lifted));
}

function lift(figure: Figure, lifted: Block[]): Inline[][] {
  lifted.push(figure);
  return [];
}

function linesOfPassage(passage: PassageBlock, lifted: Block[]): Inline[][] {
  switch (passage.type) {
    case 'paragraph':
      return [passage.content];
    case 'bulletedList':
      return passage.items.flatMap((item) => linesOfItem(item, '• ', lifted));
    case 'numberedList':
      return passage.items.flatMap((item, index) => linesOfItem(item, `${passage.start + index}. `, lifted));
  }
}

function linesOfItem(item: ListItem, sign: string, lifted: Block[]): Inline[][] {
  const [first = [], ...others] = item.content.flatMap((block) => linesOf(block, lifted));
  return [[text(sign), ...first], ...others];
}

function besideEachOther(cells: readonly Inline[][]): Inline[] {
  return cells.flatMap((cell, index) => (index === 0 ? cell : [text(' | '), ...cell]));
}

function text(words: string): Inline {
  return { type: 'text', text: words, marks: [] };
}
