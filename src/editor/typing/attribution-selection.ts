import { Extension } from '@tiptap/core';
import { Plugin, Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { typesCharacter, syncCaret } from './caret-sync';

/**
 * A selection of a whole line ends at the start of the next one. If that is an attribution, the end is moved back into the
 * quoted text, so that a replacement is not joined with the speaker's name.
 */
export const AttributionSelection = Extension.create({
  name: 'attributionSelection',
  priority: 1100, // Before anything is cut, pasted or deleted.

  addProseMirrorPlugins() {
    const spare = (view: EditorView) => {
      trimSelection(view);
      return false;
    };
    const keydown = (view: EditorView, event: KeyboardEvent) =>
      (typesCharacter(event) || deleting.has(event.key)) && spare(view);
    return [
      new Plugin({ props: { handleDOMEvents: { keydown, beforeinput: spare, cut: spare, paste: spare } } }),
    ];
  },
});

const deleting: ReadonlySet<string> = new Set(['Backspace', 'Delete', 'Enter']);

function trimSelection(view: EditorView): void {
  if (getSelection()?.isCollapsed !== false) return;
  syncCaret(view); // The selection may have been made by the key before, and not be reported yet.
  const { doc, selection, tr } = view.state;
  const { $from, $to, empty } = selection;
  if (empty || $to.parent.type.name !== 'attribution' || $to.parentOffset > 0) return;
  if (!(selection instanceof TextSelection) || $from.sameParent($to)) return;
  const end = Selection.near(doc.resolve($to.before()), -1).to;
  view.dispatch(tr.setSelection(TextSelection.create(doc, Math.min($from.pos, end), end)));
}
