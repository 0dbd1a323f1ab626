import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { heightLeft } from './leaflet-report';
import type { LeafletReport } from './leaflet-report';
import type { LeafletFit } from './leaflet-scale';
import { levelColumns } from './level-columns';
import type { Fitting } from './level-columns';

/** Which shares of the height left over are tried, as some of it may be lost where lines are kept together. */
const airShares = [1, 0.95, 0.9, 0.85, 0.7, 0.5, 0.3];
const widerShares = [1.1, 1.2, 1.35, 1.5, 1.7];

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
  const spreadBy = async (share: number): Promise<Result<LeafletFit | null, Problem>> => {
    const level = await levelColumns(fitting, { ...fit, heights, air: Math.floor(share * left) });
    if (!level.ok) return level;
    const { holds, last } = level.value;
    const spread = withPagesLeft(last.fit, last.report);
    const isBetter = last.report.lonely.length <= tried.value.lonely.length || spread.pagesLeft < leftEmpty;
    return done(holds && isBetter ? spread : null);
  };
  const shares = airShares.filter((share) => Math.floor(share * left) >= fit.pitch);
  const narrow = await firstThatHolds(shares, spreadBy, fit.pages >= manyPages);
  if (!narrow.ok) return narrow;
  let best = narrow.value ?? withPagesLeft(fit, tried.value);
  // More than what is left is tried only for pages that the text does not reach, as white at their tops is lost.
  for (const share of shares.length > 0 ? widerShares : []) {
    if (best.pagesLeft === 0) break;
    const wide = await spreadBy(share);
    if (!wide.ok) return wide;
    if (!wide.value) break;
    best = wide.value;
  }
  return done(best);
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
