import { mergeAttributes, Node, textblockTypeInputRule } from '@tiptap/core';

/** A heading inside the text, at one of two levels; the page's own h1 is the headline. */
export const Crosshead = Node.create({
  name: 'crosshead',
  group: 'block',
  content: 'inline*',
  defining: true,

  addAttributes() {
    return { level: { default: 1, rendered: false } };
  },

  parseHTML() {
    return [
      ...['h1', 'h2'].map((tag) => ({ tag, attrs: { level: 1 } })),
      ...['h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: 2 } })),
    ];
  },

  renderHTML({ node, HTMLAttributes }) {
    return [node.attrs.level === 1 ? 'h2' : 'h3', mergeAttributes(HTMLAttributes, { class: 'crosshead' }), 0];
  },

  addInputRules() {
    return [
      textblockTypeInputRule({ find: /^#\s$/, type: this.type, getAttributes: { level: 1 } }),
      textblockTypeInputRule({ find: /^###?\s$/, type: this.type, getAttributes: { level: 2 } }),
    ];
  },
});
