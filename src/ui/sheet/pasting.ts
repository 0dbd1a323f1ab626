import type { Bridge } from '../../contract';
import { plainKind } from '../../editor';
import type { Copied, Pasted, PastedText } from '../../editor';
import type { TextName } from '../article/fields';
import { toPassages } from '../article/passages';
import { request } from '../kit/request';
import type { Toasts } from '../kit/toasts';
import type { Messages } from '../../messages';

/** Reads what was copied in other programs, and reports what became of it. */
export interface Pasting {
  read: (copied: Copied, into: TextName) => Promise<PastedText | null>;
  /** Whether the text's dictionaries know a word; null when no dictionary is loaded. */
  knowsWord: (word: string) => boolean | null;
  report: (pasted: Pasted) => void;
}

/** The clipboard's content is parsed outside the window; a toast says what was left out, another offers what can be done. */
export function createPasting(bridge: Bridge, toasts: Toasts): Pasting {
  return {
    async read(copied, into) {
      const answer = await request(bridge, 'article:paste', copied);
      if (!answer.ok) return null;
      return into === 'body' ? answer.value : asPassages(answer.value);
    },
    knowsWord: (word) => bridge.knowsWord(word),
    report({ left, notes, makeNotes }) {
      if (left.length > 0) toasts.showNotice((messages) => leftOutSentence(left, messages));
      if (notes > 0)
        toasts.show((messages) => messages.paste.notes(notes), {
          label: (messages) => messages.paste.makeNotes(notes),
          run: makeNotes,
        });
    },
  };
}

/** Notes to editors hold paragraphs and lists alone. */
function asPassages({ blocks, leftOut: left }: PastedText): PastedText {
  const pictures = blocks.filter(({ type }) => type === 'figure').length;
  const leftOut = pictures > 0 ? [...left, { what: 'picture-no-place', count: pictures }] : left;
  return { blocks: toPassages(blocks), leftOut: leftOut };
}

function leftOutSentence(left: Pasted['left'], { paste }: Messages): string {
  const sentences: Readonly<Record<string, (count: number) => string>> = paste.left;
  return left.flatMap(({ what, count }) => sentences[what]?.(count) ?? []).join(' ');
}

/** Pastes plain text where the caret is, as the application menu asks: in an editor, a footnote or a field. */
export function pastePlainText(text: string): void {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  data.setData(plainKind, 'true');
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  const isUnhandled = document.activeElement?.dispatchEvent(event) ?? false;
  if (isUnhandled) document.execCommand('insertText', false, text);
}
