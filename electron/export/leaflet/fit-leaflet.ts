import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { LeafletFormat, TextSetting } from '../../../src/leaflet';
import type { LeafletData } from '../../../src/render';
import { keepWordsWhole } from './divided-words';
import { exponentialSearch } from './exponential-search';
import { heightLeft, heightToSpare, keepsTo, roomFor, textHeight, widestGap } from './leaflet-report';
import type { LeafletReport } from './leaflet-report';
import { lastDisplay, lastText, leafletScale } from './leaflet-scale';
import type { LeadPlace, LeafletFit, LeafletSteps } from './leaflet-scale';

/** Typesets a leaflet at some sizes and reports how it came out. */
export type TryFit = (leaflet: LeafletData, fit: LeafletFit) => Promise<Result<LeafletReport, Problem>>;

/**
 * Finds the largest sizes at which a leaflet keeps to as few of its format's pages as it can: first of the text, then of the
 * display type around it. Sizes are tried roughly; then the columns are made level. Null when the text is too long for all
 * pages at the smallest sizes.
 */
export async function fitLeaflet(
  leaflet: LeafletData,
  format: LeafletFormat,
  typesetAt: TryFit,
): Promise<Result<LeafletFit | null, Problem>> {
  const tryFit = rememberTries(typesetAt);
  const fitting = { leaflet, format, tryFit };
  let known: Tried | null = null;
  for (const layout of layoutsOf(leaflet, format)) {
    if (known && isHopeless(known, layout, format)) continue;
    const fit = roughly(format, firstSteps(layout));
    const tried = await tryFit(leaflet, fit);
    if (!tried.ok) return tried;
    known = { report: tried.value, fit };
    const holds = await holdsAt(fitting, known);
    if (!holds.ok) return holds;
    if (!holds.value) continue;
    const fitted = await fitLayout(fitting, layout, known);
    if (!fitted.ok || fitted.value) return fitted;
  }
  return done(null);
}

/** Whether a leaflet keeps to a format's pages at the smallest sizes that it is set in. */
export async function fitsSmallest(
  leaflet: LeafletData,
  format: LeafletFormat,
  tryFit: TryFit,
): Promise<Result<boolean, Problem>> {
  const fit = { ...smallestFit(leaflet, format), rough: true };
  const tried = await tryFit(leaflet, fit);
  return tried.ok ? holdsAt({ leaflet, format, tryFit }, { report: tried.value, fit }) : tried;
}

/** About which share of a text that is too long a format's pages hold at the smallest sizes. */
export async function shareThatFits(
  leaflet: LeafletData,
  format: LeafletFormat,
  tryFit: TryFit,
): Promise<Result<number, Problem>> {
  const fit = { ...smallestFit(leaflet, format), rough: true };
  const tried = await tryFit(leaflet, fit);
  if (!tried.ok) return tried;
  return done(Math.max(0, roomFor(tried.value, fit.pages, fit)) / textHeight(tried.value, fit));
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
  return level.ok ? done(level.value !== null) : level;
}

async function fitsAt(
  leaflet: LeafletData,
  fit: LeafletFit,
  tryFit: TryFit,
): Promise<Result<boolean, Problem>> {
  const tried = await tryFit(leaflet, fit);
  return tried.ok ? done(keepsTo(tried.value, fit)) : tried;
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

interface Fitting {
  leaflet: LeafletData;
  format: LeafletFormat;
  tryFit: TryFit;
}

/** How a text came out at some sizes. */
interface Tried {
  report: LeafletReport;
  fit: LeafletFit;
}

type Layout = Pick<LeafletSteps, 'pages' | 'setting' | 'lead'> & { least: number };

/** The layouts to try, best first. With a lead picture across columns, the text is about 9 points or larger. */
function layoutsOf({ lead }: LeafletData, { pageCounts, settings }: LeafletFormat): Layout[] {
  return pageCounts.flatMap((pages) =>
    settings.flatMap((setting) =>
      leadPlaces(lead, setting).map((place) => {
        const share = place !== 'across' || setting.columns === 1 ? 0 : pages === 1 ? 0.35 : 0.17;
        return { pages, setting, lead: place, least: Math.round(share * lastText(setting)) };
      }),
    ),
  );
}

function leadPlaces(lead: LeafletData['lead'], { columns }: TextSetting): LeadPlace[] {
  if (!lead) return ['none'];
  const isWide = lead.width / lead.height >= 1.3;
  if (columns === 1) return isWide ? ['across'] : ['beside'];
  return isWide ? ['across', 'column'] : ['column'];
}

function firstSteps({ least, ...layout }: Layout): LeafletSteps {
  return { ...layout, text: least, display: 0 };
}

function roughly(format: LeafletFormat, steps: LeafletSteps): LeafletFit {
  return { ...leafletScale(format, steps), rough: true };
}

/** Whether a text is, by how it came out in another layout, so long for this one that it need not be tried. */
function isHopeless({ report, fit }: Tried, layout: Layout, format: LeafletFormat): boolean {
  const other = roughly(format, firstSteps(layout));
  const height = (textHeight(report, fit) * areaOf(other)) / areaOf(fit);
  return height > 1.25 * roomFor(report, layout.pages, other);
}

/** What the room that a text takes grows with. */
function areaOf({ body, pitch }: LeafletFit): number {
  return body * pitch;
}

/** The largest sizes at which a leaflet keeps to a layout, once it does at the smallest. */
async function fitLayout(
  fitting: Fitting,
  layout: Layout,
  first: Tried,
): Promise<Result<LeafletFit | null, Problem>> {
  const { leaflet, format, tryFit } = fitting;
  const start = firstSteps(layout);
  const holds = (steps: LeafletSteps) => fitsAt(leaflet, roughly(format, steps), tryFit);
  const most = lastText(layout.setting);
  const text = await exponentialSearch(
    { least: layout.least, most, guess: likelyText(format, start, first) },
    (at) => holds({ ...start, text: at }),
  );
  if (!text.ok) return text;
  const sized = { ...start, text: text.value };
  const guess = text.value === most ? lastDisplay : lastDisplay / 2;
  const display = await exponentialSearch({ least: 0, most: lastDisplay, guess }, (at) =>
    holds({ ...sized, display: at }),
  );
  return display.ok ? settle(fitting, { ...sized, display: display.value }) : display;
}

/** The step of the text at which its pages are likely full, from how much of them it takes at the first. */
function likelyText(format: LeafletFormat, steps: LeafletSteps, { report, fit }: Tried): number {
  const share = textHeight(report, fit) / roomFor(report, steps.pages, fit);
  const largest = areaOf(fit) / Math.max(0.05, share);
  let step = steps.text;
  while (step < lastText(steps.setting) && areaOf(roughly(format, { ...steps, text: step + 1 })) <= largest)
    step += 1;
  return step;
}

/**
 * Makes the columns of each stretch level, and gives the height that is left to what stands around the text; tries smaller sizes
 * where that does not hold, and smaller display type where a picture or table does not fit on a page and leaves a gap there.
 */
async function settle(fitting: Fitting, steps: LeafletSteps): Promise<Result<LeafletFit | null, Problem>> {
  let best: { gap: number; fit: LeafletFit } | null = null;
  let { text, display } = steps;
  while (text >= 0) {
    const fit = leafletScale(fitting.format, { ...steps, text, display });
    const level = await levelColumns(fitting, fit);
    if (!level.ok) return level;
    if (level.value && (!best || level.value.gap < best.gap)) best = level.value;
    if (best && (best.gap <= 5 * fit.pitch || display === 0)) break;
    if (display > 0) display = best ? display - 1 : Math.floor(display / 2);
    else text -= text === steps.text ? 1 : 2;
  }
  if (!best) return done(null);
  const fitted = await spread(fitting, best.fit);
  return fitted.ok ? keepWordsWhole(fitted.value, (fit) => setLevel(fitting, fit)) : fitted;
}

async function setLevel(fitting: Fitting, scale: LeafletFit) {
  const level = await levelColumns(fitting, scale);
  if (!level.ok || !level.value) return level.ok ? done(null) : level;
  const { fit } = level.value;
  const report = await fitting.tryFit(fitting.leaflet, fit);
  return report.ok ? done({ fit, report: report.value }) : report;
}

/** How many lines beyond an even share the columns of a stretch may take before the sizes are given up. */
const mostExtra = 8;

/** A leaflet with level columns and the widest gap on its pages; null when it does not keep to its pages. */
async function levelColumns(
  { leaflet, tryFit }: Fitting,
  scale: LeafletFit,
): Promise<Result<{ gap: number; fit: LeafletFit } | null, Problem>> {
  let fit = scale;
  for (let tries = 0; tries <= mostExtra; tries += 1) {
    const tried = await tryFit(leaflet, fit);
    if (!tried.ok) return tried;
    const { overflows, heights } = tried.value;
    if (!keepsTo(tried.value, fit)) return done(null);
    if (!overflows.includes(true)) return done({ gap: widestGap(tried.value), fit });
    const extra = overflows.map((overflow, at) => (fit.extra[at] ?? 0) + (overflow ? 1 : 0));
    fit = { ...fit, extra, heights };
  }
  return done(null);
}

/** Which shares of the height left over are tried, as some of it may be lost where lines are kept together. */
const airShares = [1, 0.95, 0.9, 0.85, 0.7, 0.5, 0.3];
const widerShares = [1.1, 1.2, 1.35, 1.5, 1.7];

/** Gives the height that is left above the foot to what stands around the text, as far as its columns stay level. */
async function spread(fitting: Fitting, fit: LeafletFit): Promise<Result<LeafletFit, Problem>> {
  const { leaflet, tryFit } = fitting;
  const tried = await tryFit(leaflet, fit);
  if (!tried.ok) return tried;
  const { heights } = tried.value;
  const left = heightLeft(tried.value, fit);
  let best = withPagesLeft(fit, tried.value);
  for (const share of [...airShares, ...widerShares]) {
    // More than what is left is tried only for pages that the text does not reach, as white at their tops is lost.
    if (share > 1 && best.pagesLeft === 0) break;
    if (share < 1 && best.air > 0) continue;
    const wide = { ...fit, heights, air: Math.floor(share * left) };
    if (wide.air < fit.pitch) break;
    const level = await levelColumns(fitting, wide);
    if (!level.ok) return level;
    if (level.value) {
      const spaced = await tryFit(leaflet, level.value.fit);
      if (!spaced.ok) return spaced;
      best = withPagesLeft(level.value.fit, spaced.value);
    } else if (share > 1) break;
  }
  return done(best);
}

function withPagesLeft(fit: LeafletFit, { end }: LeafletReport): LeafletFit {
  return end.page < fit.pages ? { ...fit, pagesLeft: fit.pages - end.page } : fit;
}
