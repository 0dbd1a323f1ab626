import { done } from '../../src/contract';
import type { Problem, Result } from '../../src/contract';
import type { LeafletData } from '../../src/render';
import { lastStep, leafletScale } from './leaflet-scale';
import type { LeafletFit } from './leaflet-scale';

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
}

interface Spot {
  page: number;
  x: number;
  y: number;
}

/**
 * The largest sizes at which a leaflet keeps to one page, else to two, with the columns of its last page level;
 * null when it is too long for two at the smallest.
 */
export async function fitLeaflet(
  leaflet: LeafletData,
  tryFit: TryFit,
): Promise<Result<LeafletFit | null, Problem>> {
  for (const [pages, lead, leastStep] of layouts(leaflet)) {
    const step = await largestStep(leastStep, (at) => fitsAt(leaflet, leafletScale(at, pages, lead), tryFit));
    if (!step.ok) return step;
    if (step.value !== null) return levelColumns(leaflet, leafletScale(step.value, pages, lead), tryFit);
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
  return tried.ok ? done(keepsTo(tried.value, fit.pages)) : tried;
}

type Layout = [pages: 1 | 2, lead: LeafletFit['lead'], leastStep: number];

/** What is tried, best first: a picture across asks for text of 9 points, in a column it gives way to the text. */
function layouts({ lead }: LeafletData): Layout[] {
  if (!lead)
    return [
      [1, 'none', 0],
      [2, 'none', 0],
    ];
  const isWide = lead.width / lead.height >= 1.3;
  const across: Layout[] = isWide ? [[1, 'across', 8]] : [];
  const acrossTwo: Layout[] = isWide ? [[2, 'across', 4]] : [];
  return [...across, [1, 'column', 0], ...acrossTwo, [2, 'column', 0]];
}

/** The largest step that holds, by halving; null when not even the least does. Steps that hold come before those that do not. */
async function largestStep(
  least: number,
  holds: (step: number) => Promise<Result<boolean, Problem>>,
): Promise<Result<number | null, Problem>> {
  const first = await holds(least);
  if (!first.ok) return first;
  if (!first.value) return done(null);
  let [low, high] = [least, lastStep + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const tried = await holds(middle);
    if (!tried.ok) return tried;
    if (tried.value) low = middle;
    else high = middle;
  }
  return done(low);
}

/** Gives the foot all the height that can be taken from the last page's columns without a line more overflowing. */
async function levelColumns(
  leaflet: LeafletData,
  fit: LeafletFit,
  tryFit: TryFit,
): Promise<Result<LeafletFit, Problem>> {
  const tried = await tryFit(leaflet, fit);
  if (!tried.ok) return tried;
  let lines = Math.floor(spareHeight(tried.value) / fit.pitch);
  for (; lines > 0; lines -= 1) {
    const level = { ...fit, rest: lines * fit.pitch };
    const holds = await fitsAt(leaflet, level, tryFit);
    if (!holds.ok) return holds;
    if (holds.value) return done(level);
  }
  return done(fit);
}

/** Half of what is left under the text in the two columns of its last page. */
function spareHeight({ start, end, foot, top }: LeafletReport): number {
  const below = foot.y - end.y;
  if (end.x > start.x) return below / 2;
  const columnTop = end.page === start.page ? start.y : top;
  return (below + foot.y - columnTop) / 2;
}

function keepsTo({ pages, end, foot }: LeafletReport, wanted: number): boolean {
  return pages === wanted && end.page === foot.page;
}
