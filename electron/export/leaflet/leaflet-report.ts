import type { LeafletFit } from './leaflet-scale';

/**
 * How a leaflet came out at some sizes, in points from the top left of a page; the fields are named by the templates. In a rough
 * try columns are filled one after another and the foot takes no room.
 */
export interface LeafletReport {
  pages: number;
  start: Spot;
  /** The end of the text, and in which column, counted from 0. */
  end: Spot & { column: number };
  /** Where the columns of the last stretch of text end. */
  room: Spot;
  foot: Spot;
  footHeight: number;
  /** Where the text of a page begins and ends that has neither headline nor foot. */
  top: number;
  bottom: number;
  /** How full each page of text between covers is, from 0 to 1; empty where that is not looked at. */
  fills: number[];
  /** How many pages, covers aside, could come before those of the text. */
  openings: number;
  /** Of each stretch of text in columns, whether it is longer than its columns. */
  overflows: boolean[];
  /** How high each stretch is in one column; empty where its columns were not made level. */
  heights: number[];
  /** How many notes are called on the first page, and how many stand there. */
  firstNotes: { called: number; placed: number };
  /** Where each note begins. */
  notes: Spot[];
  /** Where a paragraph ends, and where the figure, table or box after it begins, which is never divided. */
  turns: [end: Spot, start: Spot][];
  /** Lines of paragraphs that stand alone at the turn of a page or column because of a note, and notes on other pages than their calls. */
  lonely: Spot[];
  /**
   * How many lines are justified, how many of them have spaces more than one and a half times as wide as the face's, and how many
   * times as wide the widest is; nothing where that is not looked at. Of lines nearly so, the spaces at which they end, as far as they are
   * marked.
   */
  gaps: { lines: number; gaping: number; widest: number; ends: string[] };
  /** The words that are divided, but in a rough try or a text from right to left: the place of their last part, and whether it is in another column or page. */
  divided: DividedWord[];
  /** The frame of each picture that was drawn. */
  pictures: { file: string; width: number; height: number }[];
}

/** A word of which the end stands on another line than its beginning; `y` is that of its end. */
export interface DividedWord {
  word: string;
  page: number;
  column: number;
  y: number;
  turns: boolean;
}

interface Spot {
  page: number;
  x: number;
  y: number;
}

/** Whether what a template reports is a report: one of a group's own may say anything. */
export function isReport(value: unknown): value is LeafletReport {
  if (typeof value !== 'object' || value === null) return false;
  const { pages, start, end, room, foot, footHeight, top, bottom, openings, gaps, firstNotes, ...lists } =
    value as Record<string, unknown>;
  return (
    [pages, footHeight, top, bottom, openings].every(Number.isFinite) &&
    [start, end, room, foot].every(isSpot) &&
    isGaps(gaps) &&
    areNotes(firstNotes) &&
    ['fills', 'overflows', 'heights', 'notes', 'turns', 'lonely', 'divided', 'pictures'].every((name) =>
      Array.isArray(lists[name]),
    )
  );
}

function isGaps(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { lines, gaping, widest, ends } = value as Record<string, unknown>;
  return [lines, gaping, widest].every(Number.isFinite) && Array.isArray(ends);
}

function areNotes(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { called, placed } = value as Record<string, unknown>;
  return [called, placed].every(Number.isFinite);
}

function isSpot(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { page, x, y } = value as Record<string, unknown>;
  return [page, x, y].every(Number.isFinite);
}

/** Whether a leaflet has no more pages than it is meant for; one of several must begin with six lines or four to a column. */
export function keepsTo(report: LeafletReport, fit: LeafletFit): boolean {
  const { pages, start, end, foot, bottom } = report;
  const beginsWell = fit.pages === 1 || bottom - start.y >= (fit.columns === 1 ? 6 : 4) * fit.pitch;
  if (start.page !== 1 || !beginsWell) return false;
  if (fit.rough) return heightToSpare(report, fit) >= 0;
  // A page after that of the foot is the rest of a back that does not hold what stands on it.
  return pages <= fit.pages && pages === foot.page && end.page === foot.page;
}

/** The height that a rough try leaves on the last page once its columns are level; negative when the text is too long. */
export function heightToSpare(report: LeafletReport, fit: LeafletFit): number {
  const { end, top, bottom } = report;
  if (end.page !== fit.pages) return (fit.pages - end.page) * (bottom - top);
  return lastBottom(report, fit) - levelEnd(report, fit);
}

/** How high the text is, page under page, once its columns are level. */
export function textHeight(report: LeafletReport, fit: LeafletFit): number {
  const { start, end, heights } = report;
  const [height, ...others] = heights;
  if (height !== undefined && others.length === 0) return evenShare(height, fit);
  return (
    heightUpTo(report, end.page) - start.y + report.top + levelEnd(report, fit) - topOf(report, end.page)
  );
}

/** How high the text may be on some pages, above the foot of the last. */
export function roomFor(report: LeafletReport, pages: number, fit: LeafletFit): number {
  const { start, top, bottom, footHeight } = report;
  const notes = [...new Set(report.notes.map(({ page }) => page))].map((page) =>
    notesHeight(report, page, fit),
  );
  const taken = notes.reduce((sum, height) => sum + height, 0);
  return pages * (bottom - top) - (start.y - top) - footHeight - clearance(fit) - taken;
}

/** The most of a page that stays empty because the next block is not divided; all of it where a line stands alone after it. */
export function widestGap({ turns, lonely, top, bottom }: LeafletReport): number {
  const gaps = turns.filter(([end, next]) => end.page < next.page).map(([end]) => bottom - end.y);
  return Math.max(0, ...gaps, ...lonely.map(() => bottom - top));
}

/** Whether lines gape so much that the text is better not justified: more than one, and one of sixteen, or in a short text one widely. */
export function gapes({ gaps: { lines, gaping, widest } }: LeafletReport): boolean {
  return (gaping > 1 && gaping * 16 > lines) || (widest > 2.2 && lines < 40);
}

/** The height between the end of the text and what stands at the foot of the last page, its notes among it. */
export function heightLeft(report: LeafletReport, fit: LeafletFit): number {
  const { room, foot } = report;
  return room.page === foot.page ? foot.y - room.y - clearance(fit) - notesHeight(report, foot.page, fit) : 0;
}

/** The height that the notes of a page take, with the white and the line above them. */
function notesHeight({ notes, foot, bottom }: LeafletReport, page: number, fit: LeafletFit): number {
  const tops = notes.filter((note) => note.page === page).map(({ y }) => y);
  if (tops.length === 0) return 0;
  const end = page === foot.page && !fit.rough ? Math.min(bottom, foot.y - clearance(fit)) : bottom;
  return end - Math.min(...tops) + 4 + 0.8 * fit.pitch;
}

/** How much of the room above the foot of the last of several pages has text; all of a single one. */
export function lastPageFill({ room, top, foot }: LeafletReport): number {
  return room.page > 1 && room.page === foot.page ? (room.y - top) / (foot.y - top) : 1;
}

/** Whether the text does not reach the last of the pages that it is meant for. */
export function hasPagesLeft({ end }: LeafletReport, { pages }: LeafletFit): boolean {
  return end.page < pages;
}

/** How many lines more would stay above the foot of the last page, as far as that can be told. */
export function linesLeft(report: LeafletReport, fit: LeafletFit): number {
  const { room, foot } = report;
  if (room.page !== foot.page || hasPagesLeft(report, fit)) return Infinity;
  return Math.max(0, Math.floor((heightLeft(report, fit) + 0.5) / fit.pitch));
}

/** How much height head and foot take of the pages. */
export function heightAround({ start, top, footHeight }: LeafletReport): number {
  return start.y - top + footHeight;
}

/** The white between the text and the foot, as the templates keep it. */
function clearance({ pitch }: LeafletFit): number {
  return 1.2 * pitch;
}

/** How high the columns of a stretch are made that is so high in one. */
function evenShare(height: number, { columns, body, pitch, extra: [extra = 0] }: LeafletFit): number {
  const gap = pitch - body;
  return (Math.ceil((height + gap) / pitch / columns - 0.01) + extra) * pitch - gap;
}

function heightUpTo({ top, bottom, start }: LeafletReport, page: number): number {
  return page === start.page ? start.y - top : (page - start.page) * (bottom - top);
}

function topOf({ top, start }: LeafletReport, page: number): number {
  return page === start.page ? start.y : top;
}

/** Where the text ends on its last page once its columns are level. */
function levelEnd(report: LeafletReport, { columns, pitch }: LeafletFit): number {
  const { end, room, heights } = report;
  if (columns === 1 || heights.length > 0) return room.y;
  const from = topOf(report, end.page);
  // Columns hold whole lines, of which some are kept together: level ones take a little more than an even share.
  return from + (end.column * (room.y - from) + end.y - from) / columns + 0.3 * pitch;
}

/** Where the text of the last page must end: above its notes, which full columns stop at, and its foot. */
function lastBottom({ end, room, bottom, footHeight }: LeafletReport, fit: LeafletFit): number {
  const aboveNotes = end.column > 0 ? Math.min(bottom, room.y + fit.pitch) : bottom;
  return aboveNotes - footHeight - clearance(fit);
}
