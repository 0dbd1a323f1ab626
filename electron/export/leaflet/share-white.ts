import { likelyText, sharedRoom } from './choose-sizes';
import { fitOf, lastRoomyText, plainChoices } from './leaflet-choices';
import { cheaper, costOfSizes, thinness } from './leaflet-cost';
import type { Tried } from './leaflet-cost';
import { heightLeft, holds, pagesLeft } from './leaflet-report';
import { attempt, level } from './search';
import type { Running, Search } from './search';

/** Which shares of the height left over are tried, as some of it is lost where lines are kept together. */
const whiteShares = { covered: [1, 0.88, 0.7, 0.45], other: [1, 0.6] };

/** More than is left is tried for pages that the text does not reach, or hardly, as white at their tops is lost. */
const moreWhite = [1.15, 1.4];

/** A last page with less text than this beside the others looks unfinished. */
const poorFill = 0.7;

/** A call takes no more of the page than this beyond its usual height. */
const mostForCall = 0.3;

/** Gives the height that is left above the foot to what stands around the text; between covers, to all pages. */
export function* shareWhite(running: Running, full: Tried): Search<Tried> {
  const left = heightLeft(full);
  const { pages, pitch } = full.fit;
  // Of many pages, each would begin less than a line lower, which nobody sees.
  if (left < pitch || (pages > 7 && left < pages * pitch)) return full;
  let best = full;
  // What is white on the back is for the call there: above the text it would push some of that overleaf.
  if (!running.isCovered && pages > 1) {
    const page = full.report.bottom - full.report.top;
    const foot = Math.floor(Math.min(left, mostForCall * page));
    best = cheaper(best, yield* level(running, { ...full.choices, foot }));
  }
  // A call that is as large as its headline leaves some of it.
  const [from, rest] = [best, heightLeft(best)];
  for (const share of whiteShares[running.isCovered ? 'covered' : 'other']) {
    const white = Math.floor(share * rest);
    const tried = white < pitch ? null : yield* level(running, { ...from.choices, white });
    best = cheaper(best, tried);
    if (!tried || holds(tried)) break;
  }
  if (!running.isCovered) return best;
  best = yield* givePages(running, best);
  for (const share of best.fit.pieces ? [] : moreWhite) {
    if (pagesLeft(best) === 0 && lastFill(best) >= poorFill) break;
    const tried = yield* level(running, { ...full.choices, white: Math.floor(share * left) });
    best = cheaper(best, tried);
    if (!tried || !holds(tried)) break;
  }
  return best;
}

/** How full the last page of a text between covers is beside the others; 1 of one with many pages. */
function lastFill({ report: { start, end, top, bottom }, fit }: Tried): number {
  if (fit.columns > 1 || fit.pages > 7) return 1;
  return (end.y - start.y) / (bottom - top - fit.white / fit.pages);
}

/**
 * Gives each page between covers a piece of a short text to itself: its part where the text has as many parts as pages; otherwise,
 * where it would leave pages blank, what stays together. Letters are smaller where the highest piece would not keep to its page.
 */
function* givePages(running: Running, best: Tried): Search<Tried> {
  const { body } = running.leaflet;
  const { columns, pages, pitch, white } = best.fit;
  // Where a person said what begins a page, nothing else does.
  if (body.some(({ before }) => before)) return best;
  const pieces = body.filter((_, at) => at === 0 || body[at - 1]?.kind !== 'crosshead').length;
  const parts = body.filter((piece, at) => at === 0 || (piece.kind === 'crosshead' && piece.level === 1));
  const hasParts = parts.length === pages && white > pages * pitch;
  const { isByThought } = running.format;
  const isAsked = isByThought && pieces > 1;
  const leavesPages = pagesLeft(best) > 0 && pieces >= pages - pagesLeft(best);
  if (columns > 1 || !(hasParts || isAsked || leavesPages)) return best;
  const { setting, least } = best.choices.layout;
  for (const share of isByThought ? [1, 0.92, 0.84, 0.76, 0.68] : [1, 0.93, 0.84]) {
    const size = share * best.fit.body;
    const text = Math.max(least, Math.round((size - setting.body[0]) * 10));
    const tried = yield* attempt(running, { ...best.choices, pieces: true, text });
    if (!tried) break;
    const isEven = holds(tried) && pagesLeft(tried) <= pagesLeft(best) && tried.report.lonely.length === 0;
    if (isEven) return isAsked ? tried : cheaper(best, tried, costOfSizes);
  }
  return best;
}

/** A text is not set smaller than this, in points, nor by more than a fifth, to leave pages to what opens it. */
const leastRead = 10.4;

/**
 * Where a page between covers would hold little, the text takes a page or two less, which its standfirst or picture has, if all pages are
 * fuller so.
 */
export function* openBehindCover(running: Running, found: Tried): Search<Tried> {
  let best = found;
  if (!running.isCovered || thinness(best) === 0) return best;
  const { layout, text: largest, display, pieces, white } = found.choices;
  // The same without white: it was set before.
  const full = (yield* attempt(running, { ...found.choices, white: 0, pieces: false })) ?? found;
  const least = Math.max(leastRead, 0.8 * found.fit.body);
  for (let opening = 1; opening <= found.report.openings && opening < layout.pages; opening += 1) {
    if (thinness(best) === 0) break;
    const opened = { ...layout, pages: layout.pages - opening, opening };
    const room = sharedRoom(full, opened);
    const text = pieces
      ? largest
      : Math.min(largest, likelyText(running, room, opened, lastRoomyText(layout.setting)));
    const plain = plainChoices(opened, text, display);
    if (fitOf(running.format, plain).body < least) break;
    const page = found.report.bottom - found.report.top;
    const rest = text < largest ? 0 : Math.max(0, white - opening * page);
    let tried: Tried | null = null;
    for (const share of rest > 0 ? [1, 0.85] : [1]) {
      tried = yield* level(running, { ...plain, white: Math.floor(share * rest) });
      if (!tried || holds(tried)) break;
    }
    if (!tried || !holds(tried)) continue;
    const shared = rest > 0 ? yield* givePages(running, tried) : yield* shareWhite(running, tried);
    best = cheaper(best, shared, costOfSizes);
  }
  return best;
}
