import { Extension } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import { Mark } from '@tiptap/pm/model';
import { Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { letterHolder } from './held-letter';
import type { LetterHolder } from './held-letter';

/** What a letter that waits for its frame asks of the editor. */
export interface TypedTextOptions {
  /** Whether a letter may be seen before the editor has it: none that is refused, or that the sheet moves with. */
  mayWait: () => boolean;
  /** Called for a letter that waits, in its own task, so that the text is known to have changed. */
  onWritten: (editor: Editor) => void;
}

/**
 * Takes in what the browser has just typed into the page, where it is sure what it was and where. Told of nothing but that
 * the page has changed, ProseMirror would read the whole block again and compare it to find the letter. A letter that
 * changes nothing else is painted first.
 */
export const TypedText = Extension.create<TypedTextOptions>({
  name: 'typedText',

  addOptions() {
    return { mayWait: () => true, onWritten: () => undefined };
  },

  addProseMirrorPlugins() {
    const { mayWait, onWritten } = this.options;
    return [typedText({ mayWait, onWritten: () => onWritten(this.editor) })];
  },
});

/** Whether a change is a letter that `onWritten` has told of already. */
export function isToldOf(tr: Transaction): boolean {
  return tr.getMeta(toldOf) === true;
}

const toldOf = 'writtenBefore';

interface Asked {
  mayWait: () => boolean;
  onWritten: () => void;
}

/** Letters that the browser says it will write into a text of the page, at a place that the editor knows. */
interface Announced {
  letters: string;
  state: EditorState;
  text: Text;
  offset: number;
  before: string;
}

function typedText(options: Asked): Plugin {
  let holder: LetterHolder;
  return new Plugin({
    view: (view) => (holder = letterHolder(view)),
    props: {
      handleDOMEvents: {
        beforeinput(view, event) {
          const announced = announcedLetters(view, event);
          if (!announced) return false;
          const onInput = (input: Event) => {
            if (input.target !== view.dom || view.state !== announced.state || !isWritten(announced)) return;
            input.stopPropagation(); // Nothing around the text has a use for it.
            forgetWriting(view, announced.text);
            takeIn(view, announced, holder, options);
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

/** Whether the letters stand there, the caret behind them, and nothing else has changed in that text. */
function isWritten(announced: Announced): boolean {
  const { letters, text, offset } = announced;
  const caret = getSelection();
  return (
    text.data === withLetters(announced) &&
    caret?.isCollapsed === true &&
    caret.anchorNode === text &&
    caret.anchorOffset === offset + letters.length
  );
}

function takeIn(
  view: EditorView,
  announced: Announced,
  holder: LetterHolder,
  { mayWait, onWritten }: Asked,
): void {
  const { letters, state } = announced;
  const at = state.selection.head;
  const typed = () => view.state.tr.insertText(letters, at).scrollIntoView();
  if (view.someProp('handleTextInput', (takes) => takes(view, at, at, letters, typed)))
    return leaveLetters(view, announced);
  if (!mayWait() || !isDrawnAlike(announced)) {
    view.dispatch(typed());
    return leaveLetters(view, announced);
  }
  holder.hold(
    () => {
      if (announced.text.data !== withLetters(announced)) return readPage(view, announced);
      view.dispatch(typed().setMeta(toldOf, true));
      leaveLetters(view, announced);
    },
    () => isWritten(announced),
  );
  onWritten();
}

function withLetters({ letters, offset, before }: Announced): string {
  return before.slice(0, offset) + letters + before.slice(offset);
}

/** Whether the letters have the marks of the text that they stand in: those behind a link, or a mark just chosen, differ. */
function isDrawnAlike({ state, offset, before }: Announced): boolean {
  const { $head } = state.selection as TextSelection;
  if (state.storedMarks) return false;
  if ($head.textOffset > 0) return true;
  const drawn = offset === before.length ? $head.nodeBefore : null;
  return drawn?.isText === true && Mark.sameSet(drawn.marks, $head.marks());
}

/** Where the editor put the letters into another text of the page (a mark just chosen), or took none, they leave this one. */
function leaveLetters(view: EditorView, { letters, text, offset }: Announced): void {
  const drawn = text.isConnected ? view.posAtDOM(text, text.length) - view.posAtDOM(text, 0) : text.length;
  if (drawn < text.length) text.deleteData(offset, letters.length);
}

/** ProseMirror's watch over the page. It is no part of its public interface. */
interface Watch {
  observer?: MutationObserver | null;
  queue?: MutationRecord[];
  flush?: () => void;
}

/** Has ProseMirror look at the page itself, where something else than the letter was written since. */
function readPage(view: EditorView, { text, before }: Announced): void {
  const { domObserver: watch } = view as unknown as { domObserver?: Watch };
  watch?.queue?.push({ type: 'characterData', target: text, oldValue: before } as unknown as MutationRecord);
  watch?.flush?.();
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
