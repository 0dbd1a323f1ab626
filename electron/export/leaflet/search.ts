import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { LeafletFormat } from '../../../src/leaflet';
import type { LeafletData } from '../../../src/render';
import { fitOf, lastDisplay, plainChoices } from './leaflet-choices';
import type { Choices, Layout, LeafletFit } from './leaflet-choices';
import { endsPoorly, notesAstray } from './leaflet-cost';
import type { Tried } from './leaflet-cost';
import { keepsToPages, linesLeft, turnsOf } from './leaflet-report';
import type { LeafletReport } from './leaflet-report';

/** How often a leaflet is set at most until its sizes are found: the file is written in the last of these. */
export const maxTries = 12;

/** How many tries lines and words that are not where they should be may take, however many the sizes took. */
export const faultTries = 8;

/** A leaflet that is fitted to a format. */
export interface Fitting {
  leaflet: LeafletData;
  format: LeafletFormat;
  /** Whether the text stands between covers, which the display type is on. */
  isCovered: boolean;
  /** Whether another design is taken for a text that leaves pages, so that this one need not be perfect. */
  hasOther: boolean;
  /** How many tries are left; shared by the designs of a leaflet. */
  tries: { left: number };
}

/** Typesets a leaflet and reports how it came out. */
export type SetAt = (fit: LeafletFit) => Promise<Result<LeafletReport, Problem>>;

/** A search asks for a leaflet to be set, and goes on with how that came out. */
export type Search<Found> = Generator<LeafletFit, Found, LeafletReport>;

export interface Running extends Fitting {
  /** What was set already: the same sizes are not set twice. */
  set: Map<string, LeafletReport>;
}

export async function runSearch<Found>(search: Search<Found>, setAt: SetAt): Promise<Result<Found, Problem>> {
  let step = search.next();
  while (!step.done) {
    const set = await setAt(step.value);
    if (!set.ok) return set;
    step = search.next(set.value);
  }
  return done(step.value);
}

/** How a leaflet comes out; null when no try is left. */
export function* attempt(running: Running, choices: Choices, isNeeded = false): Search<Tried | null> {
  const fit = fitOf(running.format, choices);
  const key = JSON.stringify(fit);
  let report = running.set.get(key);
  if (!report) {
    if (running.tries.left <= 0 && !isNeeded) return null;
    running.tries.left -= 1;
    report = yield fit;
    running.set.set(key, report);
  }
  return { choices, fit, report };
}

/** By how many lines the columns are made higher, one try after the other, until they hold their stretch of the text. */
const moreLines = { onPage: [1, 3, 8], overPages: [1, 1, 2, 4] };

/** The same with its columns as high as they need to be, and before them the notes that Typst would put on the next page. */
export function* level(running: Running, choices: Choices, isNeeded = false): Search<Tried | null> {
  let tried = yield* attempt(running, choices, isNeeded);
  if (tried && choices.notes.first === 0 && notesAstray(tried) > 0) {
    const first = { ...choices.notes, first: tried.report.firstNotes.called };
    const noted = yield* attempt(running, { ...choices, notes: first }, isNeeded);
    if (noted && keepsToPages(noted)) tried = noted;
  }
  if (!tried) return null;
  // Each turn of a page may leave white below what is not divided.
  const turns = Math.max(1, turnsOf(tried.report));
  for (const more of turns > 1 ? moreLines.overPages : moreLines.onPage) {
    if (!keepsToPages(tried)) break;
    const { overflows } = tried.report;
    const several = turns > 1 ? Math.ceil((turns * more) / overflows.length) : 1;
    const lines = overflows.length === 1 ? Math.min(turns * more, linesLeft(tried)) : several;
    if (!overflows.includes(true) || lines === 0) break;
    const { extra } = tried.choices;
    const higher: number[] = overflows.map((overflow, at) => (extra[at] ?? 0) + (overflow ? lines : 0));
    const next: Tried | null = yield* attempt(running, { ...tried.choices, extra: higher }, isNeeded);
    if (!next) break;
    tried = next;
  }
  return tried;
}

/** Whether too few tries are left for another layout. */
export function isLate({ tries }: Running): boolean {
  return tries.left < leftToOthers;
}

/** The first choices of a layout: display type that is on covers is as large as it can be. */
export function first({ isCovered }: Running, layout: Layout, text: number): Choices {
  return plainChoices(layout, text, isCovered ? lastDisplay : 0);
}

/** Whether a text leaves pages for which it is set in another design. */
export function isForOther({ hasOther }: Running, tried: Tried): boolean {
  return hasOther && endsPoorly(tried);
}

const leftToOthers = 4;
