import { InputRule, mergeAttributes, Node, textblockTypeInputRule } from '@tiptap/core';
import { CodeBlock } from '@tiptap/extension-code-block';
import { HorizontalRule } from '@tiptap/extension-horizontal-rule';

/** A heading inside the text, at one of two levels; the page's h1 is the headline. */
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
      // In Markdown files "#" is the headline; typed in the text it can only mean a crosshead.
      textblockTypeInputRule({ find: /^##?\s$/, type: this.type, getAttributes: { level: 1 } }),
      textblockTypeInputRule({ find: /^###\s$/, type: this.type, getAttributes: { level: 2 } }),
    ];
  },
});

/** A pull quote: a few words of the text set large. */
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

/** Lines as they are typed, for code and commands; "```" begins one, three times Enter ends it. */
export const Preformatted = CodeBlock.extend({
  name: 'preformatted',
  // All of it is code.
  marks: 'bold italic link superscript subscript smallCapitals language',
  addAttributes: () => ({}),
  renderHTML: () => ['pre', { spellcheck: 'false', translate: 'no' }, ['code', 0]],
  // Copies of other programs are read in one place, `paste`.
  addProseMirrorPlugins: () => [],
  addKeyboardShortcuts() {
    const { 'Mod-Alt-c': _toggle, ...keys } = this.parent?.() ?? {};
    return keys;
  },
});

/** A ruled box: key figures, a reminder, directions. */
export const Box = Node.create({
  name: 'box',
  group: 'block',
  content: '(paragraph|crosshead|bulletList|orderedList|preformatted)+',
  defining: true,

  parseHTML() {
    return [{ tag: 'aside' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['aside', mergeAttributes(HTMLAttributes, { class: 'box' }), 0];
  },
});

/** A rule between two parts of the text. "---" on a line of its own inserts one, but not in a cell or a list. */
export const Divider = HorizontalRule.extend({
  addInputRules() {
    const rules = this.parent?.() ?? [];
    return rules.map(
      ({ find, handler }) =>
        new InputRule({
          find,
          handler: (typed) => (typed.state.doc.resolve(typed.range.from).depth === 1 ? handler(typed) : null),
        }),
    );
  },
});

/** The boilerplate, which is written in the settings: the block only marks its place. */
export const Boilerplate = linkedBlock('boilerplate');

/** The press contacts, which are written in the settings. */
export const Contacts = linkedBlock('contacts');

function linkedBlock(name: 'boilerplate' | 'contacts') {
  return Node.create({
    name,
    group: 'block',
    atom: true,
    draggable: true,
    parseHTML: () => [{ tag: `div[data-linked="${name}"]` }],
    renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-linked': name })],
  });
}
