import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { LeafletData } from '../../../src/render';
import { keepsTo } from './leaflet-report';
import type { LeafletFit } from './leaflet-scale';
import type { Fitting } from './level-columns';
import { spreadWhite, withPagesLeft } from './spread-white';

/** How many times as large as they were the letters may be so that the highest piece keeps to its page. */
const shares = [1, 0.93, 0.86, 0.8];

/** Shares the white that a text leaves out among its pages, or gives each of these a piece of the text to itself. */
export async function fillEachPage(fitting: Fitting, fit: LeafletFit): Promise<Result<LeafletFit, Problem>> {
  const spread = await spreadWhite(fitting, fit);
  return spread.ok ? standApart(fitting, spread.value) : spread;
}

/**
 * Gives each page between covers a piece of a short text to itself: its part where the text has as many parts as pages; otherwise where
 * it would leave pages blank, if it has at least as many pieces as it takes pages. The sizes are left as they are where that is not to be
 * had.
 */
async function standApart(
  { leaflet, tryFit }: Fitting,
  fit: LeafletFit,
): Promise<Result<LeafletFit, Problem>> {
  if (!suits(leaflet, fit)) return done(fit);
  const used = fit.pages - fit.pagesLeft;
  for (const share of shares) {
    const size = (points: number) => Math.round(points * share * 1000) / 1000;
    const apart = { ...fit, apart: true, pagesLeft: 0, body: size(fit.body), pitch: size(fit.pitch) };
    const tried = await tryFit(leaflet, apart);
    if (!tried.ok) return tried;
    const { top, bottom, end, footHeight, heights, lonely } = tried.value;
    // Pages that are not between covers have a head and a foot.
    if (footHeight > 0) break;
    if (!keepsTo(tried.value, apart) || end.page < used || lonely.length > 0) continue;
    const air = heights.reduce((left, height) => left - height, fit.pages * (bottom - top));
    return done({ ...withPagesLeft(apart, tried.value), air: Math.floor(air) });
  }
  return done(fit);
}

function suits({ body }: LeafletData, { columns, pages, pagesLeft, air, pitch }: LeafletFit): boolean {
  if (columns > 1 || body.length < pages - pagesLeft) return false;
  const pieces = body.filter((_, at) => at === 0 || body[at - 1]?.kind !== 'crosshead').length;
  return pagesLeft > 0 ? pieces >= pages - pagesLeft : countParts(body) === pages && air > pages * pitch;
}

/** Whether each page has a part of the text to itself. */
export function hasPartForEachPage({ body }: LeafletData, { apart, pages }: LeafletFit): boolean {
  return apart && countParts(body) === pages;
}

function countParts(body: LeafletData['body']): number {
  return body.filter((piece, at) => at === 0 || (piece.kind === 'crosshead' && piece.level === 1)).length;
}
