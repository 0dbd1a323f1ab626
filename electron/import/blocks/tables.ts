import type { Element } from 'hast';
import { cellAlignments } from '../../../src/article';
import type { Block, CellAlignment, Inline, Mark } from '../../../src/article';
import { attribute, childrenOf, isNamed, styleOf } from '../html/tree';
import type { BlockContext } from './block-context';
import { flattenToLine } from './flatten';
import { plainText, withoutUniformBold } from './lines';
import { marksWithin } from './marks';

type Table = Extract<Block, { type: 'table' }>;
type Cell = Table['rows'][number]['cells'][number];

/**
 * A table with every row as long as the longest; what a cell cannot hold comes after it. A table of one cell is a
 * frame, read as text.
 */
export function tableBlocks(element: Element, marks: readonly Mark[], context: BlockContext): Block[] {
  const rows = rowsOf(element);
  const caption = captionBlocks(element, context);
  const cells = rows.flatMap(cellsOf);
  if (cells.length === 1 && cells[0]) {
    context.report.change('frame-as-text');
    return [...caption, ...context.readInner(cells[0].children, marks)];
  }
  const movedBlocks: Block[] = [];
  const grid = gridOf(rows, (cell) => {
    const content = cellContent(cell, marks, context, movedBlocks);
    if (isMerged(cell)) context.report.change('merged-cells', 1, plainText(content));
    return content;
  });
  const words = flattenToLine(caption);
  const table: Table = {
    type: 'table',
    caption: plainText(words.kept),
    rows: grid.map((cells) => ({ cells })),
  };
  if (grid.length === 0) return caption;
  return isEmpty(table) ? [...words.moved, ...movedBlocks] : [table, ...words.moved, ...movedBlocks];
}

function captionBlocks(table: Element, context: BlockContext): Block[] {
  const captions = table.children.filter((child) => isNamed(child, 'caption'));
  return context.readInner(captions.flatMap(childrenOf), []);
}

function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (isNamed(child, 'tr')) return [child];
    return isNamed(child, 'thead', 'tbody', 'tfoot') ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return childrenOf(row).filter((child) => isNamed(child, 'td', 'th'));
}

/** Lays cells out on a grid: the cells that a merged cell covers are empty. */
function gridOf(rows: readonly Element[], contentOf: (cell: Element) => Inline[]): Cell[][] {
  const grid: Cell[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of cellsOf(row)) {
      while (grid[y]?.[x]) x += 1;
      place(grid, { x, y }, cell, contentOf(cell));
    }
  });
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? { header: false, content: [] }));
}

function place(grid: Cell[][], at: { x: number; y: number }, cell: Element, content: Inline[]): void {
  const header = isNamed(cell, 'th');
  const alignment = alignmentOf(cell);
  for (let y = at.y; y < Math.min(grid.length, at.y + spanOf(cell, 'rowSpan')); y += 1) {
    for (let x = at.x; x < at.x + spanOf(cell, 'colSpan'); x += 1) {
      const row = grid[y];
      if (row)
        row[x] = {
          header,
          content: x === at.x && y === at.y ? content : [],
          ...(alignment && { alignment }),
        };
    }
  }
}

/** The alignment that a cell declares, by its style or by the older attribute; undefined for any other. */
function alignmentOf(cell: Element): CellAlignment | undefined {
  const declared = styleOf(cell).get('text-align') ?? attribute(cell, 'align').toLowerCase();
  return cellAlignments.find((known) => known === declared);
}

function isMerged(cell: Element): boolean {
  return spanOf(cell, 'rowSpan') > 1 || spanOf(cell, 'colSpan') > 1;
}

function spanOf(cell: Element, name: 'rowSpan' | 'colSpan'): number {
  return Math.min(100, Math.max(1, Number.parseInt(attribute(cell, name), 10) || 1));
}

function cellContent(
  cell: Element,
  marks: readonly Mark[],
  context: BlockContext,
  movedBlocks: Block[],
): Inline[] {
  const flattened = flattenToLine(
    context.readInner(cell.children, marksWithin(cell, marks, context)),
    context.report,
  );
  movedBlocks.push(...flattened.moved);
  return isNamed(cell, 'th') ? withoutUniformBold(flattened.kept) : flattened.kept;
}

function isEmpty(table: Table): boolean {
  return (
    table.caption === '' && table.rows.every((row) => row.cells.every((cell) => cell.content.length === 0))
  );
}

/** Gives tables the captions written in the paragraph above them. */
export function captionTables(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index): Block[] => {
    const above = blocks[index - 1];
    if (block.type === 'table' && block.caption === '')
      return [{ ...block, caption: captionIn(above) ?? '' }];
    const below = blocks[index + 1];
    return below?.type === 'table' && below.caption === '' && captionIn(block) !== null ? [] : [block];
  });
}

function captionIn(block: Block | undefined): string | null {
  return block?.type === 'paragraph' && !block.content.some(isNote) ? tableCaption(block.content) : null;
}

function isNote(inline: Inline): boolean {
  return inline.type === 'footnote';
}

/** The caption of a table written as a paragraph above it, "Table : …"; null for any other line. */
function tableCaption(line: readonly Inline[]): string | null {
  const found =
    /^(?:Tableau|Table)(?<number>[\s\u00a0\u202f]+\d+)?[\s\u00a0\u202f]*(?::|[.–—](?=\s))\s*(?<words>\S.*)$/isu.exec(
      plainText(line),
    );
  if (!found) return null;
  return found.groups?.['number'] ? plainText(line) : (found.groups?.['words'] ?? '');
}
