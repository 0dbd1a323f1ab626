import type { Block } from '../../article';
import type { Bridge } from '../../contract';
import { plainKind } from '../../editor';
import type { Copied, Pasted, PastedText } from '../../editor';
import type { TextName } from '../article/fields';
import { toPassages } from '../article/passages';
import { ask } from '../kit/request';
import type { Toasts } from '../kit/toasts';
import type { Words } from '../words/words';

/** How what other programs copied comes into a text, and what is said of it. */
export interface Pasting {
  read: (copied: Copied, into: TextName) => Promise<PastedText | null>;
  /** Whether the text's dictionaries know a word; null when none is read. */
  knowsWord: (word: string) => boolean | null;
  say: (pasted: Pasted) => void;
}

/** Has foreign copies read outside of the window; what could not come and what could be done is said in a message each. */
export function createPasting(bridge: Bridge, toasts: Toasts): Pasting {
  return {
    async read(copied, into) {
      const answer = await ask(bridge, 'article:paste', copied);
      if (!answer.ok) return null;
      return into === 'body' ? answer.value : asPassages(answer.value);
    },
    knowsWord: (word) => bridge.knowsWord(word),
    say({ left, notes, makeNotes }) {
      if (left.length > 0) toasts.notice((words) => leftSentence(left, words));
      if (notes > 0)
        toasts.say((words) => words.paste.notes(notes), {
          label: (words) => words.paste.makeNotes(notes),
          run: makeNotes,
        });
    },
  };
}

/** Notes to editors hold paragraphs and lists. */
function asPassages({ blocks, left }: PastedText): PastedText {
  const pictures = blocks.filter(isFigure).length;
  const told = pictures > 0 ? [...left, { what: 'picture-no-place', count: pictures }] : left;
  return { blocks: toPassages(blocks), left: told };
}

function isFigure({ type }: Block): boolean {
  return type === 'figure';
}

function leftSentence(left: Pasted['left'], { paste }: Words): string {
  const sentences: Readonly<Record<string, (count: number) => string>> = paste.left;
  return left.flatMap(({ what, count }) => sentences[what]?.(count) ?? []).join(' ');
}

/** Pastes words without their form where the caret is, as the menus ask it: in the text, in a note or in a field. */
export function pastePlain(words: string): void {
  const data = new DataTransfer();
  data.setData('text/plain', words);
  data.setData(plainKind, 'true');
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  const isWanted = document.activeElement?.dispatchEvent(event) ?? false;
  if (isWanted) document.execCommand('insertText', false, words);
}
