import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { LeafletFit } from './leaflet-scale';
import { setWithin } from './divided-words';
import type { SetLevel } from './divided-words';
import type { Tried } from './level-columns';

/** Sizes, and how many notes stand on another page than their calls. */
interface NotedFit {
  fit: LeafletFit;
  astray: number;
}

/** How often: with more notes a page holds fewer of the lines that call them. */
const mostTries = 5;

/**
 * Sets the notes that columns call on the first page on that page, of which Typst puts some on the next: as many before the columns as
 * they call there. What was closest is taken; the sizes are left as they are where there is no room.
 */
export async function keepFirstNotes(
  { fit, report }: Tried,
  setLevel: SetLevel,
): Promise<Result<NotedFit, Problem>> {
  let best: NotedFit = { fit, astray: fit.columns > 1 ? astrayOf(report) : 0 };
  let [firstNotes, firstWhite] = [report.firstNotes.called, 0];
  for (let tries = 0; tries < mostTries && firstNotes > 0 && best.astray > 0; tries += 1) {
    const set = await setWithin({ ...fit, firstNotes, firstWhite, extra: [] }, setLevel);
    if (!set.ok) return set;
    const after = set.value;
    const isBetter =
      after && astrayOf(after.report) < best.astray && after.report.lonely.length <= report.lonely.length;
    if (isBetter) best = { fit: after.fit, astray: astrayOf(after.report) };
    const { called } = after?.report.firstNotes ?? { called: firstNotes - 1 };
    if (called > firstNotes) firstWhite += fit.pitch;
    else firstNotes = called;
  }
  return done(best);
}

function astrayOf({ firstNotes: { called, placed } }: Tried['report']): number {
  return Math.abs(called - placed);
}
