import { mergeAttributes, Node } from '@tiptap/core';

/** A few words of the text set large, to draw the eye. */
export const PullQuote = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,

  parseHTML() {
    return [{ tag: 'p.pull-quote', priority: 60 }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['p', mergeAttributes(HTMLAttributes, { class: 'pull-quote' }), 0];
  },
});
