import { z } from 'zod';
import type { LeafletFit } from './leaflet-choices';

const count = z.number();
const spot = z.object({ page: count, x: z.number(), y: z.number() });

/** How a leaflet came out, as its template says in `<report>`; lengths and places are points from the top left of a page. */
export const leafletReport = z.object({
  pages: count,
  start: spot,
  /** The page on which the text begins: one later than that of its start where its first piece has no room below the head. */
  begins: count,
  /** The end of the text, and in which column, counted from 0. */
  end: spot.extend({ column: count }),
  /** Where the columns of the last stretch of text end. */
  room: spot,
  foot: spot,
  /** 0 between covers, where the foot is on a page of its own. */
  footHeight: z.number(),
  /** Where the text of a page begins and ends that has neither headline nor foot. */
  top: z.number(),
  bottom: z.number(),
  /** How full each page of text between covers is, from 0 to 1; empty for texts on many pages. */
  fills: z.array(z.number()),
  /** How many pages, covers aside, could come before those of the text. */
  openings: count,
  /** Of each stretch of text in columns, whether it is longer than its columns. */
  overflows: z.array(z.boolean()),
  /** How high each stretch in columns, or each page's piece of the text, is in one column. */
  heights: z.array(z.number()),
  /** How many notes are called on the first page, and how many stand there. */
  firstNotes: z.object({ called: count, placed: count }),
  /** Where each note begins. */
  notes: z.array(spot),
  /** Where a paragraph ends, and where the figure, table or box after it begins, which is never divided. */
  turns: z.array(z.tuple([spot, spot])),
  /** Lines of paragraphs that stand alone at the turn of a page or column because of a note, and notes on other pages than their calls. */
  lonely: z.array(spot),
  /** Of each list, quotation and programme that is torn, whether it is so over a page, not only over a column. */
  torn: z.array(z.boolean()),
  /** How much white, in points, each break set by hand leaves of its column or page. */
  breaks: z.array(z.object({ page: count, white: z.number() })),
  /** Which share of the lead picture is cut away. */
  cut: count,
  /** By how many points the call is higher for the white that the text leaves it. */
  grown: z.number(),
  /** Whether the cover has nothing but its headline, as its standfirst has a page of its own. */
  bare: z.boolean(),
  /** How many pages between covers have nothing: neither text nor what a template fills them with. */
  blank: count,
  /**
   * How many lines are justified, how many of them have spaces more than one and a half times as wide as the face's, how many times as
   * wide the widest is, and the spaces at which lines end that are nearly so wide; nothing of long texts.
   */
  gaps: z.object({ lines: count, gaping: count, widest: z.number(), ends: z.array(z.string()) }),
  /** The words that are divided: the place of their last part, and whether it is in another column or on another page than the first. */
  divided: z.array(
    z.object({ word: z.string(), page: count, column: count, y: z.number(), turns: z.boolean() }),
  ),
  /** Where each picture stands that is cut to its frame; pages are counted from the first of the file. */
  frames: z.array(
    z.object({ picture: z.string(), page: count, x: z.number(), y: z.number(), width: count, height: count }),
  ),
  /** The frame of each picture that was drawn. */
  pictures: z.array(z.object({ file: z.string(), width: z.number(), height: z.number() })),
});

export type LeafletReport = z.infer<typeof leafletReport>;

/** A leaflet as it came out at some sizes. */
export interface SetFit {
  fit: LeafletFit;
  report: LeafletReport;
}

/** Whether all of the text is on the pages that it is meant for, and in its columns. */
export function holds(set: SetFit): boolean {
  return keepsToPages(set) && !set.report.overflows.includes(true);
}

/** Whether a leaflet has no more pages than it is meant for; one of several begins with six lines of text, or four to a column. */
export function keepsToPages({ report, fit }: SetFit): boolean {
  const { pages, start, end, foot, bottom } = report;
  const beginsWell = fit.pages === 1 || bottom - start.y >= (fit.columns === 1 ? 6 : 4) * fit.pitch;
  // The last of many pages may have the foot alone. A page after that of the foot is the rest of a back that does not hold what stands on it.
  const endsOn = fit.pages > 2 ? [foot.page - 1, foot.page] : [foot.page];
  const endsWell = pages <= fit.pages && pages === foot.page && endsOn.includes(end.page);
  return start.page === 1 && beginsWell && endsWell;
}

/** How many times the page turns in the text. */
export function turnsOf({ start, room }: LeafletReport): number {
  return room.page - start.page;
}

/** How high the text is, page under page, its columns level. */
export function textHeight({ report, fit }: SetFit): number {
  const { start, end, room, top, bottom, heights } = report;
  const [height, ...others] = heights;
  if (height !== undefined && others.length === 0 && fit.columns > 1) return evenShare(height, fit);
  return (end.page - start.page) * (bottom - top) + room.y - start.y;
}

/** How high the text may be on some pages, above the foot of the last. */
export function roomFor({ report, fit }: SetFit, pages: number): number {
  const { start, top, bottom, footHeight } = report;
  const noted = [...new Set(report.notes.map(({ page }) => page))];
  const taken = noted.reduce((sum, page) => sum + notesHeight({ report, fit }, page), 0);
  return pages * (bottom - top) - (start.y - top) - footHeight - clearance(fit) - taken;
}

/** The height between the end of the text and what stands at the foot of the last page, its notes among it. */
export function heightLeft({ report, fit }: SetFit): number {
  const { room, foot } = report;
  return room.page === foot.page
    ? foot.y - room.y - clearance(fit) - notesHeight({ report, fit }, foot.page)
    : 0;
}

/** How many lines more would stay above the foot of the last page, as far as that can be told. */
export function linesLeft(set: SetFit): number {
  const { room, foot } = set.report;
  if (room.page !== foot.page || pagesLeft(set) > 0) return Infinity;
  return Math.max(0, Math.floor((heightLeft(set) + 0.5) / set.fit.pitch));
}

/** How many of the pages that a text is meant for it does not reach; a foot that is alone on its page takes the end of the text with it. */
export function pagesLeft({ report: { end, top, footHeight }, fit }: SetFit): number {
  const isFootAlone = footHeight > 0 && end.page > 1 && end.y - top < 1;
  return Math.max(0, fit.pages - (isFootAlone ? end.page - 1 : end.page));
}

/** How much height head and foot take of the pages. */
export function heightAround({ report: { start, top, footHeight } }: SetFit): number {
  return start.y - top + footHeight;
}

/** How much of the room above the foot of the last of several pages has text; all of a single one. */
export function lastPageFill({ report: { room, top, foot } }: SetFit): number {
  return room.page > 1 && room.page === foot.page ? (room.y - top) / (foot.y - top) : 1;
}

/** The height that the text leaves white on all its pages, that around it included. */
export function whiteOf({ report, fit }: SetFit): number {
  if (!fit.pieces) return fit.white;
  const { heights, top, bottom } = report;
  return heights.reduce((left, height) => left - height, fit.pages * (bottom - top));
}

/** Whether lines gape so much that the text is better not justified: more than one, and one of sixteen, or in a short text one widely. */
export function gapes({ gaps: { lines, gaping, widest } }: LeafletReport): boolean {
  return (gaping > 1 && gaping * 16 > lines) || (widest > 2.2 && lines < 40);
}

/**
 * The words that are divided over a turn, and each three of those divided in lines that follow each other, which Typst has no limit
 * for.
 */
export function wronglyDivided({ report: { divided }, fit: { pitch } }: SetFit) {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [at, each] of divided.entries()) {
    const before = divided[at - 1];
    const follows =
      before?.page === each.page && before.column === each.column && each.y - before.y < 1.2 * pitch;
    row = follows ? [...row, each.word] : [each.word];
    if (row.length === 3) {
      rows.push(row);
      row = [];
    }
  }
  return { turning: divided.filter(({ turns }) => turns).map(({ word }) => word), rows };
}

/** The height that the notes of a page take, with the white and the line above them. */
function notesHeight({ report, fit }: SetFit, page: number): number {
  const { notes, foot, bottom } = report;
  const tops = notes.filter((note) => note.page === page).map(({ y }) => y);
  if (tops.length === 0) return 0;
  const end = page === foot.page ? Math.min(bottom, foot.y - clearance(fit)) : bottom;
  return end - Math.min(...tops) + 4 + 0.8 * fit.pitch;
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
