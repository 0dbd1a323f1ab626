import type { Words } from '../words';
import { count, number } from './count';

/** Find and replace, outline, focus and the palette. */
export const findWords: Pick<Words, 'find' | 'outline' | 'focus'> = {
  find: {
    name: 'Find in the text',
    sought: 'Find',
    by: 'Replace with',
    previous: 'Previous match',
    next: 'Next match',
    how: 'How to search',
    matchCase: 'Match case',
    matchAccents: 'Match accents, apostrophes and spaces',
    wholeWord: 'Whole word',
    expression: 'Regular expression',
    replacing: 'Replace',
    keepCase: 'Keep the capitals of the word replaced',
    replace: 'Replace',
    replaceAll: 'Replace all',
    takeBack: 'Undo',
    close: 'Close the search',
    which: (place, total) => `${number.format(place)} of ${number.format(total)}`,
    found: (matches) => count(matches, 'match', 'matches'),
    replaced: (matches) => count(matches, 'replacement', 'replacements'),
    none: 'Nothing found',
    wrong: 'Incomplete expression',
    tooSlow: 'This expression takes too long',
  },
  outline: {
    title: 'Outline of the text',
    faces: 'What the rail shows',
    face: { texts: 'Texts', outline: 'Outline' },
    notes: 'Notes',
    nothing: 'No crosshead, picture or table. Ctrl+Alt+1 makes a crosshead of the paragraph.',
    kinds: {
      headline: 'Headline',
      crosshead: 'Empty crosshead',
      smallCrosshead: 'Empty small crosshead',
      figure: 'Picture',
      table: 'Table',
      note: 'Note',
    },
  },
  focus: {
    title: 'Focus mode',
    leave: 'Leave',
    leaveKeys: 'Esc or F9',
    on: 'What stays clear',
    paragraph: 'The paragraph',
    sentence: 'The sentence',
    typewriter: 'Keep the caret’s line at the same height',
  },
};
