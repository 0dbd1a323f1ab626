import { countPrintedWords } from '../../../src/render';
import { fitOf, lastDisplay, lastRoomyText, lastText, plainChoices, signWidth } from './leaflet-choices';
import type { Choices, Layout, LeafletFit } from './leaflet-choices';
import { cheaper, widestGap } from './leaflet-cost';
import type { Tried } from './leaflet-cost';
import {
  gapes,
  heightAround,
  heightLeft,
  holds,
  linesLeft,
  pagesLeft,
  roomFor,
  textHeight,
  turnsOf,
} from './leaflet-report';
import { first, isForOther, isLate, level } from './search';
import type { Running, Search } from './search';

/** The signs of a word in French, its space included. */
const signsOfWord = 6.2;

/** The step of the text at which its words would likely take four fifths of their pages. */
export function textByWords({ leaflet, format }: Running, layout: Layout): number {
  const { width, height, margin } = format;
  const page = (width - 2 * margin.side) * (height - margin.top - margin.bottom) * (72 / 25.4) ** 2;
  const area = (0.8 * layout.pages - (layout.opening > 0 ? 0 : 0.3)) * page;
  const signs = countPrintedWords(leaflet.body) * signsOfWord;
  const isWithin = (text: number) =>
    signs * signWidth * areaOf(fitOf(format, plainChoices(layout, text))) <= area;
  return lastStep(layout.least, lastText(layout.setting), isWithin);
}

/** By how many steps smaller a text is set that takes more room in ragged lines. */
const lessRagged = [0, 2, 3, 5];

/** In ragged lines, where justified ones would gape; they take about as much room. */
export function* setRagged(running: Running, best: Tried): Search<Tried> {
  if (!gapes(best.report) || best.choices.layout.setting.lines || isLate(running)) return best;
  const { layout, text } = best.choices;
  const isFull = text === layout.least && linesLeft(best) === 0;
  for (const less of isFull ? [] : lessRagged) {
    if (text - less < layout.least) break;
    const choices = { ...best.choices, text: text - less, layout: { ...layout, ragged: true } };
    const tried = yield* level(running, choices);
    if (!tried || holds(tried)) return cheaper(best, tried);
  }
  return best;
}

/** How large a text was set that took some share of the room that it is to have. */
interface TakenRoom {
  fit: LeafletFit;
  share: number;
}

export function sharedRoom(tried: Tried, { pages }: Pick<Layout, 'pages'>): TakenRoom {
  // Where the head takes more than its page, smaller text changes little: no size but the smallest is worth a try.
  const isHeadTooTall = tried.report.start.page > 1;
  return takenRoom(tried, isHeadTooTall ? 0 : roomFor(tried, pages));
}

export function takenRoom(tried: Tried, room: number): TakenRoom {
  return { fit: tried.fit, share: room > 0 ? textHeight(tried) / room : Infinity };
}

/** How many tries the size of the text may take, and how many it leaves to the other choices. */
const textTries = 5;

/**
 * The largest text that holds, with the smallest display type: where the first tries tell that it likely is, then in strides that double
 * until it is between two tries, and then halfway.
 */
export function* chooseText(running: Running, layout: Layout, room: TakenRoom): Search<Tried | null> {
  const most = lastText(layout.setting);
  let [low, high] = [layout.least - 1, most + 1];
  let best: Tried | null = null;
  let next = likelyText(running, room, layout, most);
  let stride = 0;
  for (let tries = 1; high - low > (best && high <= most ? closeEnough(best) : 1); tries += 1) {
    if (best && (tries > textTries || isLate(running))) break;
    const text = Math.min(Math.max(next, low + 1), high - 1);
    const plain = first(running, layout, text);
    let tried: Tried | null = yield* level(running, best ? likeBefore(plain, best) : plain);
    if (!tried) break;
    if (text === most && isForOther(running, tried)) return tried;
    if (!holds(tried) && text === most) tried = yield* pushOverTurn(running, tried);
    if (holds(tried)) {
      best = tried;
      low = text;
      high = Math.min(high, largestText(running, tried) + 1);
    } else high = text;
    const likely = likelyText(running, sharedRoom(tried, layout), layout, most);
    if (best && high > most && most - low <= closeEnough(best)) next = most;
    else if (tries <= 2 && Math.abs(likely - text) > 1 && low < likely && likely < high) next = likely;
    else if (best && high <= most) next = Math.floor((low + high) / 2);
    else {
      stride = Math.max(2 * stride, closeEnough(tried));
      next = best ? low + stride : high - stride;
    }
  }
  if (best) return best;
  const least = first(running, layout, layout.least);
  const last = running.leaflet.body.at(-1);
  // What the text asks at its end stands in the text where it has no other room.
  const tries = [
    ...(high > layout.least ? [least] : []),
    ...(last?.raised ? [{ ...least, raises: false }] : []),
  ];
  for (const choices of tries) {
    const smallest = yield* level(running, choices, true);
    if (smallest && holds(smallest)) return smallest;
  }
  return null;
}

/** The same with about as many notes before its columns as at another size, and columns as much higher, where a page turns once at most. */
function likeBefore(choices: Choices, { choices: { extra, notes }, report }: Tried): Choices {
  const before = notes.first > 0 ? { ...notes, first: report.firstNotes.called } : notes;
  // Over more pages, what they lack depends on where each page turns.
  return { ...choices, extra: turnsOf(report) > 1 ? [] : extra, notes: before };
}

/** Two steps or fewer that are less than about one and a half hundredths of the size of the text: nobody sees them. */
function closeEnough({ fit }: Tried): number {
  return 1 + Math.floor(0.15 * fit.body);
}

/**
 * The largest text may not hold because a piece stands at the turn of a page, which a larger head pushes over it. The leaflet as it was
 * where none does.
 */
function* pushOverTurn(running: Running, tried: Tried): Search<Tried> {
  if (running.isCovered || pagesLeft(tried) === 0 || tried.report.start.page > 1) return tried;
  for (const display of [lastDisplay, lastDisplay / 2]) {
    const pushed = yield* level(running, { ...tried.choices, display });
    if (pushed && holds(pushed)) return pushed;
  }
  return tried;
}

/** The step of the text at which its room is likely full, from how much of it the text takes at some size. */
export function likelyText(
  { format }: Running,
  { fit, share }: TakenRoom,
  layout: Layout,
  most: number,
): number {
  const largest = areaOf(fit) / Math.max(0.05, share);
  return lastStep(layout.least, most, (text) => areaOf(fitOf(format, plainChoices(layout, text))) <= largest);
}

/** The last step of the text that can hold at all: larger letters take no fewer lines, and these are further apart. */
function largestText({ format }: Running, tried: Tried): number {
  const { choices, report, fit } = tried;
  const most = lastText(choices.layout.setting);
  if (report.start.page !== report.room.page || pagesLeft(tried) > 0) return most;
  const lines = (report.room.y - report.start.y) / fit.pitch;
  const left = heightLeft(tried);
  const pitchAt = (text: number) => fitOf(format, { ...choices, text }).pitch;
  return lastStep(choices.text, most, (text) => lines * (pitchAt(text) - fit.pitch) <= left);
}

/** The last step, from some on, up to which all are as wanted. */
function lastStep(from: number, most: number, isWanted: (step: number) => boolean): number {
  let step = from;
  while (step < most && isWanted(step + 1)) step += 1;
  return step;
}

/** What the room that a text takes grows with. */
export function areaOf({ body, pitch }: LeafletFit): number {
  return body * pitch;
}

/** The largest display type around the text; smaller where a piece that is not divided leaves a gap. */
export function* chooseDisplay(running: Running, smallest: Tried): Search<Tried> {
  if (running.isCovered || linesLeft(smallest) === 0) return smallest;
  let best = smallest;
  let [low, high] = [smallest.choices.display, lastDisplay + 1];
  const { layout, text } = smallest.choices;
  // A text that could not be larger leaves room for all of the display type, or for little of it; on the front it has its own page.
  let guess = text === lastText(layout.setting) || layout.opening > 0 ? lastDisplay : low + 1;
  for (let tries = 1; high - low > 1 && tries <= 3 && !isLate(running); tries += 1) {
    const display = Math.min(Math.max(guess, low + 1), high - 1);
    const tried = yield* level(running, { ...best.choices, display });
    if (!tried) break;
    const taken = heightAround(tried) - heightAround(smallest);
    const { display: from } = smallest.choices;
    if (holds(tried)) low = display;
    else high = display;
    const likely = from + Math.floor(((display - from) * heightLeft(smallest)) / Math.max(taken, 1));
    guess = taken > 0 && low < likely && likely < high ? likely : Math.ceil((low + high) / 2);
    best = cheaper(best, tried);
  }
  for (let less = 1; less <= Math.min(2, low) && widestGap(best) > 0; less += 1)
    best = cheaper(best, yield* level(running, { ...best.choices, display: low - less }));
  return best;
}

/** The share of a lead picture that may be cut away before the text gives up some of its size to it, and how many steps. */
const muchCut = 0.2;
const lessForPicture = 14;

/**
 * More of a lead picture that is cut: with the white that the text leaves, and where much of it is cut with smaller text too, where that
 * is the better page.
 */
export function* showPicture(running: Running, found: Tried): Search<Tried> {
  const best = yield* growPicture(running, found);
  const text = found.choices.text - lessForPicture;
  if (best.report.cut <= muchCut || text < found.choices.layout.least || isLate(running)) return best;
  const smaller = yield* level(running, { ...found.choices, text });
  if (!smaller || !holds(smaller)) return best;
  return cheaper(best, yield* growPicture(running, yield* chooseDisplay(running, smaller)));
}

/** The lead picture as much taller as the text leaves white, where it is cut. */
function* growPicture(running: Running, found: Tried): Search<Tried> {
  const taller = Math.floor(heightLeft(found));
  if (
    found.report.cut === 0 ||
    found.choices.layout.lead !== 'across' ||
    taller < found.fit.pitch ||
    isLate(running)
  )
    return found;
  return cheaper(found, yield* level(running, { ...found.choices, taller }));
}

/** How many lines a text leaves that is set larger rather than with white around it. */
const roomyLines = 4;

/**
 * Sets a text that leaves room at the largest sizes larger still, as far as its setting allows; on several pages with smaller display
 * type if need be, as the head of the first cannot take what is left on the last.
 */
export function* chooseRoomyText(running: Running, best: Tried): Search<Tried> {
  const { layout, text, display: largest } = best.choices;
  const [last, most] = [lastText(layout.setting), lastRoomyText(layout.setting)];
  const isShort = pagesLeft(best) > 0 || heightLeft(best) > roomyLines * best.fit.pitch;
  if (text < last || most === last || !isShort) return best;
  let [low, high] = [last, most + 1];
  let display = largest;
  let guess = likelyText(running, sharedRoom(best, layout), layout, most);
  for (let tries = 1; high - low > closeEnough(best) && tries <= 4; tries += 1) {
    const at = Math.min(Math.max(guess, low + 1), high - 1);
    const tried = yield* level(running, { ...best.choices, text: at, display });
    if (!tried) break;
    if (holds(tried)) low = at;
    else if (layout.pages > 1 && display === largest && !running.isCovered) display = Math.floor(largest / 2);
    else high = at;
    guess = display < largest && tries === 1 ? at : Math.floor((low + high) / 2);
    best = cheaper(best, tried);
  }
  return best;
}
