import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { heightLeft } from './leaflet-report';
import type { LeafletReport } from './leaflet-report';
import type { LeafletFit } from './leaflet-scale';
import { levelColumns } from './level-columns';
import type { Fitting, Tried } from './level-columns';

/** Which shares of the height left over are tried, as some of it may be lost where lines are kept together. */
const airShares = [1, 0.95, 0.9, 0.85, 0.7, 0.5, 0.3];
const widerShares = [1.04, 1.1, 1.2, 1.35, 1.5, 1.7];

/** On so many pages each loses a line or none does: where all of the white is too much, even the least of it most often is. */
const manyPages = 5;

/** Gives the height that is left above the foot to what stands around the text, as far as its columns stay level. */
export async function spreadWhite(fitting: Fitting, fit: LeafletFit): Promise<Result<LeafletFit, Problem>> {
  const { leaflet, tryFit } = fitting;
  const tried = await tryFit(leaflet, fit);
  if (!tried.ok) return tried;
  const { heights } = tried.value;
  const left = heightLeft(tried.value, fit);
  // A page without text is worse than a line alone.
  const leftEmpty = withPagesLeft(fit, tried.value).pagesLeft;
  const spreadBy = async (share: number): Promise<Result<Spread | null, Problem>> => {
    const level = await levelColumns(fitting, { ...fit, heights, air: Math.floor(share * left) });
    if (!level.ok) return level;
    const { holds, last } = level.value;
    const spread = withPagesLeft(last.fit, last.report);
    const isLonely = last.report.lonely.length > tried.value.lonely.length;
    const lastFill = fillOfLast(last);
    return done(
      holds && (!isLonely || spread.pagesLeft < leftEmpty) ? { fit: spread, isLonely, lastFill } : null,
    );
  };
  // Of many pages, each would begin less than a line lower, which nobody sees.
  const isUnseen = fit.pages > mostPages && left < fit.pages * fit.pitch;
  const shares = isUnseen ? [] : airShares.filter((share) => Math.floor(share * left) >= fit.pitch);
  const narrow = await firstThatHolds(shares, spreadBy, fit.pages >= manyPages);
  if (!narrow.ok) return narrow;
  let best: Spread = narrow.value ?? {
    fit: withPagesLeft(fit, tried.value),
    isLonely: false,
    lastFill: fillOfLast({ report: tried.value, fit }),
  };
  // More than what is left is tried only for pages that the text does not reach, or hardly, as white at their tops is lost.
  for (const share of shares.length > 0 ? widerShares : []) {
    if (best.fit.pagesLeft === 0 && best.lastFill >= poorFill) break;
    const wide = await spreadBy(share);
    if (!wide.ok) return wide;
    if (!wide.value || (wide.value.isLonely && best.fit.pagesLeft === 0)) break;
    best = wide.value;
  }
  // One page more without text is better than a page with a line alone.
  for (const share of best.isLonely ? shares : []) {
    const other = await spreadBy(share);
    if (!other.ok) return other;
    const left = best.fit.pagesLeft + 1;
    if (other.value && !other.value.isLonely && other.value.fit.pagesLeft <= left)
      return done(other.value.fit);
  }
  return done(best.fit);
}

/** Sizes with their white given away, and whether lines stand alone then that did not before. */
interface Spread {
  fit: LeafletFit;
  isLonely: boolean;
  lastFill: number;
}

/** A page with less text than this beside the others looks unfinished. */
const poorFill = 0.7;
/** On more pages the last may be as it comes, as each try costs much. */
const mostPages = 7;

/** How full the last page of a text between covers is beside the others; 1 of any other, and of one with many pages. */
function fillOfLast({ report: { start, end, top, bottom, footHeight }, fit }: Tried): number {
  if (footHeight > 0 || fit.columns > 1 || fit.pages > mostPages) return 1;
  return (end.y - start.y) / (bottom - top - fit.air / fit.pages);
}

/**
 * What the first of some choices gives that holds, when all after it do too: it is found by bisection, once the first does not, nor
 * the last where that is looked at next.
 */
async function firstThatHolds<Choice, Value>(
  choices: readonly Choice[],
  attempt: (choice: Choice) => Promise<Result<Value | null, Problem>>,
  isLastNext: boolean,
): Promise<Result<Value | null, Problem>> {
  let found: Value | null = null;
  let [from, to] = [0, choices.length];
  for (let at = 0; from < to;) {
    const tried = await attempt(choices[at] as Choice);
    if (!tried.ok) return tried;
    if (tried.value === null) from = at + 1;
    else [found, to] = [tried.value, at];
    at = isLastNext && at === 0 ? to - 1 : Math.floor((from + to) / 2);
  }
  return done(found);
}

/** Sizes with how many of their pages the text does not reach. */
export function withPagesLeft(fit: LeafletFit, { end, top, footHeight }: LeafletReport): LeafletFit {
  // A foot that is alone on its page takes the end of the text with it.
  const isFootAlone = footHeight > 0 && end.page > 1 && end.y - top < 1;
  const reached = isFootAlone ? end.page - 1 : end.page;
  return reached < fit.pages ? { ...fit, pagesLeft: fit.pages - reached } : fit;
}
