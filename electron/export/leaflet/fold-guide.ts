import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { imposePages, stepsFor, usualEdge } from '../../../src/leaflet';
import type { DuplexEdge, GuideWords, LeafletFormat } from '../../../src/leaflet';
import type { TypesetOrder } from '../order/job';

/**
 * Makes the sheet that shows how a format's leaflets of so many pages are printed, folded and cut: one page of A4, with few words. Null for a
 * format whose sheets are handed out as they are printed.
 * Problems: typesetting, cancelled.
 */
export async function makeFoldGuide(
  format: LeafletFormat,
  { words, turn, pages }: { words: GuideWords; turn?: DuplexEdge; pages: number },
  { typeset, signal }: Pick<TypesetOrder, 'typeset' | 'signal'>,
): Promise<Result<Uint8Array | null, Problem>> {
  const [sheet] = imposePages(format, format.imposition.kind === 'booklet' ? twoSheets : pages, turn);
  const steps = stepsFor(format, { ...(turn && { turn }), hasBack: Boolean(sheet?.back) });
  if (steps.length === 0 || !sheet) return done(null);
  const { titles, formats, front, back, language } = words;
  const paper = sheet.width * sheet.height > 210 * 297 ? 'A3' : 'A4';
  const guide = {
    language,
    title: titles[format.imposition.kind](formats[format.name]),
    front,
    back,
    paper,
    page: { width: format.width, height: format.height },
    lies: turn !== undefined && turn !== usualEdge(format),
    sheet,
    steps: steps.map((step) => ({ step, words: words.steps[step](paper) })),
  };
  const set = await typeset(
    {
      template: 'fold-guide',
      title: guide.title,
      data: { guide },
      files: new Map(),
      want: 'pdf',
      standard: 'plain',
    },
    signal,
  );
  return set.ok ? done(set.value.pdf) : set;
}

/** The pages of the booklet that is drawn. */
const twoSheets = 8;
