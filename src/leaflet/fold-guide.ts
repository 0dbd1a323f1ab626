import type { LeafletFormat, LeafletFormatName } from './formats';
import { usualEdge } from './imposition';
import type { DuplexEdge, Imposition } from './imposition';

/** Everything that a person may have to do with a leaflet's sheets, from the machine to the hand-out. */
export const guideSteps = [
  'print',
  'turn-short-edge',
  'turn-long-edge',
  'cut-two',
  'cut-three',
  'cut-four',
  'cut-square',
  'fold-single',
  'fold-roll-flap',
  'fold-roll-cover',
  'fold-accordion',
  'fold-top-back',
  'fold-quarter',
  'slit',
  'fold-eight',
  'slit-middle',
  'push-cross',
  'fold-around',
  'cut-hole',
  'cut-tiles',
  'glue-tiles',
  'stack',
  'fold-booklet',
  'staple',
] as const;
export type GuideStep = (typeof guideSteps)[number];

/** The words of a guide sheet, in the language of who prints. */
export interface GuideWords {
  /** BCP 47. */
  language: string;
  /** Of formats that are cut apart, folded or bound. */
  titles: Readonly<Record<Imposition['kind'], (format: string) => string>>;
  formats: Readonly<Record<LeafletFormatName, string>>;
  /** The sides of a sheet. */
  front: string;
  back: string;
  /** What is done, on which paper: "A4". */
  steps: Readonly<Record<GuideStep, (paper: string) => string>>;
}

/**
 * What is done with the sheets of a format, in order; nothing for one whose sheets are handed out as they are printed. Those of a
 * leaflet of one side are not turned.
 */
export function stepsFor(
  format: LeafletFormat,
  { turn = usualEdge(format), hasBack = hasTwoSides(format) }: { turn?: DuplexEdge; hasBack?: boolean } = {},
): GuideStep[] {
  const steps = handSteps(format);
  const turned = hasBack ? [`turn-${turn}` as const] : [];
  return steps.length > 0 ? ['print', ...turned, ...steps] : [];
}

/** Whether sheets of a format are printed on both sides; a mini-zine that is slit in its middle shows one. */
function hasTwoSides({ pageCounts, imposition }: LeafletFormat): boolean {
  const isSlit = imposition.kind === 'folded' && imposition.fold === 'slit';
  return !isSlit && pageCounts.some((pages) => pages > 1);
}

function handSteps(format: LeafletFormat): GuideStep[] {
  return [...sheetSteps(format), ...(format.hole ? ['cut-hole' as const] : [])];
}

function sheetSteps({ width, height, imposition }: LeafletFormat): GuideStep[] {
  switch (imposition.kind) {
    case 'copies': {
      if (width === height) return ['cut-square'];
      const counts: Readonly<Record<number, GuideStep>> = { 2: 'cut-two', 3: 'cut-three', 4: 'cut-four' };
      const cut = counts[imposition.across * imposition.down];
      return cut ? [cut] : [];
    }
    case 'tiles':
      return ['cut-tiles', 'glue-tiles'];
    case 'folded': {
      const folds = {
        single: ['fold-single'],
        roll: ['fold-roll-flap', 'fold-roll-cover'],
        accordion: ['fold-accordion'],
        quarter: ['fold-top-back', 'fold-quarter', 'slit'],
        slit: ['fold-eight', 'slit-middle', 'push-cross', 'fold-around'],
      } as const;
      return [...folds[imposition.fold]];
    }
    case 'booklet':
      return ['stack', 'fold-booklet', 'staple'];
  }
}
