import { mergeAttributes, Node } from '@tiptap/core';

/** A passage set apart in a ruled box: key figures, a reminder, how to come. */
export const Box = Node.create({
  name: 'box',
  group: 'block',
  content: '(paragraph|crosshead|bulletList|orderedList)+',
  defining: true,

  parseHTML() {
    return [{ tag: 'aside' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['aside', mergeAttributes(HTMLAttributes, { class: 'box' }), 0];
  },
});
