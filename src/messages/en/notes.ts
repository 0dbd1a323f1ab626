import { count } from './typography';

/** Footnotes that go with the text around them. */
export const notesMessages = {
  notes: {
    lost: (notes: number) =>
      notes === 1
        ? 'A footnote went with its number.'
        : `${count(notes, 'footnote', 'footnotes')} went with the passage.`,
    putBack: (notes: number): string => (notes === 1 ? 'Put it back' : 'Put them back'),
  },
};
