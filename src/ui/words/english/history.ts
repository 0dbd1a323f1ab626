import type { Words } from '../words';
import { count } from './count';

/** Saving and revisions. */
export const historyWords: Pick<Words, 'save' | 'history'> = {
  save: {
    saved: (time) => `Saved at ${time}`,
    savedOn: (moment) => `Saved on ${moment}`,
    unsaved: 'Saving…',
    cannotLeave: 'This text is not saved yet: it stays on the sheet until it is.',
    conflictTitle: 'This text was changed elsewhere',
    conflict:
      'Another version was saved since you opened it. Both are kept under Versions; choose the one that stays on the sheet.',
    mineName: 'Yours',
    theirsName: 'The other',
    mine: 'Keep mine',
    theirs: 'Take the other',
  },
  history: {
    title: 'Versions',
    words: (words) => count(words, 'word', 'words'),
    latest: 'on the sheet',
    restore: 'Take this version up again',
    restored: (time) => `The version of ${time} is back. The one before stays in the list.`,
    none: 'No version saved yet.',
    help: 'Each save keeps the text before it. Taking a version up again erases none.',
    empty: 'This version is empty.',
  },
};
