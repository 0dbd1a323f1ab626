import { placementsOf } from '../../leaflet';
import type { PlacedBlocks } from '../../leaflet';
import { creditLine } from '../../article';
import type { Block, Figure, Inline, ListItem } from '../../article';
import { drawTable } from '../drawing/table-cells';
import type { DrawnCell } from '../drawing/table-cells';
import type { FilledBlock, ProgrammeBlock } from '../drawing/filled-body';
import { drawBlock } from '../drawing/drawing';
import type { BlockHandlers } from '../drawing/drawing';
import { linkedParts } from '../drawing/linked-parts';
import type { LinkedParts } from '../drawing/linked-parts';
import { printLine, printText, printTyped } from './print-line';
import type { DisplayUnit } from './display-lines';
import type { PrintLanguage, PrintLine } from './print-line';
import type { AppointmentLines } from '../appointment/appointment-lines';

/** A block for the print templates, which fail on an unknown kind; with its language where that is not the document's. */
export type PrintBlock = BlockShape & {
  /** It is written from right to left, as Arabic and Hebrew are. */
  rightToLeft?: true;
  /** What a person had it begin. */
  before?: 'column' | 'page';
  /** It stays with the block after it, as a person said. */
  keeps?: true;
  /** What a text asks at its end, in display type where its leaflet raises it. */
  raised?: DisplayUnit[];
} & Partial<PrintLanguage>;

type BlockShape =
  | { kind: 'paragraph'; line: PrintLine }
  | { kind: 'crosshead'; level: 1 | 2; depth: number; name?: string; line: PrintLine }
  | { kind: 'bulletedList'; items: PrintBlock[][] }
  | { kind: 'numberedList'; start: number; items: PrintBlock[][] }
  | { kind: 'preformatted'; lines: PrintLine[] }
  | { kind: 'quotation'; blocks: PrintBlock[]; speaker: string; role: string }
  | { kind: 'pullQuote'; line: PrintLine }
  | PrintFigure
  | { kind: 'table'; caption: string; columns: number; heads: number; rows: PrintCell[][] }
  | {
      kind: 'programme';
      caption: string;
      head: { time: PrintLine; line: PrintLine } | null;
      entries: { time: PrintLine; blocks: PrintBlock[] }[];
    }
  | { kind: 'divider' }
  /** The head of a text that follows others, as in a newsletter; and what ends such a text: what it calls to, and who wrote it. */
  | ({ kind: 'story' } & StoryHead)
  | { kind: 'storyEnd'; appointment: (AppointmentLines & { days: string[] }) | null; name: string }
  | { kind: 'endNotes'; notes: EndNote[] }
  | { kind: 'box'; blocks: PrintBlock[] };

/** A note at the end of its text; the number that calls it is a link to its name. */
export interface EndNote {
  name: string;
  number: number;
  line: PrintLine;
}

/** What stands above a text that follows others. */
export interface StoryHead {
  /** Until when it must not be handed out; "" without an embargo. */
  embargo: string;
  kicker: string;
  headline: string;
  standfirst: string;
  lead: PrintFigure | null;
}

export interface PrintFigure {
  kind: 'figure';
  /** The picture's content hash: the template shows the file of this name. */
  picture: string;
  width: number;
  height: number;
  /** What stays in view where the picture is cut, in shares of its size; the middle without it. */
  focus?: { x: number; y: number };
  caption: string;
  credit: string;
  /** What the picture shows; empty makes it a decoration. */
  alt: string;
}

export interface PrintCell {
  bold: boolean;
  align: DrawnCell['alignment'];
  /** Whether the cell is never broken. */
  whole: boolean;
  line: PrintLine;
}

/**
 * The blocks of a printed text, without empty ones. `depth` is the outline level of the highest crosshead: 2 below a headline,
 * 1 without. No level is skipped, as PDF/UA requires. Crossheads to which links of the text lead have a name.
 */
export function printBlocks(
  blocks: readonly FilledBlock[],
  depth: number,
  language: string,
  placed?: PlacedBlocks,
): PrintBlock[] {
  const handlers = printHandlers(crossheadDepth(depth), linkedParts(blocks, language));
  return blocks.flatMap((block) => withPlacement(drawAll([block], handlers), block.id, placed));
}

/** What is drawn of a block: its first part begins a column or a page, its last stays with what follows. */
function withPlacement(
  drawn: PrintBlock[],
  id: string | undefined,
  placed: PlacedBlocks | undefined,
): PrintBlock[] {
  const all = placementsOf(placed, id);
  if (all.length === 0) return drawn;
  const before = (['page', 'column'] as const).find((each) => all.includes(each));
  return drawn.map((part, at) => ({
    ...part,
    ...(at === 0 && before && { before }),
    ...(at === drawn.length - 1 && all.includes('keep') && { keeps: true as const }),
  }));
}

/** A figure for the print templates. */
export function printFigure(figure: Figure): PrintFigure {
  const { picture, caption, alt, focus } = figure;
  return {
    kind: 'figure',
    picture: picture.hash,
    width: picture.width,
    height: picture.height,
    ...(focus && { focus }),
    caption: printText(caption),
    credit: printText(creditLine(figure)),
    alt: printText(alt || caption).trim(),
  };
}

type Handlers = BlockHandlers<PrintBlock[]>;

function printHandlers(depthOf: (level: 1 | 2) => number, parts: LinkedParts): Handlers {
  const drawLine = (content: readonly Inline[]) => printLine(content, parts);
  const handlers: Handlers = {
    paragraph: ({ content }) => unlessEmpty({ kind: 'paragraph', line: drawLine(content) }),
    crosshead: (crosshead) => {
      const { level, content } = crosshead;
      const line = drawLine(content);
      const name = parts.nameOf(crosshead);
      if (isEmpty(line)) return [];
      return [{ kind: 'crosshead', level, depth: depthOf(level), ...(name && { name }), line }];
    },
    bulletedList: ({ items }) => listOf({ kind: 'bulletedList', items: printItems(items, handlers) }),
    numberedList: ({ start, items }) =>
      listOf({ kind: 'numberedList', start, items: printItems(items, handlers) }),
    preformatted: ({ content }) => {
      const lines = printTyped(content);
      return lines.every(isEmpty) ? [] : [{ kind: 'preformatted', lines }];
    },
    quotation: ({ content, speaker, role }) => printQuotation(drawAll(content, handlers), speaker, role),
    pullQuote: ({ content }) => unlessEmpty({ kind: 'pullQuote', line: drawLine(content) }),
    figure: (figure) => [printFigure(figure)],
    table: (table) => printTable(table, drawLine),
    programme: (programme) => [printProgramme(programme, handlers, drawLine)],
    divider: () => [{ kind: 'divider' }],
    box: ({ content }) => {
      const blocks = drawAll(content, handlers);
      return blocks.length > 0 ? [{ kind: 'box', blocks }] : [];
    },
  };
  return handlers;
}

function drawAll(blocks: readonly FilledBlock[], handlers: Handlers): PrintBlock[] {
  return blocks.flatMap((block) => drawBlock<PrintBlock[]>(block, handlers)).map(withDirection);
}

/** Marks a block as right-to-left when most of its letters are. */
function withDirection(block: PrintBlock): PrintBlock {
  const words = runsIn(block).join(' ');
  const count = (letters: RegExp) => words.match(letters)?.length ?? 0;
  const fromRight = count(writtenFromRight);
  return fromRight > 0 && fromRight > count(/\p{L}/gu) / 2 ? { ...block, rightToLeft: true } : block;
}

const writtenFromRight = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/gu;

/** The words of a block's lines. */
function runsIn(part: unknown): string[] {
  if (part === null || typeof part !== 'object') return [];
  if ('text' in part && typeof part.text === 'string') return [part.text];
  return Object.values(part).flatMap(runsIn);
}

function printItems(items: readonly ListItem[], handlers: Handlers): PrintBlock[][] {
  return items.map((item) => drawAll(item.content, handlers)).filter((blocks) => blocks.length > 0);
}

function listOf(list: Extract<PrintBlock, { items: PrintBlock[][] }>): PrintBlock[] {
  return list.items.length > 0 ? [list] : [];
}

function printQuotation(blocks: PrintBlock[], speaker: string, role: string): PrintBlock[] {
  if (blocks.length === 0) return [];
  return [{ kind: 'quotation', blocks, speaker: printText(speaker), role: printText(role) }];
}

function printProgramme(
  { caption, head, entries }: ProgrammeBlock,
  handlers: Handlers,
  lineOf: (content: readonly Inline[]) => PrintLine,
): PrintBlock {
  return {
    kind: 'programme',
    caption: printText(caption),
    head: head && { time: lineOf(head.time), line: lineOf(head.content) },
    entries: entries.map(({ time, content }) => ({ time: lineOf(time), blocks: drawAll(content, handlers) })),
  };
}

function printTable(
  table: Extract<Block, { type: 'table' }>,
  lineOf: (content: readonly Inline[]) => PrintLine,
): PrintBlock[] {
  const { rows, headingRows } = drawTable(table);
  const cells = rows.map((row, y) =>
    row.map(({ bold, alignment, isFigure, content }): PrintCell => {
      const whole = isFigure && y >= headingRows && !bold;
      return { bold, align: alignment, whole, line: lineOf(content) };
    }),
  );
  const columns = Math.max(0, ...cells.map((row) => row.length));
  if (columns === 0) return [];
  const rest = (row: PrintCell[]) => Array.from({ length: columns - row.length }, (): PrintCell => emptyCell);
  const full = cells.map((row) => [...row, ...rest(row)]);
  return [{ kind: 'table', caption: printText(table.caption), columns, heads: headingRows, rows: full }];
}

const emptyCell: PrintCell = { bold: false, align: 'start', whole: false, line: [] };

function unlessEmpty(block: Extract<PrintBlock, { line: PrintLine }>): PrintBlock[] {
  return isEmpty(block.line) ? [] : [block];
}

function isEmpty(line: PrintLine): boolean {
  return line.every((run) =>
    'line' in run ? isEmpty(run.line) : run.kind !== 'text' || run.text.trim() === '',
  );
}

function crossheadDepth(highest: number): (level: 1 | 2) => number {
  let hasMain = false;
  return (level) => {
    if (level === 2 && hasMain) return highest + 1;
    hasMain = true;
    return highest;
  };
}
