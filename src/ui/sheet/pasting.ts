import type { Bridge } from '../../contract';
import { plainTextMimeType } from '../../editor';
import type { ClipboardContent, Pasted, PastedText } from '../../editor';
import type { TextName } from '../article/fields';
import { toPassages } from '../article/passages';
import { request } from '../kit/request';
import type { Toasts } from '../kit/toasts';
import type { Messages } from '../../messages';

/** Reads what was copied in other programs, and reports what became of it. */
export interface Pasting {
  read: (copied: ClipboardContent, into: TextName) => Promise<PastedText | null>;
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
    report({ notRead, notes, makeNotes }) {
      if (notRead.length > 0) toasts.showNotice((messages) => leftOutSentence(notRead, messages));
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

function leftOutSentence(left: Pasted['notRead'], { paste }: Messages): string {
  const sentences: Readonly<Record<string, (count: number) => string>> = paste.left;
  return left.flatMap(({ what, count }) => sentences[what]?.(count) ?? []).join(' ');
}

/** Pastes plain text where the caret is, as the application menu asks: in an editor, a footnote or a field. */
export function pastePlainText(text: string): void {
  const data = new DataTransfer();
  data.setData('text/plain', text);
  data.setData(plainTextMimeType, 'true');
  const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
  const isUnhandled = document.activeElement?.dispatchEvent(event) ?? false;
  if (isUnhandled) document.execCommand('insertText', false, text);
}
