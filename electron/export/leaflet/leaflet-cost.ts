import { lastDisplay } from './leaflet-choices';
import type { Choices } from './leaflet-choices';
import { gapes, heightLeft, holds, lastPageFill, pagesLeft, wronglyDivided } from './leaflet-report';
import type { SetFit } from './leaflet-report';

/** A leaflet as it came out for some choices. */
export interface Tried extends SetFit {
  choices: Choices;
}

/**
 * What is wrong with a leaflet, each with what it costs; docs/decisions/leaflet-fit.md says why so much. Text that is not on its pages
 * costs more than anything.
 */
const costs = {
  /** A page more. */
  page: 1000,
  /** A page between covers that the text does not reach. */
  blankPage: 60,
  /** A line alone at the turn of a page or column, or a note on another page than its call. */
  lonely: 40,
  /** A list, quotation or programme torn over a page, or over a column alone. */
  tornOverPage: 16,
  tornOverColumn: 6,
  /** A word divided over a turn, or three divided words in a row. */
  divided: 25,
  /** A text of which too many lines gape; a line that does. */
  gaping: 60,
  gapingLine: 3,
  /** About half a page without text (`thinness`). */
  thinPage: 150,
  /** Nothing on the rest of a page, as what follows is not divided; nothing for up to five lines. */
  gap: 12,
  /** White between the text and the foot, a page of it. */
  unsharedWhite: 8,
  /** All of the lead picture cut away. */
  cutPicture: 70,
  /** Text half as large, and where it reads well from any hand; the smallest display type rather than the largest; a page before the text. */
  smallText: 70,
  lessLargeText: 30,
  smallDisplay: 8,
  opening: 3,
  /** A cover with a headline alone, as a page inside has the standfirst: as much as two pages half full, less than a blank one. */
  bareCover: 300,
  /** A line by which columns are higher than their even share. */
  uneven: 0.5,
} as const;

/** A page with less text than this looks unfinished. */
export const wellFilled = 0.72;

/** Text of so many points reads well; larger letters are a smaller gain than those up to it. */
const readsWell = 12;

/** What a leaflet costs; the one that costs least is taken. */
export function costOf(tried: Tried): number {
  return costOfSizes(tried) + faultsOf(tried);
}

/** The same without the faults of lines and words, which may be mended once sizes are chosen. */
export function costOfSizes(tried: Tried): number {
  if (!holds(tried)) return Infinity;
  const { choices, fit, report } = tried;
  const { top, bottom } = report;
  const blank = report.fills.length > 0 ? 0 : pagesLeft(tried);
  const isCovered = report.footHeight === 0;
  // A head that has the front to itself is as large as that holds.
  const hasFront = fit.opening > 0 && !isCovered;
  return (
    costs.page * (fit.pages + fit.opening) +
    costs.blankPage * blank +
    costs.thinPage * thinness(tried) +
    costs.gap * widestGap(tried) +
    (isCovered ? 0 : costs.unsharedWhite * (heightLeft(tried) / (bottom - top))) +
    costs.cutPicture * report.cut +
    costs.smallText * Math.max(0, Math.log2(readsWell / fit.body)) +
    costs.lessLargeText * Math.log2(20 / Math.max(readsWell, fit.body)) +
    (hasFront ? 0 : costs.smallDisplay * (1 - choices.display / lastDisplay)) +
    costs.opening * fit.opening +
    (report.bare ? costs.bareCover : 0) +
    costs.uneven * fit.extra.reduce((sum, lines) => sum + lines, 0)
  );
}

/** The cheaper of two leaflets, either of which may be none. */
export function cheaper<One extends Tried | null>(
  one: One,
  other: Tried | null,
  cost: (tried: Tried) => number = costOf,
): One | Tried {
  return other && (!one || cost(other) < cost(one)) ? other : one;
}

/** What lines and words cost that are not where they should be, which other sizes or breaks may mend. */
export function faultsOf(tried: Tried): number {
  const { report } = tried;
  const { turning, rows } = wronglyDivided(tried);
  return (
    costs.lonely * (report.lonely.length + notesAstray(tried) + (endsAlone(tried) ? 1 : 0)) +
    costs.tornOverPage * report.torn.filter((isOverPage) => isOverPage).length +
    costs.tornOverColumn * report.torn.filter((isOverPage) => !isOverPage).length +
    costs.divided * (turning.length + rows.length) +
    (gapes(report) ? costs.gaping : 0) +
    costs.gapingLine * report.gaps.ends.length
  );
}

/** How many notes that columns call on the first page stand on another, or the other way round. */
export function notesAstray({ report: { firstNotes }, fit }: SetFit): number {
  return fit.columns > 1 ? Math.abs(firstNotes.called - firstNotes.placed) : 0;
}

/** Whether the text ends with one line, or one word, that is alone in its column or on its page. */
function endsAlone({ report: { start, end, top }, fit }: SetFit): boolean {
  if (end.page === start.page && end.column === 0) return false;
  const first = end.page === start.page ? start.y : top;
  return end.y - first < 1.2 * fit.pitch && end.y > first;
}

/** How many pages are not well filled, each by how much: from 0.15 for one that nearly is to 2.15 for one without text. */
export function thinness(tried: Tried): number {
  const lacks = fillsOf(tried).map((fill) => (wellFilled - fill) / wellFilled);
  return lacks.filter((lack) => lack > 0).reduce((sum, lack) => sum + 0.15 + lack + lack ** 2, 0);
}

/**
 * How full pages are: those between covers, or of others the last, where only the text counts and not the white around it, and a front
 * that has none of the text.
 */
export function fillsOf(tried: Tried): readonly number[] {
  const { report, fit } = tried;
  if (report.footHeight === 0) return fit.pieces && hasPartForEachPage(tried) ? [] : report.fills;
  const { start, begins, top, bottom } = report;
  const front = begins > start.page ? [(start.y - top) / (bottom - top)] : [];
  return [...front, 1 - (heightLeft(tried) + fit.white + report.grown) / (bottom - top)];
}

/** Parts on pages of their own may be as long as they are. */
function hasPartForEachPage({ report, fit }: Tried): boolean {
  return report.heights.length === fit.pages;
}

/** Which share of a page stays empty because the next block is not divided, beyond five lines; all of it below a head that has the front. */
export function widestGap({ report: { turns, start, begins, top, bottom }, fit }: SetFit): number {
  const gaps = turns.filter(([end, next]) => end.page < next.page).map(([end]) => bottom - end.y);
  const front = begins > start.page ? bottom - start.y : 0;
  return Math.max(front, ...gaps.map((gap) => gap - 5 * fit.pitch), 0) / (bottom - top);
}

/** Whether a text leaves pages of its sheet blank, or more than half of the last. */
export function endsPoorly(tried: Tried): boolean {
  return pagesLeft(tried) > 0 || lastPageFill(tried) < 0.5;
}
