import { mergeAttributes, Node } from '@tiptap/core';
import { NodeSelection } from '@tiptap/pm/state';
import { FootnoteView } from './footnote-view';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    footnote: { insertFootnote: () => ReturnType };
  }
}

/** A note where it belongs in the sentence: one atom that holds the note's own text. */
export const Footnote = Node.create<{ label: string }>({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  content: '(text|hardBreak)*',

  addOptions() {
    return { label: '' };
  },

  parseHTML() {
    return [{ tag: 'span.footnote' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['span', mergeAttributes(HTMLAttributes, { class: 'footnote' }), 0];
  },

  addCommands() {
    return {
      insertFootnote:
        () =>
        ({ state, tr, dispatch }) => {
          const { $from, $to } = state.selection;
          if (!$from.parent.inlineContent || !$to.parent.canReplaceWith($to.index(), $to.index(), this.type))
            return false;
          if (dispatch) {
            tr.insert($to.pos, this.type.create());
            tr.setSelection(NodeSelection.create(tr.doc, $to.pos)).scrollIntoView();
          }
          return true;
        },
    };
  },

  addKeyboardShortcuts() {
    return { 'Mod-Alt-f': () => this.editor.commands.insertFootnote() };
  },

  addNodeView() {
    return ({ node, view, getPos }) => new FootnoteView(node, view, getPos, this.options.label);
  },
});
