import { Extension } from '@tiptap/core';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';
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

/** Letters that the browser says it will write into a text of the page, at a place that the editor knows. */
interface Announced {
  letters: string;
  state: EditorState;
  text: Text;
  offset: number;
  before: string;
}

function typedText(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        beforeinput(view, event) {
          const announced = announcedLetters(view, event);
          if (!announced) return false;
          const onInput = (input: Event) => {
            if (input.target !== view.dom || !isWritten(view, announced)) return;
            input.stopPropagation(); // Nothing around the text has a use for it.
            takeIn(view, announced);
          };
          // The first to hear it: after any other listener ProseMirror has looked at the page by itself.
          window.addEventListener('input', onInput, { capture: true, once: true });
          return false;
        },
      },
    },
  });
}

/** Null where ProseMirror must look at the page itself: what is composed, or takes the place of words, or comes elsewhere. */
function announcedLetters(view: EditorView, event: InputEvent): Announced | null {
  const { data: letters, inputType, target } = event;
  const { state } = view;
  const { selection } = state;
  if (inputType !== 'insertText' || !letters || /[\r\n]/.test(letters)) return null;
  if (target !== view.dom || view.composing || !(selection instanceof TextSelection)) return null;
  const [place] = event.getTargetRanges();
  if (!selection.empty || !place?.collapsed || !(place.startContainer instanceof Text)) return null;
  const { startContainer: text, startOffset: offset } = place;
  if (view.posAtDOM(text, offset) !== selection.head) return null;
  return { letters, state, text, offset, before: text.data };
}

/** Whether the letters stand there, the caret behind them, and nothing else has changed or was taken in. */
function isWritten(view: EditorView, { letters, state, text, offset, before }: Announced): boolean {
  const caret = getSelection();
  return (
    view.state === state &&
    text.data === before.slice(0, offset) + letters + before.slice(offset) &&
    caret?.isCollapsed === true &&
    caret.anchorNode === text &&
    caret.anchorOffset === offset + letters.length
  );
}

function takeIn(view: EditorView, { letters, state, text, offset }: Announced): void {
  forgetWriting(view, text);
  const at = state.selection.head;
  const typed = () => view.state.tr.insertText(letters, at).scrollIntoView();
  if (!view.someProp('handleTextInput', (takes) => takes(view, at, at, letters, typed)))
    view.dispatch(typed());
  // Where the editor put the letters into another text of the page (a mark just chosen), or took none, they leave this one.
  const drawn = text.isConnected ? view.posAtDOM(text, text.length) - view.posAtDOM(text, 0) : text.length;
  if (drawn < text.length) text.deleteData(offset, letters.length);
}

/** ProseMirror's watch over the page. It is no part of its public interface. */
interface Watch {
  observer?: MutationObserver | null;
  queue?: MutationRecord[];
}

/**
 * Takes the browser's report of what was written in this text from ProseMirror, which would read the whole block again for
 * it. Where it has no such watch, that is what it does.
 */
function forgetWriting(view: EditorView, text: Text): void {
  const { domObserver: watch } = view as unknown as { domObserver?: Watch };
  if (!watch?.observer || !watch.queue) return;
  const reports = watch.observer.takeRecords();
  watch.queue.push(...reports.filter(({ target, type }) => target !== text || type !== 'characterData'));
}
