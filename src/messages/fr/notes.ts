import { count } from './typography';

/** Footnotes that go with the text around them. */
export const notesMessages = {
  notes: {
    lost: (notes: number) =>
      notes === 1
        ? 'Une note est partie avec son numéro.'
        : `${count(notes, 'note est partie', 'notes sont parties')} avec le passage.`,
    putBack: (notes: number): string => (notes === 1 ? 'La remettre' : 'Les remettre'),
  },
};
