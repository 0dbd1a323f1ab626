import { plainChoices } from './leaflet-choices';
import type { Choices } from './leaflet-choices';
import { cheaper, costOf, faultsOf, notesAstray, thinness } from './leaflet-cost';
import type { Tried } from './leaflet-cost';
import { holds, wronglyDivided } from './leaflet-report';
import { level } from './search';
import type { Running, Search } from './search';
import { shareWhite } from './share-white';

/** How often lines are set anew: those after one that was are broken anew. */
const lineTries = 3;

/** On so many pages each try costs much, and lines fall anew at the turn of each page: a fault is mended once, and sizes stay. */
const manyPages = 8;

/**
 * Keeps words whole that are divided where they should not be, ends lines that gape where they do, and holds notes on the pages of their
 * calls, all in one try.
 */
export function* mendLines(running: Running, found: Tried): Search<Tried> {
  let best = found;
  const most = best.fit.pages < manyPages ? lineTries : 1;
  for (let tries = 0; tries < most && faultsOf(best) > 0; tries += 1) {
    // A text may take a line more so: of the white around it, if need be.
    const { white } = best.choices;
    const mended = mendedLines(best, 2 - tries);
    let tried = yield* level(running, mended);
    if (tried && !holds(tried) && white >= 1.1 * best.fit.pitch)
      tried = yield* level(running, { ...mended, white: Math.floor(white - 1.1 * best.fit.pitch) });
    if (!tried) break;
    // Ended there, the line after it may gape, which the next try ends too.
    if (costOf(tried) <= costOf(best)) best = tried;
    else if (wronglyDivided(best).rows.length === 0) break;
  }
  return yield* keepPieces(running, best);
}

/** Keeps lists, quotations and programmes whole, where no other column is much shorter then; after lines, which many more texts need. */
function* keepPieces(running: Running, best: Tried): Search<Tried> {
  if (best.report.torn.length === 0 || best.choices.keeps || best.fit.pages >= manyPages) return best;
  return cheaper(best, yield* level(running, { ...best.choices, keeps: true }));
}

/** The choices of a leaflet with its faults mended, of a row of divided words by the one at some place. */
function mendedLines(tried: Tried, place: number): Choices {
  const { choices, report, fit } = tried;
  const { turning, rows } = wronglyDivided(tried);
  const words = [...turning, ...rows.map((row) => row[place] ?? '')];
  const { called } = report.firstNotes;
  const { notes } = choices;
  const isAstray = notesAstray(tried) > 0;
  // With more notes a page holds fewer of the lines that call them; where it then calls more, its foot stays white.
  const isOver = notes.first > 0 && called > notes.first;
  return {
    ...choices,
    extra: isAstray && notes.first === 0 ? [] : choices.extra,
    whole: [...choices.whole, ...words],
    ends: [...choices.ends, ...report.gaps.ends],
    notes: {
      held: notes.held || (fit.columns === 1 && report.lonely.length > 0),
      first: isAstray && !isOver ? called : notes.first,
      white: isAstray && isOver ? notes.white + fit.pitch : notes.white,
    },
  };
}

/** By how many steps smaller a text is set so that no line or word is where it should not be, or a page is fuller. */
const lessText = [2, 5, 10, 16];

/** Those where only a page between covers would hold little. */
const lessForFill = [2, 10];

export function* chooseSmallerText(running: Running, found: Tried): Search<Tried> {
  let best = found;
  const { layout, text, display, extra, notes } = found.choices;
  if (layout.pages >= manyPages) return best;
  const keeps = found.report.torn.length > 0;
  const held = { ...notes, held: found.fit.columns === 1 && found.report.lonely.length > 0 };
  for (const [at, less] of lessText.entries()) {
    const isThin = running.isCovered && thinness(best) > 0 && lessForFill.includes(less);
    const size = Math.max(layout.least, text - less);
    if (size === text) break;
    if (faultsOf(best) < 10 && !isThin) continue;
    // Every other time the head is lower, too, and the page turns at another line; it makes room for a piece that a page would tear.
    const lessDisplay = keeps ? 4 * at : at % 2 === 0 ? 0 : 2;
    const lower = running.isCovered ? display : Math.max(0, display - lessDisplay);
    let tried = yield* level(running, { ...plainChoices(layout, size, lower), extra, keeps, notes: held });
    if (!tried) break;
    if (!holds(tried)) continue;
    tried = yield* mendLines(running, yield* shareWhite(running, tried));
    best = cheaper(best, tried);
  }
  return best;
}
