import type { Problem, Result } from '../../../src/contract';
import {
  areaOf,
  chooseDisplay,
  chooseRoomyText,
  chooseText,
  setRagged,
  showPicture,
  sharedRoom,
  takenRoom,
  textByWords,
} from './choose-sizes';
import { fitOf, layoutsOf, plainChoices } from './leaflet-choices';
import type { Choices, Layout } from './leaflet-choices';
import { cheaper, costOf, costOfSizes, faultsOf, thinness } from './leaflet-cost';
import type { Tried } from './leaflet-cost';
import { roomFor, textHeight, turnsOf } from './leaflet-report';
import { chooseSmallerText, mendLines } from './mend-lines';
import { attempt, faultTries, first, isForOther, isLate, level, runSearch } from './search';
import type { Fitting, Running, Search, SetAt } from './search';
import { openBehindCover, shareWhite } from './share-white';

/**
 * Finds the choices at which a leaflet costs least (`costOf`), one choice after another, in few tries. Null when the text is too long for
 * all pages at the smallest sizes.
 */
export function fitLeaflet(fitting: Fitting, setAt: SetAt): Promise<Result<Tried | null, Problem>> {
  return runSearch(searchLeaflet({ ...fitting, set: new Map() }), setAt);
}

/** Whether a text holds at the smallest sizes; null where it does not, not even with its columns made level. */
export function fitSmallest(fitting: Fitting, setAt: SetAt): Promise<Result<Tried | null, Problem>> {
  return runSearch(level({ ...fitting, set: new Map() }, smallestChoices(fitting)), setAt);
}

/** The smallest sizes of a leaflet, on all the pages of its format. */
export function smallestChoices({ leaflet, format }: Pick<Fitting, 'leaflet' | 'format'>): Choices {
  const layout = layoutsOf(leaflet, format).at(-1);
  if (!layout) throw new Error(`no layout of ${format.name}`);
  return { ...plainChoices(layout, layout.least), raises: false };
}

/** The layouts are tried in their order; the first whose text holds and has no line alone is taken, or the cheapest on as many pages. */
function* searchLeaflet(running: Running): Search<Tried | null> {
  let best: Tried | null = null;
  let known: Tried | null = null;
  for (const layout of layoutsOf(running.leaflet, running.format)) {
    if (best && (layout.pages > best.fit.pages || isGood(best) || isLate(running))) break;
    known ??= yield* attempt(running, first(running, layout, textByWords(running, layout)), true);
    if (!known || isHopeless(running, known, layout)) continue;
    const fitted = yield* fitLayout(running, layout, known);
    best = cheaper(best, fitted ?? (best ? null : yield* fitBehindHead(running, layout)));
  }
  return best;
}

/** Whether no other layout on as many pages is tried: no line stands alone, and no page of more than two is thin. */
function isGood(tried: Tried): boolean {
  return tried.report.lonely.length === 0 && (tried.fit.pages <= 2 || thinness(tried) === 0);
}

/** A text whose head leaves it no room on the front has the back, where the template has such a front. */
function* fitBehindHead(running: Running, layout: Layout): Search<Tried | null> {
  if (layout.pages !== 2 || running.isCovered) return null;
  const tried = yield* attempt(running, first(running, layout, layout.least));
  if (!tried || tried.report.openings === 0) return null;
  const text = yield* setBehindHead(running, tried);
  return text && (yield* chooseRoomyText(running, text));
}

/** Which share of its pages a text may have at least, below a head without the picture that was tried, or with smaller letters. */
const leastShare = { withoutPicture: 0.4, other: 0.15 };

/** Whether a text is, by how it came out in another layout, so long for this one that it need not be tried; a head beside a picture may be much lower. */
function isHopeless(running: Running, known: Tried, layout: Layout): boolean {
  const { choices, fit, report } = known;
  const isSame = layout.lead === fit.lead && layout.setting.columns === fit.columns;
  const isSmallest = isSame && choices.text === layout.least;
  // Smaller letters make the head lower, too.
  if (report.start.page > 1 || (isSame && layout.pages === fit.pages && !isSmallest)) return isSmallest;
  const smallest = fitOf(running.format, first(running, layout, layout.least));
  const height = (textHeight(known) * areaOf(smallest)) / areaOf(fit);
  // A picture across the page, or a standfirst in large letters, may take all that the text has in another layout.
  const share = layout.lead === fit.lead ? leastShare.other : leastShare.withoutPicture;
  const least = isSmallest ? 0 : share * layout.pages * (report.bottom - report.top);
  return height > (isSmallest ? 1.04 : 2.2) * Math.max(least, roomFor(known, layout.pages));
}

/** The choices of a layout, one after another. */
function* fitLayout(running: Running, layout: Layout, known: Tried): Search<Tried | null> {
  const text = yield* chooseText(running, layout, sharedRoom(known, layout));
  if (!text || isForOther(running, text)) return text;
  let best = yield* chooseDisplay(running, yield* setRagged(running, text));
  best = yield* showPicture(running, best);
  best = yield* chooseRoomyText(running, yield* openWithHead(running, best));
  best = yield* lowerColumns(running, yield* shareWhite(running, best));
  if (isForOther(running, best)) return best;
  best = yield* openBehindCover(running, best);
  if (faultsOf(best) > 0) running.tries.left = Math.max(running.tries.left, faultTries);
  return yield* chooseSmallerText(running, yield* mendLines(running, best));
}

/** How many tries each stretch may take until its columns end at about the same height. */
const lowerTries = 3;

/** Columns over several pages that were made higher in strides, as low as they hold their text, halfway each time. */
function* lowerColumns(running: Running, found: Tried): Search<Tried> {
  if (turnsOf(found.report) < 2) return found;
  let best = found;
  for (const [at, most] of [...found.choices.extra.entries()].reverse()) {
    let [low, high] = [0, most];
    for (let tries = 1; high - low > 1 && tries <= lowerTries; tries += 1) {
      running.tries.left = Math.max(running.tries.left, faultTries);
      const middle = Math.floor((low + high) / 2);
      const tried = yield* attempt(running, { ...best.choices, extra: best.choices.extra.with(at, middle) });
      if (tried && costOf(tried) < costOf(best)) [high, best] = [middle, tried];
      else low = middle;
    }
  }
  return best;
}

/** Whether the head of a leaflet with two sides may have the front: its back holds little, a piece is torn over both, or the text begins overleaf. */
function isForFront({ isCovered }: Running, tried: Tried): boolean {
  const { openings, torn, start, begins } = tried.report;
  const isDivided = torn.includes(true) || begins > start.page;
  return !isCovered && openings > 0 && (isDivided || thinness(tried) > 0);
}

/** Such a head has the front, if the text fills the back better so, and is not torn. */
function* openWithHead(running: Running, found: Tried): Search<Tried> {
  if (!isForFront(running, found)) return found;
  const isTorn = found.report.torn.includes(true);
  if (isTorn) running.tries.left = Math.max(running.tries.left, faultTries);
  const cost = isTorn ? costOf : costOfSizes;
  return cheaper(found, yield* setBehindHead(running, found), cost);
}

/** The text on the back alone, as large as it holds, with its head as it was found. */
function* setBehindHead(running: Running, found: Tried): Search<Tried | null> {
  const { report, choices } = found;
  const { layout } = choices;
  const { height, width } = running.format;
  // A narrow front has a large picture under its head rather than a small one beside it.
  const lead = layout.lead === 'beside' && height > 1.8 * width ? 'across' : layout.lead;
  const opened = { ...layout, pages: layout.pages - 1, opening: 1, lead, ragged: false };
  const room = roomFor(found, opened.pages) + report.start.y - report.top;
  const text = yield* chooseText(running, opened, takenRoom(found, room));
  return text && (yield* chooseDisplay(running, text));
}
