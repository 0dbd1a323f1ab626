import { InputRule, mergeAttributes, Node } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';

/** What somebody said, and one line for the name and role of the speaker. */
export const Quotation = Node.create({
  name: 'quotation',
  group: 'block',
  content: '(paragraph|bulletList|orderedList|preformatted)+ attribution',
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
    return [new InputRule({ find: /^>\s$/, handler: ({ state, range }) => quoteParagraph(state, range) })];
  },

  addKeyboardShortcuts() {
    return {
      Enter: () =>
        this.editor.commands.command(({ state, dispatch }) => splitQuotedParagraph(state, dispatch)),
    };
  },
});

/** The attribution: "Name, role" on one line at the end of a quotation. */
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
      Enter: () => this.editor.commands.command(({ state, dispatch }) => leaveAttribution(state, dispatch)),
      Backspace: () =>
        this.editor.commands.command(({ state, dispatch }) => moveIntoQuotation(state, dispatch)),
    };
  },
});

type Dispatch = ((tr: EditorState['tr']) => void) | undefined;

/** Turns a paragraph into a quotation and deletes the typed sign; null where no quotation is allowed. */
function quoteParagraph({ tr, schema }: EditorState, signs: { from: number; to: number }): null | undefined {
  const $signs = tr.doc.resolve(signs.from);
  const { quotation, attribution, paragraph } = schema.nodes;
  const [index, parent] = [$signs.index(-1), $signs.node(-1)];
  if (!quotation || !attribution || $signs.parent.type !== paragraph) return null;
  if (!parent.canReplaceWith(index, index + 1, quotation)) return null;
  const said = $signs.parent.copy($signs.parent.content.cut(signs.to - $signs.start()));
  const place = $signs.before();
  tr.replaceWith(place, $signs.after(), quotation.create(null, [said, attribution.create()]));
  tr.setSelection(TextSelection.create(tr.doc, place + 2));
  return undefined;
}

/**
 * Enter at the end of a quoted paragraph begins another; in the last one, when it is empty, it moves to the
 * attribution.
 */
function splitQuotedParagraph(state: EditorState, dispatch: Dispatch): boolean {
  const { $from, $to } = state.selection;
  const { parent: paragraph } = $to;
  const quotation = $to.node(-1);
  const isAtEnd = $from.sameParent($to) && $to.parentOffset === paragraph.content.size;
  if (quotation?.type.name !== 'quotation' || paragraph.type.name !== 'paragraph' || !isAtEnd) return false;
  const { tr } = state;
  if (paragraph.content.size > 0) tr.deleteSelection().split(tr.mapping.map($to.pos));
  else if ($to.index(-1) < quotation.childCount - 2) return false;
  else {
    if (quotation.childCount > 2) tr.delete($to.before(), $to.after());
    tr.setSelection(TextSelection.create(tr.doc, tr.mapping.map($to.after()) + 1));
  }
  dispatch?.(tr.scrollIntoView());
  return true;
}

/** Enter in the attribution begins a paragraph after the quotation. */
function leaveAttribution(state: EditorState, dispatch: Dispatch): boolean {
  const { $from } = state.selection;
  const paragraph = state.schema.nodes['paragraph'];
  if ($from.parent.type.name !== 'attribution' || !paragraph) return false;
  const after = $from.after($from.depth - 1);
  const tr = state.tr.insert(after, paragraph.create());
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
}

/** Backspace at the start of the attribution moves to the end of the quoted text and deletes nothing. */
function moveIntoQuotation(state: EditorState, dispatch: Dispatch): boolean {
  const { $from, empty } = state.selection;
  if (!empty || $from.parent.type.name !== 'attribution' || $from.parentOffset > 0) return false;
  dispatch?.(state.tr.setSelection(TextSelection.near(state.doc.resolve($from.before()), -1)));
  return true;
}
