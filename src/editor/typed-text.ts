import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { inPlace } from './in-place';

/**
 * Writes what is typed into the text itself, which then draws it. Left to the browser it would be written into the page,
 * and the text would read the page again to find what has changed: at a key, more work than all the rest.
 */
export const TypedText = Extension.create({
  name: 'typedText',

  addProseMirrorPlugins() {
    return [new Plugin({ props: { handleDOMEvents: { beforeinput: writeTyped } } })];
  },
});

/** False where it is the browser that must write: what is being composed, or corrected, or a caret that it moved unheard. */
function writeTyped(view: EditorView, event: InputEvent): boolean {
  const { data: text, inputType, target } = event;
  if (inputType !== 'insertText' || !text || /[\r\n]/.test(text) || target !== view.dom || view.composing)
    return false;
  const { from, to, $from, $to } = view.state.selection;
  if (!(view.state.selection instanceof TextSelection) || !$from.sameParent($to)) return false;
  const [range] = event.getTargetRanges();
  if (!range || view.posAtDOM(range.startContainer, range.startOffset) !== from) return false;
  if (view.posAtDOM(range.endContainer, range.endOffset) !== to) return false;
  event.preventDefault();
  const typed = () => view.state.tr.insertText(text, from, to).scrollIntoView();
  inPlace(range.startContainer, () => {
    if (!view.someProp('handleTextInput', (takes) => takes(view, from, to, text, typed)))
      view.dispatch(typed());
  });
  return true;
}
