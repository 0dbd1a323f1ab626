import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { countWrong, setWithin } from './divided-words';
import type { KeptWhole, SetLevel } from './divided-words';
import type { LeafletFit } from './leaflet-scale';

/** How often lines are set again: those after one that was ended are broken anew. */
const mostTries = 4;

/**
 * Ends the lines that gape where they do, so that they are not justified, which Typst cannot be told of one line of a paragraph. It is
 * left as it was where the leaflet then keeps no more to its pages, or has more lines alone or words divided where they should not be.
 */
export async function endGapingLines(
  kept: KeptWhole,
  setLevel: SetLevel,
): Promise<Result<KeptWhole, Problem>> {
  let best = kept;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const { fit, wrong, report } = best;
    if (!report || (report.gaps.ends.length === 0 && (tries > 0 || !isUnmeasured(fit)))) break;
    // The first time all spaces are looked at, to see which these are.
    const ends = fit.ends ? [...fit.ends, ...report.gaps.ends] : [];
    const set = await setWithin({ ...fit, ends }, setLevel);
    if (!set.ok) return set;
    if (!set.value) break;
    const after = set.value.report;
    const isWorse = countWrong(after, fit) > wrong || after.lonely.length > report.lonely.length;
    if (isWorse || (fit.ends && after.gaps.ends.length >= report.gaps.ends.length)) break;
    best = { ...set.value, wrong: countWrong(after, fit), gapes: false };
  }
  return done(best);
}

/** Whether nobody has looked yet at the lines of a text that is set justified on many pages, but not on so many that this would take long. */
function isUnmeasured({ ragged, pages }: LeafletFit): boolean {
  return !ragged && pages >= 9 && pages < 17;
}
