import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { LeafletFormat } from '../../../src/leaflet';
import type { LeafletData } from '../../../src/render';
import { firstSteps, layoutsOf } from './layouts';
import { heightToSpare, keepsTo, roomFor, textHeight } from './leaflet-report';
import { leafletScale } from './leaflet-scale';
import type { LeafletFit } from './leaflet-scale';
import { levelColumns } from './level-columns';
import type { Fitting, Tried, TryFit } from './level-columns';

/** Whether a leaflet keeps to a format's pages at the smallest sizes that it is set in. */
export async function fitsSmallest(
  leaflet: LeafletData,
  format: LeafletFormat,
  tryFit: TryFit,
): Promise<Result<boolean, Problem>> {
  const tried = await trySmallest(leaflet, format, tryFit);
  return tried.ok ? holdsAt({ leaflet, format, tryFit }, tried.value) : tried;
}

/** About which share of a text that is too long a format's pages hold at the smallest sizes. */
export async function shareThatFits(
  leaflet: LeafletData,
  format: LeafletFormat,
  tryFit: TryFit,
): Promise<Result<number, Problem>> {
  const tried = await trySmallest(leaflet, format, tryFit);
  if (!tried.ok) return tried;
  const { report, fit } = tried.value;
  return done(Math.max(0, roomFor(report, fit.pages, fit)) / textHeight(report, fit));
}

async function trySmallest(
  leaflet: LeafletData,
  format: LeafletFormat,
  tryFit: TryFit,
): Promise<Result<Tried, Problem>> {
  const fit = { ...smallestFit(leaflet, format), rough: true };
  const tried = await tryFit(leaflet, fit);
  return tried.ok ? done({ report: tried.value, fit }) : tried;
}

/** The smallest sizes of a leaflet, on all the pages of its format. */
export function smallestFit(leaflet: LeafletData, format: LeafletFormat): LeafletFit {
  const layout = layoutsOf(leaflet, format).at(-1);
  if (!layout) throw new Error(`no layout of ${format.name}`);
  return leafletScale(format, firstSteps(layout));
}

/** Whether a text holds at sizes that were tried roughly; where that does not tell, its columns are made level. */
async function holdsAt(fitting: Fitting, { report, fit }: Tried): Promise<Result<boolean, Problem>> {
  const isClear = Math.abs(heightToSpare(report, fit)) > 2 * fit.pitch;
  if (isClear || report.start.page > 1) return done(keepsTo(report, fit));
  const level = await levelColumns(fitting, { ...fit, rough: false });
  return level.ok ? done(level.value.holds) : level;
}
