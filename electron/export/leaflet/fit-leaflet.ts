import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { LeafletData } from '../../../src/render';
import { largestStep } from './exponential-search';
import { lastDisplay, lastText, leafletScale } from './leaflet-scale';
import type { LeafletFit, LeafletSteps } from './leaflet-scale';

/** Sets a leaflet at some sizes and says how it came out. */
export type TryFit = (leaflet: LeafletData, fit: LeafletFit) => Promise<Result<LeafletReport, Problem>>;

/** Where text and foot ended up, in points from the top left of their page; the template's own words. */
export interface LeafletReport {
  pages: number;
  start: Spot;
  end: Spot;
  foot: Spot;
  /** Where the columns of a page without a head begin. */
  top: number;
  /** How tall the columns of the first page are, and where they end. */
  front: number;
  bottom: number;
  /** Where the second column begins, from the left. */
  second: number;
  /** Where a paragraph ends, and where the figure, table or box after it begins, which is never cut. */
  turns: [end: Spot, start: Spot][];
}

interface Spot {
  page: number;
  x: number;
  y: number;
}

/**
 * The largest sizes at which a leaflet keeps to one page, else to two: first of the text, then of what is displayed
 * around it; the columns of the last page end level. Null when it is too long for two pages at the smallest.
 */
export async function fitLeaflet(
  leaflet: LeafletData,
  tryFit: TryFit,
): Promise<Result<LeafletFit | null, Problem>> {
  const holds = (steps: LeafletSteps) => fitsAt(leaflet, leafletScale(steps), tryFit);
  for (const { least, ...layout } of layoutsOf(leaflet)) {
    const first = { ...layout, text: least, display: 0 };
    const tried = await tryFit(leaflet, leafletScale(first));
    if (!tried.ok) return tried;
    if (!keepsTo(tried.value, leafletScale(first))) continue;
    const guess = textThatFills(first, tried.value);
    const text = await largestStep({ least, most: lastText, guess }, (at) => holds({ ...first, text: at }));
    if (!text.ok) return text;
    const sized = { ...first, text: text.value };
    const display = await largestStep({ least: 0, most: lastDisplay, guess: likelyDisplay(sized) }, (at) =>
      holds({ ...sized, display: at }),
    );
    if (!display.ok) return display;
    const filled = await fillFront(leaflet, { ...sized, display: display.value }, tryFit);
    return filled.ok ? levelColumns(leaflet, filled.value, tryFit) : filled;
  }
  return done(null);
}

/** Whether a text and its foot end on the page they are meant to. */
export async function fitsAt(
  leaflet: LeafletData,
  fit: LeafletFit,
  tryFit: TryFit,
): Promise<Result<boolean, Problem>> {
  const tried = await tryFit(leaflet, fit);
  return tried.ok ? done(keepsTo(tried.value, fit)) : tried;
}

type Layout = Pick<LeafletSteps, 'pages' | 'lead'> & { least: number };

/** What is tried, best first: a picture across asks for text of 9 points, in a column it gives way to the text. */
function layoutsOf({ lead }: LeafletData): Layout[] {
  if (!lead) return [1, 2].map((pages) => ({ pages: pages as 1 | 2, lead: 'none', least: 0 }));
  const inColumn: Layout[] = [
    { pages: 1, lead: 'column', least: 0 },
    { pages: 2, lead: 'column', least: 0 },
  ];
  if (lead.width / lead.height < 1.3) return inColumn;
  const across: Layout[] = [
    { pages: 1, lead: 'across', least: 8 },
    { pages: 2, lead: 'across', least: 4 },
  ];
  return [0, 1].flatMap((at) => [across[at], inColumn[at]]).filter((layout) => layout !== undefined);
}

/** The step of the text at which its columns are likely full, from how much of them it takes at a smaller one. */
function textThatFills(steps: LeafletSteps, report: LeafletReport): number {
  const area = (text: number) => {
    const { body, pitch } = leafletScale({ ...steps, text });
    return body * pitch;
  };
  const largest = area(steps.text) / shareTaken(report);
  let step = steps.text;
  while (step < lastText && area(step + 1) <= largest) step += 1;
  return step;
}

/** A short text leaves room for all that is displayed; any other about as much as one line of it more would take. */
function likelyDisplay({ text, pages }: LeafletSteps): number {
  return pages === 1 && text === lastText ? lastDisplay : lastDisplay / 2;
}

/** How much of its columns, on all its pages, a text takes that keeps to them. */
function shareTaken({ start, end, foot, front, top, second }: LeafletReport): number {
  const isOverleaf = end.page > start.page;
  const columnTop = isOverleaf ? top : start.y;
  const before = isOverleaf ? 2 * front : 0;
  const column = foot.y - columnTop;
  const last = end.y - columnTop + (end.x < second ? 0 : column);
  return (before + last) / (before + 2 * column);
}

/**
 * Where a figure or table does not fit on the front and leaves a hole there, what is displayed above it gives way
 * step by step until it fits; where that does not help, the smallest hole is taken.
 */
async function fillFront(
  leaflet: LeafletData,
  steps: LeafletSteps,
  tryFit: TryFit,
): Promise<Result<LeafletFit, Problem>> {
  let best = { hole: Infinity, fit: leafletScale(steps) };
  for (let display = steps.display; display >= 0; display -= 1) {
    const fit = leafletScale({ ...steps, display });
    const tried = await tryFit(leaflet, fit);
    if (!tried.ok) return tried;
    const hole = holeInFront(tried.value);
    if (keepsTo(tried.value, fit) && hole < best.hole) best = { hole, fit };
    if (best.hole <= 5 * fit.pitch) break;
  }
  return done(best.fit);
}

/** How much of the front's columns stays empty because what comes next is not cut. */
function holeInFront({ turns, second, front, bottom }: LeafletReport): number {
  const turn = turns.find(([end, next]) => end.page === 1 && next.page === 2);
  if (!turn) return 0;
  const [end] = turn;
  return bottom - end.y + (end.x < second ? front : 0);
}

/** Gives the foot all the height that can be taken from the last page's columns without a line more overflowing. */
async function levelColumns(
  leaflet: LeafletData,
  fit: LeafletFit,
  tryFit: TryFit,
): Promise<Result<LeafletFit, Problem>> {
  const tried = await tryFit(leaflet, fit);
  if (!tried.ok) return tried;
  for (let lines = Math.ceil(spareHeight(tried.value) / fit.pitch); lines > 0; lines -= 1) {
    const level = { ...fit, rest: lines * fit.pitch };
    const holds = await fitsAt(leaflet, level, tryFit);
    if (!holds.ok) return holds;
    if (holds.value) return done(level);
  }
  return done(fit);
}

/** Half of what is left under the text in the two columns of its last page. */
function spareHeight({ start, end, foot, top, second }: LeafletReport): number {
  const below = foot.y - end.y;
  if (end.x >= second) return below / 2;
  const columnTop = end.page === start.page ? start.y : top;
  return (below + foot.y - columnTop) / 2;
}

/** A text that goes on overleaf begins with some lines under its headline, not with one. */
function keepsTo({ pages, end, foot, front }: LeafletReport, fit: LeafletFit): boolean {
  const beginsWell = fit.pages === 1 || front >= 6 * fit.pitch;
  return pages === fit.pages && end.page === foot.page && beginsWell;
}
