import type { GuideStep } from '../../leaflet';

/** The sheet that shows how a leaflet is printed, folded and cut. */
export const foldGuide = {
  titles: {
    copies: (format: string) => `Print and cut: ${format}`,
    folded: (format: string) => `Print and fold: ${format}`,
    booklet: (format: string) => `Print, fold, staple: ${format}`,
  },
  front: 'front',
  back: 'back',
  steps: {
    print: (paper) => `Print on ${paper} at 100%: actual size, without “fit to page”.`,
    'turn-short-edge': () =>
      'Both sides, flipped on the short edge. Print a single sheet first and hold it up to the light.',
    'turn-long-edge': () =>
      'Both sides, flipped on the long edge. Print a single sheet first and hold it up to the light.',
    'cut-two': () => 'Cut in two, from mark to mark. A guillotine cuts the whole stack at once.',
    'cut-three': () => 'Cut in three, from mark to mark. A guillotine cuts the whole stack at once.',
    'cut-four': () => 'Cut in four, from mark to mark: first in two, then each half in two.',
    'cut-square': () => 'Cut along the marks: first at the top and bottom, then in the middle.',
    'fold-single': () => 'Fold in two, with page 1 outside. Run a nail or a ruler along the fold.',
    'fold-roll-flap': () =>
      'Inside towards you, page 3 at the left. Fold in the right panel, the narrow one.',
    'fold-roll-cover': () => 'Fold the left panel over it: page 1 is in front.',
    'fold-accordion': () =>
      'Page 1 in front. Fold like an accordion: the first fold back, the second forward.',
    'fold-top-back': () => 'Page 1 at the bottom right. Fold the top back.',
    'fold-quarter': () => 'Fold in two again, like a book, with page 1 in front.',
    slit: () => 'Slit the top fold with a knife or a ruler: all eight pages can be turned.',
    stack: () => 'Stack the sheets in the order in which they come out.',
    'fold-booklet': () => 'Fold the stack in two, with page 1 outside.',
    staple: () => 'Staple twice in the fold, from outside, with a long-arm stapler.',
  } satisfies Record<GuideStep, (paper: string) => string> as Record<GuideStep, (paper: string) => string>,
};
