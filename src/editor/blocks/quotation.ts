import { mergeAttributes, Node, wrappingInputRule } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';

/** Words of a named person: what was said, then one line for who said it and in what role. */
export const Quotation = Node.create({
  name: 'quotation',
  group: 'block',
  content: '(paragraph|bulletList|orderedList)+ attribution',
  defining: true,

  addAttributes() {
    return {
      approvedBy: {
        default: '',
        parseHTML: (element: HTMLElement) => element.dataset['approvedBy'] ?? '',
        renderHTML: ({ approvedBy }: { approvedBy?: string }) =>
          approvedBy ? { 'data-approved-by': approvedBy } : {},
      },
    };
  },

  parseHTML() {
    return [{ tag: 'blockquote' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['blockquote', mergeAttributes(HTMLAttributes, { class: 'quotation' }), 0];
  },

  addInputRules() {
    return [wrappingInputRule({ find: /^>\s$/, type: this.type })];
  },
});

/** Who is quoted: "Name, role" on one line under the quotation. */
export const Attribution = Node.create({
  name: 'attribution',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'footer' }, { tag: 'cite', context: 'quotation/' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['footer', mergeAttributes(HTMLAttributes, { class: 'attribution' }), 0];
  },

  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.command(({ state, dispatch }) => leaveBelow(state, dispatch)),
      Backspace: () => this.editor.commands.command(({ state, dispatch }) => stepIntoQuote(state, dispatch)),
    };
  },
});

type Dispatch = ((tr: EditorState['tr']) => void) | undefined;

/** Enter in the attribution goes on writing under the quotation. */
function leaveBelow(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  const paragraph = state.schema.nodes['paragraph'];
  if ($from.parent.type.name !== 'attribution' || !paragraph) return false;
  const after = $from.after($from.depth - 1);
  const tr = state.tr.insert(after, paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
}

/** Backspace at the start of the attribution moves to the end of what was said, and deletes nothing. */
function stepIntoQuote(state: EditorState, dispatch: Dispatch): boolean {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== 'attribution' || $from.parentOffset > 0) return false;
  dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve($from.before()), -1)));
  return true;
}
