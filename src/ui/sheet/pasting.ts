import type { Bridge } from '../../contract';
import { plainTextMimeType } from '../../editor';
import type { ClipboardContent, Pasted, PastedText } from '../../editor';
import { readPlainText, readReleaseOpening } from '../../article';
import type { Block, ReleaseOpening } from '../../article';
import type { Draft } from '../article/draft';
import { followHeadline, ofArticle } from '../article/fields';
import type { TextName } from '../article/fields';
import { toPassages } from '../article/to-passages';
import { isUntouched } from '../article/checks/check-report';
import { request } from '../kit/state/request';
import type { Toasts } from '../kit/state/toasts';
import type { Messages } from '../../messages';
import { createPart } from '../kit/state/part';

/** Reads what was copied in other programs, and reports what became of it. */
export interface Pasting {
  read: (copied: ClipboardContent, into: TextName) => Promise<PastedText | null>;
  /** Whether the text's dictionaries know a word; null when no dictionary is loaded. */
  knowsWord: (word: string) => boolean | null;
  report: (pasted: Pasted) => void;
  /**
   * Divides a release pasted into an untouched text into headline, standfirst, place, day and text: in the headline whatever is
   * longer than a line, in the body what begins with a headline.
   */
  takeRelease: (event: ClipboardEvent, draft: Draft, into: 'headline' | 'body') => boolean;
}

export const usePasting = createPart<Pasting>('pasting');

/** The content is parsed outside the window; a toast says what was left out, another offers what can be done. */
export function createPasting(bridge: Bridge, toasts: Toasts): Pasting {
  return {
    async read(copied, into) {
      const answer = await request(bridge, 'article:paste', copied);
      if (!answer.ok) return null;
      return into === 'body' ? answer.value : asPassages(answer.value);
    },
    takeRelease(event, draft, into) {
      const data = event.clipboardData;
      if (!data || !isWholeText(data) || !isUntouched(draft.article())) return false;
      const text = data.getData('text/plain');
      const { language } = draft.fields.get();
      const open = (blocks: readonly Block[]) =>
        readReleaseOpening(blocks, { language, zone: draft.article().date.zone });
      if (into === 'body' && !hasHeadline(open(readPlainText(text, (word) => bridge.knowsWord(word)))))
        return false;
      const copied = { html: data.getData('text/html'), rtf: '', language };
      event.preventDefault();
      void readBlocks(bridge, copied, text).then(({ blocks, leftOut }) => {
        const before = draft.article();
        if (!isUntouched(before)) return; // Something was typed meanwhile, and must not be overwritten.
        const { fields, body } = open(blocks);
        const headed = followHeadline(draft.fields.get(), { ...draft.fields.get(), ...fields });
        draft.replace({ ...before, ...ofArticle(headed), body });
        draft.focusText(); // One undo there undoes all of it.
        if (leftOut.length > 0) toasts.showNotice((messages) => leftOutSentence(leftOut, messages));
      });
      return true;
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

/** Whether more than a line is pasted, and not as plain text. */
function isWholeText(data: DataTransfer): boolean {
  const lines = data.getData('text/plain').trim().split(/\n\s*/);
  return lines.length > 2 && !data.types.includes(plainTextMimeType);
}

/** Whether a text begins with a headline, which does not end like a sentence, and goes on after it. */
function hasHeadline({ fields: { headline }, body }: ReleaseOpening): boolean {
  return headline !== undefined && !/[.,;:]$/.test(headline) && body.length > 0;
}

/** Reads a copy as blocks: its HTML where it has any that can be read, else its plain text. */
async function readBlocks(bridge: Bridge, copied: ClipboardContent, text: string): Promise<PastedText> {
  const read = copied.html === '' ? null : await request(bridge, 'article:paste', copied);
  if (read?.ok && read.value.blocks.length > 0) return read.value;
  return { blocks: readPlainText(text, (word) => bridge.knowsWord(word)), leftOut: [] };
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
