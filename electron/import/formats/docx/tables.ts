import type { ConversionReport } from '../../report/conversion-report';
import { element } from '../../html/markup';
import type { XmlElement } from '../office/xml';
import { chooseAlternative, textIn } from './text';

/** A cell placed on the grid: its column, its width and height, and its content. */
interface PlacedCell {
  column: number;
  width: number;
  height: number;
  heading: boolean;
  /** Null where a cell from above continues. */
  cell: XmlElement | null;
}

/** A table of a Word document as HTML; `inside` writes the content of a cell. */
export function tableMarkup(
  table: XmlElement,
  inside: (cell: XmlElement) => string,
  isHeading: (cell: XmlElement) => boolean,
  report: ConversionReport,
): string {
  const rows = childrenOf(table, 'w:tr').filter((row) => !isDeleted(row, report));
  const grid = rows.map((row) => placeCells(row, isHeading));
  spanRows(grid);
  const lines = grid.map((row) =>
    element('tr', {}, leadingCells(row) + row.map((placed) => cellMarkup(placed, inside)).join('')),
  );
  return element('table', {}, lines.join(''));
}

function placeCells(row: XmlElement, isHeading: (cell: XmlElement) => boolean): PlacedCell[] {
  const properties = row.elements('w:trPr')[0];
  const head = properties?.elements('w:tblHeader')[0];
  const isHead = head !== undefined && !/^(0|false|off)$/.test(head.get('w:val'));
  let column = Number(properties?.elements('w:gridBefore')[0]?.get('w:val') || '0');
  return childrenOf(row, 'w:tc').map((cell) => {
    const cellProperties = cell.elements('w:tcPr')[0];
    const width = Math.max(1, Number(cellProperties?.elements('w:gridSpan')[0]?.get('w:val') || '1'));
    const merge = cellProperties?.elements('w:vMerge')[0];
    const continues = merge !== undefined && merge.get('w:val') !== 'restart';
    const placed: PlacedCell = {
      column,
      width,
      height: 1,
      heading: isHead || isHeading(cell),
      cell: continues ? null : cell,
    };
    column += width;
    return placed;
  });
}

/** Makes cells that continue below as high as they go. */
function spanRows(grid: readonly PlacedCell[][]): void {
  grid.forEach((row, y) => {
    for (const placed of row) {
      if (placed.cell === null) continue;
      while (grid[y + placed.height]?.some((below) => below.column === placed.column && below.cell === null))
        placed.height += 1;
    }
  });
}

/** A row may begin some columns in. */
function leadingCells([first]: readonly PlacedCell[]): string {
  return '<td></td>'.repeat(first?.column ?? 0);
}

function cellMarkup(
  { cell, width, height, heading }: PlacedCell,
  inside: (cell: XmlElement) => string,
): string {
  if (cell === null) return '';
  const spans = { colspan: width > 1 ? String(width) : null, rowspan: height > 1 ? String(height) : null };
  return element(heading ? 'th' : 'td', spans, inside(cell));
}

function isDeleted(row: XmlElement, report: ConversionReport): boolean {
  if (!row.elements('w:trPr')[0]?.elements('w:del').length) return false;
  report.drop('tracked-deletion', 1, textIn(row));
  return true;
}

/** Rows and cells, also those inside controls and alternatives. */
function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  return parent.elements().flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'mc:AlternateContent') return childrenOf(chooseAlternative(child), name);
    return /^w:(sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name) ? childrenOf(child, name) : [];
  });
}
