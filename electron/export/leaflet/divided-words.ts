import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { gapes } from './leaflet-report';
import type { LeafletReport } from './leaflet-report';
import type { LeafletFit } from './leaflet-scale';

/** How a leaflet comes out at some sizes with its columns level; null when it does not keep to its pages. */
export type SetLevel = (
  fit: LeafletFit,
) => Promise<Result<{ report: LeafletReport; fit: LeafletFit } | null, Problem>>;

/** How often lines are set to keep words whole: those after one that was are broken anew. */
const mostTries = 4;

/**
 * Sizes with the words that are kept whole, how many others are still divided where they should not be, and whether lines gape; where
 * they were set, how that came out.
 */
export interface KeptWhole {
  fit: LeafletFit;
  wrong: number;
  gapes: boolean;
  report: LeafletReport | null;
}

/**
 * Keeps words whole that would be divided over the turn of a column or a page, or in three lines in a row, which Typst has no limit
 * for: the lines are set again without dividing them, or in ragged ones with them at the beginning, as long as the leaflet keeps to
 * its pages. Of a row it is the third word, or where that takes room that is not there one before it. Of what was tried, the one
 * with the fewest is taken.
 */
export async function keepWordsWhole(
  fit: LeafletFit,
  setLevel: SetLevel,
): Promise<Result<KeptWhole, Problem>> {
  let best: KeptWhole = { fit, wrong: Number.POSITIVE_INFINITY, gapes: false, report: null };
  let whole: string[] = [];
  let choices: string[][] = [[]];
  for (let tries = 0; tries < mostTries; tries += 1) {
    const [choice, ...others] = choices;
    if (!choice) break;
    const set = await setWithin({ ...fit, whole: [...whole, ...choice] }, setLevel);
    if (!set.ok) return set;
    choices = others;
    if (!set.value) continue;
    const { report } = set.value;
    const { turning, rows } = wronglyDivided(report, fit);
    const wrong = turning.length + rows.length;
    if (wrong < best.wrong) best = { fit: set.value.fit, wrong, gapes: gapes(report), report };
    if (wrong === 0) break;
    whole = [...whole, ...choice];
    choices = [2, 1, 0].map((place) => [...turning, ...rows.map((row) => row[place] ?? '')]);
    if (rows.length === 0) choices.length = 1;
  }
  return done(best);
}

/** With words kept whole, or lines ended early, a text may take a line more: of the white around it, if need be, up to three. */
export async function setWithin(fit: LeafletFit, setLevel: SetLevel): ReturnType<SetLevel> {
  for (const lines of [0, 1.1, 2.2, 3.3]) {
    const air = fit.air - lines * fit.pitch;
    if (lines > 0 && air < 0) break;
    const set = await setLevel({ ...fit, air: Math.floor(air) });
    if (!set.ok || set.value) return set;
  }
  return done(null);
}

/** How many words, or rows of three, are divided where they should not be. */
export function countWrong(report: LeafletReport, fit: LeafletFit): number {
  const { turning, rows } = wronglyDivided(report, fit);
  return turning.length + rows.length;
}

/** The words that are divided over a turn, and each three of those divided in lines that follow each other. */
function wronglyDivided(
  { divided }: LeafletReport,
  { pitch }: LeafletFit,
): { turning: string[]; rows: string[][] } {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [at, each] of divided.entries()) {
    const before = divided[at - 1];
    const follows =
      before?.page === each.page && before.column === each.column && each.y - before.y < 1.2 * pitch;
    row = follows ? [...row, each.word] : [each.word];
    if (row.length === 3) {
      rows.push(row);
      row = [];
    }
  }
  return { turning: divided.filter(({ turns }) => turns).map(({ word }) => word), rows };
}
