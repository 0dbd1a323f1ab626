import { plainText } from '../../../article';
import type { Block } from '../../../article';
import { outletMessages } from '../../../messages';
import { html, joinHtml, trusted } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { columns, directionOf, oneLine } from '../../drawing/plain-text';
import { drawTable } from '../../drawing/table-cells';
import type { DrawnCell, DrawnTable } from '../../drawing/table-cells';
import { mailLine, mailWords } from './mail-lines';
import type { MailContext } from './mail-lines';
import { mailStyles as styles, towards } from './mail-styles';

/**
 * What folds a wide table on a telephone: each row becomes a list of "heading: value". A mail program that drops style sheets shows
 * the table in a frame that scrolls.
 */
export const foldingStyle = trusted(`<style>
@media (max-width:480px) {
.fold, .fold caption, .fold tbody, .fold tr, .fold th, .fold td { display: block !important; width: auto !important; }
.fold th, .fold td { padding: 1px 0 !important; border: 0 !important; text-align: inherit !important; white-space: normal !important; }
.fold tr { padding: 8px 0 !important; border-bottom: 1px solid #8a8a8a !important; }
.fold tr > :first-child { font-weight: bold !important; }
.fold .heads, .fold .void { display: none !important; }
.fold .named { display: inline !important; }
}
</style>
`);

/** A table; one too wide for a telephone folds there. */
export function mailTable(table: Extract<Block, { type: 'table' }>, context: MailContext): Html {
  const drawn = drawTable(table);
  const names = isWide(drawn) ? drawn.rows.slice(0, drawn.headingRows).at(-1) : undefined;
  const rows = drawn.rows.map((row, y) => {
    const inHead = y < drawn.headingRows;
    const cells = row.map((cell, x) =>
      mailCell(cell, { x, inHead, name: inHead || x === 0 ? undefined : names?.[x] }, context),
    );
    return html`<tr${inHead && names ? html` class="heads"` : ''}>${cells}</tr>`;
  });
  const captionStyle = towards(directionOf(context.language), styles.tableCaption);
  const caption =
    table.caption.trim() &&
    html`<caption style="${captionStyle}">${mailWords(oneLine(table.caption), context.language)}</caption>\n`;
  const folds = isWide(drawn) ? html` class="fold"` : '';
  return html`<div style="${styles.tableFrame}"><table${folds} cellpadding="0" cellspacing="0" border="0" width="100%" style="${styles.table}">
${caption}${joinHtml(rows, '\n')}
</table></div>`;
}

/** The room of a telephone 360 pixels wide, a letter of the table's type, and the room between cells, in pixels. */
const [room, letter, between] = [320, 7.5, 12];

/** Whether the longest words of its columns do not stand side by side on a telephone. */
function isWide({ rows }: DrawnTable): boolean {
  const widths = rows.reduce<number[]>((widest, row) => {
    row.forEach((cell, x) => (widest[x] = Math.max(widest[x] ?? 0, longestPiece(cell))));
    return widest;
  }, []);
  return widths.reduce((sum, width) => sum + width * letter + between, 0) > room;
}

function longestPiece({ content, isFigure }: DrawnCell): number {
  const words = plainText(content).trim();
  return Math.max(...(isFigure ? [words] : words.split(/[ \n-]/)).map(columns));
}

interface CellPlace {
  x: number;
  inHead: boolean;
  /** The heading of its column, said beside it where the table is folded. */
  name: DrawnCell | undefined;
}

function mailCell(cell: DrawnCell, at: CellPlace, context: MailContext): Html {
  const isRightToLeft = directionOf(context.language) === 'rtl';
  const [start, end] = isRightToLeft ? (['right', 'left'] as const) : (['left', 'right'] as const);
  const align = { left: 'left', center: 'center', right: 'right', start, end }[cell.alignment];
  const style = [
    at.inHead ? styles.headingCell : styles.cellOfTable,
    at.x > 0 ? 'padding:6px' : `padding:${isRightToLeft ? '6px 0 6px 6px' : '6px 6px 6px 0'}`,
    `text-align:${align}`,
    ...(cell.heads && !cell.bold ? ['font-weight:normal'] : []),
    ...(cell.isFigure && !at.inHead ? ['white-space:nowrap'] : []),
  ].join(';');
  const isEmpty = plainText(cell.content).trim() === '';
  const content = html`${named(at.name, context)}${mailLine(cell.content, context.numbers)}`;
  const attributes = html`${isEmpty && at.name ? html` class="void"` : ''} align="${align}" style="${style}"`;
  if (cell.heads === null) return html`<td${attributes}>${content}</td>`;
  const scope = cell.heads === 'column' ? 'col' : 'row';
  return html`<th scope="${scope}"${attributes}>${content}</th>`;
}

/** Hidden from Outlook too, which knows no other way. */
function named(name: DrawnCell | undefined, { language }: MailContext): Html | '' {
  const words = name ? oneLine(plainText(name.content)) : '';
  if (!words) return '';
  return html`<span class="named" style="display:none;mso-hide:all">${outletMessages(language).press.labelled(words, '')}</span>`;
}
