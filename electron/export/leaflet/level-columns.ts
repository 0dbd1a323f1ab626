import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { LeafletFormat } from '../../../src/leaflet';
import type { LeafletData } from '../../../src/render';
import { keepsTo, linesLeft } from './leaflet-report';
import type { LeafletReport } from './leaflet-report';
import type { LeafletFit } from './leaflet-scale';

/** Typesets a leaflet at some sizes and reports how it came out. */
export type TryFit = (leaflet: LeafletData, fit: LeafletFit) => Promise<Result<LeafletReport, Problem>>;

/** A leaflet that is fitted to a format. */
export interface Fitting {
  leaflet: LeafletData;
  format: LeafletFormat;
  tryFit: TryFit;
}

/** How a text came out at some sizes. */
export interface Tried {
  report: LeafletReport;
  fit: LeafletFit;
}

/** How many lines beyond an even share the columns of a stretch may take before the sizes are given up. */
const mostExtra = 8;
/** The same of a single stretch, where it costs few tries: as much as a picture in a column is high, which is never divided. */
const mostExtraOfOne = 24;

/** Whether a leaflet keeps to its pages once its columns are level, and how it came out last. */
export interface Levelled {
  holds: boolean;
  last: Tried;
}

/**
 * Makes the columns of each stretch level, with as few lines beyond an even share as they need. Where in one column a line stands
 * alone because of a note, lines and notes are held together, if that helps.
 */
export async function levelColumns(fitting: Fitting, fit: LeafletFit): Promise<Result<Levelled, Problem>> {
  const level = await levelStretches(fitting, fit);
  if (!level.ok || fit.columns > 1 || fit.holdsNotes) return level;
  const lonely = level.value.last.report.lonely.length;
  if (!level.value.holds || lonely === 0) return level;
  const held = await levelStretches(fitting, { ...fit, holdsNotes: true });
  const isBetter = held.ok && held.value.holds && held.value.last.report.lonely.length < lonely;
  return isBetter || !held.ok ? held : level;
}

async function levelStretches(
  { leaflet, tryFit }: Fitting,
  fit: LeafletFit,
): Promise<Result<Levelled, Problem>> {
  const levelAt = async (at: LeafletFit): Promise<Result<Levelled, Problem>> => {
    const tried = await tryFit(leaflet, at);
    if (!tried.ok) return tried;
    const report = tried.value;
    const holds = keepsTo(report, at) && !report.overflows.includes(true);
    return done({ holds, last: { report, fit: at } });
  };
  let level = await levelAt(fit);
  if (level.ok && level.value.last.report.overflows.length === 1) return levelOne(level.value, levelAt);
  for (let extraLines = 0; extraLines < mostExtra; extraLines += 1) {
    if (!level.ok || level.value.holds || !keepsTo(level.value.last.report, level.value.last.fit)) break;
    const { report, fit: last } = level.value.last;
    const extra = report.overflows.map((overflow, at) => (last.extra[at] ?? 0) + (overflow ? 1 : 0));
    level = await levelAt({ ...last, extra, heights: report.heights });
  }
  return level;
}

/** The same of a single stretch, once it is tried: too few lines overflow, too many push the foot away; few are most often enough. */
async function levelOne(
  tried: Levelled,
  levelAt: (fit: LeafletFit) => Promise<Result<Levelled, Problem>>,
): Promise<Result<Levelled, Problem>> {
  const { report, fit } = tried.last;
  if (tried.holds || !keepsTo(report, fit)) return done(tried);
  const given = fit.extra[0] ?? 0;
  let best = tried;
  let [from, to] = [1, Math.min(mostExtraOfOne, linesLeft(report, fit))];
  for (let extra = 1; from <= to; extra = from + Math.floor((to - from) / 3)) {
    const level = await levelAt({ ...fit, extra: [given + extra], heights: report.heights });
    if (!level.ok) return level;
    const { holds, last } = level.value;
    if (holds) best = level.value;
    if (holds || !keepsTo(last.report, last.fit)) to = extra - 1;
    else from = extra + 1;
  }
  return done(best);
}
