import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { LeafletFormat } from '../../../src/leaflet';
import type { LeafletData } from '../../../src/render';
import { exponentialSearch } from './exponential-search';
import { lastDisplay, lastText, leafletScale } from './leaflet-scale';
import type { LeafletFit, LeafletSteps } from './leaflet-scale';

/** Typesets a leaflet at some sizes and reports how it came out. */
export type TryFit = (leaflet: LeafletData, fit: LeafletFit) => Promise<Result<LeafletReport, Problem>>;

/** Where text and foot ended up, in points from the top left of their page; the fields are named by the template. */
export interface LeafletReport {
  pages: number;
  start: Spot;
  end: Spot;
  foot: Spot;
  /** Where the columns of a page without a headline begin. */
  top: number;
  /** How tall the columns of the first page are. */
  front: number;
  /** Where the columns of the first page end. */
  bottom: number;
  /** Where the second column begins, from the left. */
  second: number;
  /** Where a paragraph ends, and where the figure, table or box after it begins, which is never divided. */
  turns: [end: Spot, start: Spot][];
}

interface Spot {
  page: number;
  x: number;
  y: number;
}

/**
 * Finds the largest sizes at which a leaflet keeps to one page, else to two: first of the text, then of the display type
 * around it; the columns of the last page end level. Null when it is too long for two pages at the smallest sizes.
 */
export async function fitLeaflet(
  leaflet: LeafletData,
  format: LeafletFormat,
  typesetAt: TryFit,
): Promise<Result<LeafletFit | null, Problem>> {
  const tryFit = rememberTries(typesetAt);
  const scale = (steps: LeafletSteps) => leafletScale(format, steps);
  const holds = (steps: LeafletSteps) => fitsAt(leaflet, scale(steps), tryFit);
  for (const { least, ...layout } of layoutsOf(leaflet)) {
    const first = { ...layout, text: least, display: 0 };
    const tried = await tryFit(leaflet, scale(first));
    if (!tried.ok) return tried;
    if (!keepsTo(tried.value, scale(first))) continue;
    const guess = likelyText(format, first, tried.value);
    const text = await exponentialSearch({ least, most: lastText(format), guess }, (at) =>
      holds({ ...first, text: at }),
    );
    if (!text.ok) return text;
    const sized = { ...first, text: text.value };
    const display = await exponentialSearch(
      { least: 0, most: lastDisplay, guess: likelyDisplay(format, sized) },
      (at) => holds({ ...sized, display: at }),
    );
    if (!display.ok) return display;
    const filled = await fillFront(leaflet, { ...sized, display: display.value }, scale, tryFit);
    return filled.ok ? levelColumns(leaflet, filled.value, tryFit) : filled;
  }
  return done(null);
}

/** Typesets a leaflet once at each choice of sizes: the last steps of the search look again at what it ended with. */
function rememberTries(typesetAt: TryFit): TryFit {
  const tries = new Map<string, ReturnType<TryFit>>();
  return (leaflet, fit) => {
    const key = JSON.stringify(fit);
    const tried = tries.get(key) ?? typesetAt(leaflet, fit);
    tries.set(key, tried);
    return tried;
  };
}

/** Whether a leaflet keeps to its pages at some sizes. */
export async function fitsAt(
  leaflet: LeafletData,
  fit: LeafletFit,
  tryFit: TryFit,
): Promise<Result<boolean, Problem>> {
  const tried = await tryFit(leaflet, fit);
  return tried.ok ? done(keepsTo(tried.value, fit)) : tried;
}

type Layout = Pick<LeafletSteps, 'pages' | 'lead'> & { least: number };

/** The layouts to try, best first: with a lead picture across both columns, the text is about 9 points or larger. */
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
function likelyText(format: LeafletFormat, steps: LeafletSteps, report: LeafletReport): number {
  const area = (text: number) => {
    const { body, pitch } = leafletScale(format, { ...steps, text });
    return body * pitch;
  };
  const largest = area(steps.text) / shareTaken(report);
  let step = steps.text;
  while (step < lastText(format) && area(step + 1) <= largest) step += 1;
  return step;
}

/** A short text leaves room for the largest display type; any other for about one more line of it. */
function likelyDisplay(format: LeafletFormat, { text, pages }: LeafletSteps): number {
  return pages === 1 && text === lastText(format) ? lastDisplay : lastDisplay / 2;
}

/** The share of its columns, on all its pages, that a text takes. */
function shareTaken({ start, end, foot, front, top, second }: LeafletReport): number {
  const isOverleaf = end.page > start.page;
  const columnTop = isOverleaf ? top : start.y;
  const before = isOverleaf ? 2 * front : 0;
  const column = foot.y - columnTop;
  const last = end.y - columnTop + (end.x < second ? 0 : column);
  return (before + last) / (before + 2 * column);
}

/**
 * Where a figure or table does not fit on the first page and leaves a gap there, makes the display type smaller step by
 * step until it fits; where that does not help, takes the size with the smallest gap.
 */
async function fillFront(
  leaflet: LeafletData,
  steps: LeafletSteps,
  scale: (steps: LeafletSteps) => LeafletFit,
  tryFit: TryFit,
): Promise<Result<LeafletFit, Problem>> {
  let best = { gap: Infinity, fit: scale(steps) };
  for (let display = steps.display; display >= 0; display -= 1) {
    const fit = scale({ ...steps, display });
    const tried = await tryFit(leaflet, fit);
    if (!tried.ok) return tried;
    const gap = frontGap(tried.value);
    if (keepsTo(tried.value, fit) && gap < best.gap) best = { gap, fit };
    if (best.gap <= 5 * fit.pitch) break;
  }
  return done(best.fit);
}

/** How much of the first page's columns stays empty because the next block is not divided. */
function frontGap({ turns, second, front, bottom }: LeafletReport): number {
  const turn = turns.find(([end, next]) => end.page === 1 && next.page === 2);
  if (!turn) return 0;
  const [end] = turn;
  return bottom - end.y + (end.x < second ? front : 0);
}

/** Gives the foot all the height that the last page's columns can spare, so that they end level. */
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

/** Half of the height left under the text in the two columns of its last page. */
function spareHeight({ start, end, foot, top, second }: LeafletReport): number {
  const below = foot.y - end.y;
  if (end.x >= second) return below / 2;
  const columnTop = end.page === start.page ? start.y : top;
  return (below + foot.y - columnTop) / 2;
}

/** Whether a leaflet has the pages it is meant for; one of two pages must have at least six lines on the first. */
function keepsTo({ pages, end, foot, front }: LeafletReport, fit: LeafletFit): boolean {
  const beginsWell = fit.pages === 1 || front >= 6 * fit.pitch;
  return pages === fit.pages && end.page === foot.page && beginsWell;
}
