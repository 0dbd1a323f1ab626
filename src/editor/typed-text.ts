import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Takes in what the browser has just typed into the page, where it is sure what it was and where. Told of nothing but that
 * the page has changed, ProseMirror would read the whole block again and compare it to find the letter.
 */
export const TypedText = Extension.create({
  name: 'typedText',

  addProseMirrorPlugins() {
    return [typedText()];
  },
});

/** Letters that the browser is about to write into a text of the page, at a place that the editor knows. */
interface Coming {
  letters: string;
  at: number;
  text: Text;
  offset: number;
  before: string;
}

function typedText(): Plugin {
  let coming: Coming | null = null;
  return new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput(view, event) {
          coming = comingLetters(view, event);
          return false;
        },
      },
    },
    view(view) {
      const onInput = (event: Event) => {
        const written = event.target === view.dom && coming && isWritten(coming) ? coming : null;
        coming = null;
        if (!written) return;
        event.stopPropagation(); // Nothing around the text has a use for it.
        takeIn(view, written);
      };
      // The first to hear it: after any other listener ProseMirror looks at the page by itself.
      window.addEventListener('input', onInput, { capture: true });
      return { destroy: () => window.removeEventListener('input', onInput, { capture: true }) };
    },
  });
}

/** Null where ProseMirror must look at the page itself: what is composed, or takes the place of words, or comes elsewhere. */
function comingLetters(view: EditorView, event: InputEvent): Coming | null {
  const { data: letters, inputType, target } = event;
  const { selection } = view.state;
  if (inputType !== 'insertText' || !letters || /[\r\n]/.test(letters)) return null;
  if (target !== view.dom || view.composing || !(selection instanceof TextSelection)) return null;
  const [place] = event.getTargetRanges();
  if (!selection.empty || !place?.collapsed || !(place.startContainer instanceof Text)) return null;
  const { startContainer: text, startOffset: offset } = place;
  if (view.posAtDOM(text, offset) !== selection.head) return null;
  return { letters, at: selection.head, text, offset, before: text.data };
}

/** Whether the letters stand there, the caret behind them, and nothing else has changed. */
function isWritten({ letters, text, offset, before }: Coming): boolean {
  const caret = getSelection();
  return (
    text.data === before.slice(0, offset) + letters + before.slice(offset) &&
    caret?.isCollapsed === true &&
    caret.anchorNode === text &&
    caret.anchorOffset === offset + letters.length
  );
}

function takeIn(view: EditorView, { letters, at, text, before }: Coming): void {
  const typed = () => view.state.tr.insertText(letters, at).scrollIntoView();
  if (!view.someProp('handleTextInput', (takes) => takes(view, at, at, letters, typed)))
    view.dispatch(typed());
  // Where the editor put the letters into another text of the page (a mark just chosen), or took none, they leave this one.
  const drawn = text.isConnected ? view.posAtDOM(text, text.length) - view.posAtDOM(text, 0) : text.length;
  if (drawn < text.length) text.data = before;
}
