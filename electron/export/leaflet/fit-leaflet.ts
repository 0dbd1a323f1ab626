import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { LeafletFormat } from '../../../src/leaflet';
import type { LeafletData } from '../../../src/render';
import { keepFirstNotes } from './first-notes';
import { keepWordsWhole } from './divided-words';
import { exponentialSearch } from './exponential-search';
import {
  gapes,
  hasPagesLeft,
  heightAround,
  heightLeft,
  roomFor,
  textHeight,
  widestGap,
} from './leaflet-report';
import { areaOf, firstSteps, isHopeless, layoutsOf, roughly } from './layouts';
import type { Layout } from './layouts';
import { endGapingLines } from './ragged-ends';
import { lastDisplay, lastRoomyText, lastText, leafletScale } from './leaflet-scale';
import type { LeafletFit, LeafletSteps } from './leaflet-scale';
import { levelColumns } from './level-columns';
import type { Fitting, Levelled, Tried, TryFit } from './level-columns';
import { fillEachPage, hasPartForEachPage } from './stand-apart';
import { withPagesLeft } from './spread-white';

/**
 * Finds the largest sizes at which a leaflet keeps to as few of its format's pages as it can: first of the text, then of the
 * display type around it; its columns are level. The first layout that leaves no line alone is taken, or the best on as many pages.
 * What a text takes at some sizes tells the sizes that are tried next. Null when the text is too long for all pages at the smallest
 * sizes.
 */
export async function fitLeaflet(
  leaflet: LeafletData,
  format: LeafletFormat,
  typesetAt: TryFit,
): Promise<Result<LeafletFit | null, Problem>> {
  const tryFit = rememberTries(typesetAt);
  const fitting = { leaflet, format, tryFit };
  let known: Tried | null = null;
  let best: Laid | null = null;
  for (const layout of layoutsOf(leaflet, format)) {
    if (!known) {
      const fit = roughly(format, firstSteps(layout));
      const tried = await tryFit(leaflet, fit);
      if (!tried.ok) return tried;
      known = { report: tried.value, fit };
    }
    if (isHopeless(known, layout, format)) continue;
    if (best && layout.pages > best.fit.pages) break;
    const filled = await fitLayout(fitting, layout, known);
    if (!filled.ok) return filled;
    if (filled.value && (!best || filled.value.lonely < best.lonely)) best = { ...filled.value, layout };
    if (best?.lonely === 0) break;
  }
  return best && known ? openWithPages(fitting, best, known) : done(null);
}

/**
 * Where a page would hold little, the text takes a page or two less, if all pages are fuller so: between covers its standfirst or its
 * picture has these, and of a leaflet with two sides its head has the front.
 */
async function openWithPages(
  fitting: Fitting,
  { layout, ...laid }: Laid,
  known: Tried,
): Promise<Result<LeafletFit, Problem>> {
  const { leaflet, format } = fitting;
  const leastBody = laid.isCovered ? Math.max(leastRead, 0.8 * laid.fit.body) : 0;
  const isNarrow = format.height > 1.8 * format.width;
  let best: Filled = laid;
  for (let opening = 1; opening <= laid.openings && opening < layout.pages; opening += 1) {
    for (const opened of layoutsOf(leaflet, { ...format, pageCounts: [layout.pages - opening] })) {
      if (best.fill >= wellFilled || laid.fit.body < leastBody) break;
      // A narrow front has a large picture under its head, or a small one beside it.
      const lead = opened.lead === 'beside' && isNarrow && !laid.isCovered ? 'across' : opened.lead;
      const filled = await fitLayout(fitting, { ...opened, opening, lead }, known);
      if (!filled.ok) return filled;
      const isRead = filled.value && filled.value.fit.body >= leastBody;
      if (filled.value && isRead && isBetter(filled.value, best)) best = filled.value;
    }
  }
  return done(best.fit);
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

/** The largest sizes at which a leaflet keeps to a layout; null when it does at none. */
async function fitLayout(
  fitting: Fitting,
  layout: Layout,
  known: Tried,
): Promise<Result<Filled | null, Problem>> {
  const { format } = fitting;
  const start = firstSteps(layout);
  const most = lastText(layout.setting);
  const least = layout.least - 1;
  // Where the head takes more than its page, smaller text changes little: no size but the smallest is worth a try.
  const likely = (tried: Tried) =>
    tried.report.start.page > 1 ? layout.least : likelyText(format, start, tried);
  const displays = new Map<number, number>();
  let largest: Tried | null = null;
  const text = await exponentialSearch({ least, most, guess: likely(known) }, async (at) => {
    const steps = { ...start, text: at };
    const level = await levelColumns(fitting, leafletScale(format, steps));
    if (!level.ok) return level;
    const { holds, last } = level.value;
    if (holds) {
      if (!largest || last.fit.body > largest.fit.body) largest = last;
      return done({ holds, guess: likely(last), most: largestText(format, steps, last) });
    }
    const turned = at === most ? await levelOverPages(fitting, steps, last) : done(null);
    if (!turned.ok) return turned;
    if (turned.value !== null) displays.set(at, turned.value);
    return done({ holds: turned.value !== null, guess: likely(last) });
  });
  if (!text.ok) return text;
  if (gapesIn(largest)) {
    const ragged = await fitRagged(fitting, layout, largest);
    if (!ragged.ok || ragged.value) return ragged;
  }
  let best: Filled | null = null;
  for (const less of lessText.slice(0, layout.pages < manyPages ? undefined : 1)) {
    const at = text.value - less;
    if (at <= least) break;
    if (best && faultsOf(best) === 0 && !lessForFill.includes(less)) continue;
    if (best && best.openings > (layout.opening ?? 0) && (less > mostLess || best.fill < nearlyFilled)) break;
    if (best && less > mostLess && (best.fill >= wellFilled || !best.isCovered)) break;
    const steps = { ...start, text: at, display: displays.get(at) ?? 0 };
    const tried = await fitDisplay(fitting, steps);
    if (!tried.ok) return tried;
    if (!tried.value) continue;
    const filled = await fillPages(fitting, steps, tried.value);
    if (!filled.ok) return filled;
    if (!best || isBetter(filled.value, best)) best = filled.value;
    // A page with a foot is no fuller with smaller letters.
    const isFull = best.fill >= wellFilled || !best.isCovered;
    // Nor is a text fuller that leaves much white with large ones.
    const { top, bottom } = tried.value.report;
    const isThin = !layout.opening && best.fit.air > mostAir * layout.pages * (bottom - top);
    if ((faultsOf(best) === 0 && (isFull || isThin)) || best.gapes) break;
  }
  if (!best?.gapes || gapesIn(largest)) return done(best);
  const ragged = await fitRagged(fitting, layout, known);
  return ragged.ok && !ragged.value ? done(best) : ragged;
}

const gapesIn = (tried: Tried | null): tried is Tried => tried !== null && gapes(tried.report);

/** The same with lines that are not justified, which takes about as much room. */
function fitRagged(fitting: Fitting, layout: Layout, known: Tried): Promise<Result<Filled | null, Problem>> {
  return fitLayout(fitting, { ...layout, ragged: true }, known);
}

/** By how many steps smaller a text is set so that no line stands alone and no word is divided where it should not be. */
const lessText = [0, 1, 2, 3, 5, 8, 15, 24];
/** Those where only a page between covers would hold little; by more than `mostLess` if no other page can be put before the text. */
const lessForFill = [0, 2, 5, 15, 24];
const mostLess = 8;
/** On so many pages each size costs much, and lines fall anew at the turn of each. */
const manyPages = 7;
/** How many sizes of the display type are tried so that no line stands alone. */
const fewDisplays = 3;

/**
 * Where pages are left at the largest text, it is not this that does not hold but a picture at the turn of a page, which a larger
 * head may push to the next. The largest display type that does; null where none does.
 */
async function levelOverPages(
  fitting: Fitting,
  steps: LeafletSteps,
  { report, fit }: Tried,
): Promise<Result<number | null, Problem>> {
  if (!hasPagesLeft(report, fit) || report.start.page > 1) return done(null);
  for (let display = lastDisplay; display > 0; display -= 1) {
    const level = await levelColumns(fitting, leafletScale(fitting.format, { ...steps, display }));
    if (!level.ok) return level;
    if (level.value.holds) return done(display);
  }
  return done(null);
}

/** The step of the text at which its pages are likely full, from how much of some pages it takes at some size. */
function likelyText(
  format: LeafletFormat,
  steps: LeafletSteps,
  { report, fit }: Tried,
  most = lastText(steps.setting),
): number {
  const share = textHeight(report, fit) / roomFor(report, steps.pages, fit);
  const largest = areaOf(fit) / Math.max(0.05, share);
  return lastStep(format, steps, (larger) => areaOf(larger) <= largest, most);
}

/** The last step of the text that can hold at all: larger letters take no fewer lines, and these are further apart. */
function largestText(format: LeafletFormat, steps: LeafletSteps, { report, fit }: Tried): number {
  if (report.start.page !== report.room.page || hasPagesLeft(report, fit)) return lastText(steps.setting);
  const lines = (report.room.y - report.start.y) / fit.pitch;
  const left = heightLeft(report, fit);
  return lastStep(format, steps, ({ pitch }) => lines * (pitch - fit.pitch) <= left);
}

/** The last step of the text, from some on, up to which all sizes are as wanted. */
function lastStep(
  format: LeafletFormat,
  steps: LeafletSteps,
  isWanted: (fit: LeafletFit) => boolean,
  most = lastText(steps.setting),
): number {
  let { text } = steps;
  while (text < most && isWanted(leafletScale(format, { ...steps, text: text + 1 }))) text += 1;
  return text;
}

/**
 * Finds the largest display type around a text of some size, from one that holds; smaller display type is taken where a picture or
 * table does not fit on a page and leaves a gap there, or a line stands alone.
 */
async function fitDisplay(fitting: Fitting, steps: LeafletSteps): Promise<Result<Tried | null, Problem>> {
  const smallest = await levelColumns(fitting, leafletScale(fitting.format, steps));
  if (!smallest.ok) return smallest;
  const { report, fit } = smallest.value.last;
  // The columns stay as high as they are, unless they are divided elsewhere between two pages.
  const extra = report.start.page === report.room.page ? fit.extra : [];
  const levelAt = (display: number) => {
    const scale = leafletScale(fitting.format, { ...steps, display });
    return levelColumns(
      fitting,
      display === steps.display ? scale : { ...scale, extra, heights: report.heights },
    );
  };
  // Between covers the display type stands on pages of its own.
  if (report.footHeight === 0) {
    const level = await levelAt(lastDisplay);
    return level.ok ? done(level.value.holds ? level.value.last : smallest.value.last) : level;
  }
  // A text that could not be larger leaves room for all of the display type, or for little of it.
  const guess = steps.text === lastText(steps.setting) ? lastDisplay : steps.display + 1;
  const display = await exponentialSearch({ least: steps.display, most: lastDisplay, guess }, async (at) => {
    const level = await levelAt(at);
    if (!level.ok) return level;
    const { holds, last } = level.value;
    const taken = heightAround(last.report) - heightAround(report);
    const likely = steps.display + Math.floor(((at - steps.display) * heightLeft(report, fit)) / taken);
    return done({ holds, ...(taken >= 0 && { guess: taken > 0 ? likely : lastDisplay }) });
  });
  if (!display.ok) return display;
  let best: Tried | null = null;
  for (let at = display.value; at >= 0; at -= 1) {
    const level = await levelAt(at);
    if (!level.ok) return level;
    const { holds, last } = level.value;
    if (holds && (!best || widestGap(last.report) < widestGap(best.report))) best = last;
    if (best && widestGap(best.report) <= 5 * best.fit.pitch) break;
    if (best && best.report.lonely.length > 0 && display.value - at >= fewDisplays) break;
  }
  return done(best);
}

/**
 * Sizes at which the pages are full, with how many lines stand alone, how many words are divided where they should not be, whether
 * justified lines gape, how full the emptiest page is, how many pages could come before the text, and whether it stands
 * between covers.
 */
interface Filled {
  fit: LeafletFit;
  lonely: number;
  wrong: number;
  gapes: boolean;
  fill: number;
  openings: number;
  isCovered: boolean;
}

type Laid = Filled & { layout: Layout };

/** A page with less text than this looks unfinished; one with a little less may fill with smaller letters. */
const wellFilled = 0.72;
const nearlyFilled = 0.62;
/** With more white than this of its pages, a text is too short for them whatever its size. */
const mostAir = 0.2;
/** A text is not set smaller than this, in points, nor by more than a fifth, to leave pages to what opens it. */
const leastRead = 10.4;

const faultsOf = ({ lonely, wrong }: Filled) => lonely + wrong;

function isBetter(one: Filled, other: Filled): boolean {
  const more = faultsOf(one) - faultsOf(other);
  return more < 0 || (more === 0 && Math.min(one.fill, wellFilled) > other.fill);
}

/** Gives the height that a text leaves to its letters, where it is short, or to what stands around it. */
async function fillPages(
  fitting: Fitting,
  steps: LeafletSteps,
  best: Tried,
): Promise<Result<Filled, Problem>> {
  const roomy = await fitRoomy(fitting, steps, best);
  if (!roomy.ok) return roomy;
  const filled = await fillEachPage(fitting, roomy.value.fit);
  if (!filled.ok) return filled;
  const setAgain = (changed: LeafletFit) => setLevel(fitting, changed);
  const noted = await keepFirstNotes({ fit: filled.value, report: best.report }, setAgain);
  if (!noted.ok) return noted;
  const { fit, astray } = noted.value;
  const lonely = best.report.lonely.length + astray;
  const kept = await keepWordsWhole(fit, setAgain);
  if (!kept.ok) return kept;
  const ended = kept.value.gapes ? kept : await endGapingLines(kept.value, setAgain);
  if (!ended.ok) return ended;
  const { footHeight, openings: uncovered, top, bottom } = best.report;
  if (footHeight > 0) {
    const fill = 1 - heightLeft(best.report, best.fit) / (bottom - top);
    return done({ ...ended.value, lonely, fill, openings: uncovered, isCovered: false });
  }
  // In longer texts one page in many shows little, and the templates do not look.
  if (ended.value.fit.pages >= 8)
    return done({ ...ended.value, lonely, fill: 1, openings: 0, isCovered: true });
  const tried = await fitting.tryFit(fitting.leaflet, { ...ended.value.fit, fills: true });
  if (!tried.ok) return tried;
  const { fills, openings } = tried.value;
  // Parts on pages of their own may be as long as they are.
  const fill = hasPartForEachPage(fitting.leaflet, ended.value.fit) ? 1 : Math.min(1, ...fills);
  return done({ ...ended.value, lonely, fill, openings, isCovered: true });
}

/** How many lines a text leaves that is set larger rather than with white around it. */
const roomyLines = 4;

/**
 * Sets a text that leaves room at the largest sizes larger still, as far as its setting allows: on one page beside the display type
 * that was found; on several, where the head of the first cannot take what is left on the last, with smaller one if need be.
 */
async function fitRoomy(fitting: Fitting, steps: LeafletSteps, best: Tried): Promise<Result<Tried, Problem>> {
  const { setting, text } = steps;
  const last = lastText(setting);
  const most = lastRoomyText(setting);
  const isShort =
    hasPagesLeft(best.report, best.fit) || heightLeft(best.report, best.fit) > roomyLines * best.fit.pitch;
  if (text < last || most === last || !isShort) return done(best);
  const display = displayOf(fitting.format, steps, best.fit);
  const guess = likelyText(fitting.format, { ...steps, text: last, display }, best, most);
  const found = new Map<number, Tried>();
  const largest = await exponentialSearch({ least: last, most, guess }, async (at) => {
    const level = await levelWithin(fitting, { ...steps, text: at, display });
    if (!level.ok) return level;
    const { holds, last: tried } = level.value;
    const isEven = tried.report.lonely.length <= best.report.lonely.length;
    if (holds && isEven) found.set(at, tried);
    return done({ holds: holds && isEven });
  });
  return largest.ok ? done(found.get(largest.value) ?? best) : largest;
}

/** Sizes with the largest of some display types, none over that of the steps, around which a text on several pages holds. */
async function levelWithin(fitting: Fitting, steps: LeafletSteps): Promise<Result<Levelled, Problem>> {
  const least = steps.pages === 1 ? steps.display : Math.floor(steps.display / 2);
  let level = await levelColumns(fitting, leafletScale(fitting.format, steps));
  for (let display = steps.display - 2; display >= least; display -= 2) {
    if (!level.ok || level.value.holds) break;
    level = await levelColumns(fitting, leafletScale(fitting.format, { ...steps, display }));
  }
  return level;
}

/** The step of the display type of some sizes. */
function displayOf(format: LeafletFormat, steps: LeafletSteps, { headline }: LeafletFit): number {
  let display = lastDisplay;
  while (display > 0 && leafletScale(format, { ...steps, display }).headline.tallest > headline.tallest)
    display -= 1;
  return display;
}

/** Sets a text with its columns level, and counts anew the pages that it does not reach. */
async function setLevel(fitting: Fitting, fit: LeafletFit): Promise<Result<Tried | null, Problem>> {
  const level = await levelColumns(fitting, { ...fit, pagesLeft: 0 });
  if (!level.ok) return level;
  const { holds, last } = level.value;
  return done(holds ? { ...last, fit: withPagesLeft(last.fit, last.report) } : null);
}
