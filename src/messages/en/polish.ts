import { count, quoted } from './typography';

/** The list of changes that typography asks for, and how its house sets. */
export const polishMessages = {
  polish: {
    name: 'Typography',
    left: (changes: number) => count(changes, 'change proposed', 'changes proposed'),
    list: 'Proposed changes',
    becomes: (kind: string, given: string, set: string) => `${kind}: ${given} becomes ${set}`,
    firmSpace: 'no-break space',
    thinSpace: 'narrow no-break space',
    accept: 'Accept',
    skip: 'Skip',
    acceptAll: 'Accept all',
    acceptKind: (kind: string, changes: number) => `Accept the ${changes} ${quoted(kind)}`,
    acceptKindHelp: 'Accept all changes of this kind',
    enter: 'Go to the place',
    made: (changes: number) => count(changes, 'change made', 'changes made'),
    done: 'The typography is in order.',
    skipped: (changes: number) => count(changes, 'change skipped', 'changes skipped'),
    kinds: {
      quotes: 'Quotation marks',
      apostrophe: 'Apostrophe',
      ellipsis: 'Ellipsis',
      dash: 'Dash',
      ordinal: 'Ordinal',
      capital: 'Accented capital',
      ligature: 'Ligature',
      punctuation: 'Punctuation',
      number: 'Number, unit',
      bound: 'Words that hold together',
      stop: 'Stop and quotes',
      space: 'Spaces',
    },
  },
};
