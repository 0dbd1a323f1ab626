import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { DividedWord, LeafletReport } from './leaflet-report';
import type { LeafletFit } from './leaflet-scale';

/** How a leaflet comes out at some sizes with its columns level; null when it does not keep to its pages. */
type SetLevel = (
  fit: LeafletFit,
) => Promise<Result<{ report: LeafletReport; fit: LeafletFit } | null, Problem>>;

/** How often lines are set to keep words whole: those after one that was are broken anew. */
const mostTries = 3;

/**
 * Keeps words whole that would be divided over the turn of a column or a page, or be the third in a row, which Typst has no limit
 * for: the lines are set again without dividing them, or in ragged ones with them at the beginning, as long as the leaflet keeps to
 * its pages. Of what was tried, the one with the fewest is taken.
 */
export async function keepWordsWhole(
  fit: LeafletFit,
  setLevel: SetLevel,
): Promise<Result<LeafletFit, Problem>> {
  let best = { fit, count: Number.POSITIVE_INFINITY };
  const whole = new Set<string>();
  for (let tries = 0; tries < mostTries; tries += 1) {
    const set = await setWithin({ ...fit, whole: [...whole] }, setLevel);
    if (!set.ok) return set;
    if (!set.value) break;
    const wrong = wronglyDivided(set.value.report.divided, fit.pitch);
    if (wrong.length < best.count) best = { fit: set.value.fit, count: wrong.length };
    if (wrong.length === 0) break;
    for (const word of wrong) whole.add(word);
  }
  return done(best.fit);
}

/** With words kept whole a text may take a line more: of the white around it, if need be, up to three. */
async function setWithin(fit: LeafletFit, setLevel: SetLevel): ReturnType<SetLevel> {
  for (const lines of [0, 1.1, 2.2, 3.3]) {
    const air = fit.air - lines * fit.pitch;
    if (lines > 0 && air < 0) break;
    const set = await setLevel({ ...fit, air: Math.floor(air) });
    if (!set.ok || set.value) return set;
  }
  return done(null);
}

/** The words that are divided over a turn, and each third of those divided in lines that follow each other. */
function wronglyDivided(divided: readonly DividedWord[], pitch: number): string[] {
  let row = 0;
  return divided.flatMap((each, at) => {
    const before = divided[at - 1];
    const follows =
      before?.page === each.page && before.column === each.column && each.y - before.y < 1.2 * pitch;
    row = follows ? row + 1 : 1;
    if (row === 3) row = 0;
    return each.turns || row === 0 ? [each.word] : [];
  });
}
