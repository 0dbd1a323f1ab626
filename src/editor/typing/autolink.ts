import { Extension } from '@tiptap/core';
import { isHistoryTransaction } from '@tiptap/pm/history';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { ResolvedPos } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { tokenize } from 'linkifyjs';
import { isAddress } from '../../article';
import { isCommand } from './caret-sync';

/** Characters before the caret in which an address is looked for. */
const reach = 400;

const sign = String.raw`[\u00a0\u202f]?[.,;:!?…)\]»”’"']`;

/** A word and the punctuation after it, with the no-break spaces that French sets before some signs. */
const signedWord = new RegExp(String.raw`([^\s\ufffc]+?)(?:${sign})+$`, 'u');

/** The same, or a word without punctuation. */
const lastWord = new RegExp(String.raw`([^\s\ufffc]+?)(?:${sign})*$`, 'u');

/** Links addresses followed by punctuation or by nothing; Tiptap's own autolink finds only those between spaces. */
export const PunctuatedAutolink = Extension.create({
  name: 'punctuatedAutolink',
  addProseMirrorPlugins: () => [punctuatedAutolink()],
});

/**
 * Links a web or mail address followed by punctuation when a space or a new paragraph is typed after it; the punctuation is not
 * linked. The address typed last is linked when the caret leaves it, the text loses the focus, or a shortcut is pressed.
 */
export function punctuatedAutolink(): Plugin {
  const leave = (view: EditorView) => {
    const typed = key.getState(view.state) ?? null;
    const tr = typed !== null && !view.composing ? linkAround(typed, view.state) : null;
    if (tr) view.dispatch(tr);
    return false;
  };
  return new Plugin<number | null>({
    key,
    state: {
      init: () => null,
      apply(tr, typed) {
        if (tr.docChanged) return isNotTyped(tr) ? null : tr.selection.head;
        return typed !== null && tr.selectionSet && !isInWord(tr, typed) ? null : typed;
      },
    },
    appendTransaction(transactions, before, now) {
      if (transactions.some((tr) => tr.docChanged))
        return transactions.some(isNotTyped) ? null : linkBehind(before, now);
      const typed = key.getState(before) ?? null;
      return typed !== null && key.getState(now) === null ? linkAround(typed, now) : null;
    },
    props: {
      handleDOMEvents: {
        blur: leave,
        keydown: (view, event) => isCommand(event) && event.key.toLowerCase() !== 'z' && leave(view),
      },
    },
  });
}

/** Where the last change was typed, while the caret is still in that word. */
const key = new PluginKey<number | null>('punctuatedAutolink');

function isInWord({ doc, selection: { head } }: Transaction, typed: number): boolean {
  const [from, to] = [Math.min(head, typed), Math.max(head, typed)];
  return to - from <= reach && !/\s/u.test(doc.textBetween(from, to, ' ', '\ufffc'));
}

function isNotTyped(tr: Transaction): boolean {
  return isHistoryTransaction(tr) || tr.getMeta('preventAutolink') !== undefined;
}

function linkBehind(before: EditorState, now: EditorState): Transaction | null {
  const { $from, empty } = before.selection;
  return empty && goesOn(now, $from.pos) ? link($from, now, signedWord) : null;
}

/** Links the address that contains or ends at a position. */
function linkAround(position: number, now: EditorState): Transaction | null {
  const $typed = now.doc.resolve(position);
  const after = $typed.parent.textBetween(
    $typed.parentOffset,
    $typed.parent.content.size,
    '\ufffc',
    '\ufffc',
  );
  return link(now.doc.resolve(position + (/^[^\s\ufffc]*/u.exec(after)?.[0].length ?? 0)), now, lastWord);
}

/** Links the address in the word before a position, unless it is linked already. */
function link($end: ResolvedPos, now: EditorState, pattern: RegExp): Transaction | null {
  const { parent, parentOffset, pos } = $end;
  if (!parent.inlineContent) return null;
  const words = parent.textBetween(Math.max(0, parentOffset - reach), parentOffset, '\ufffc', '\ufffc');
  const found = addressIn(words, pattern);
  const type = now.schema.marks['link'];
  if (!found || !type) return null;
  const from = pos - found.behind - found.text.length;
  const to = from + found.text.length;
  if (now.doc.textBetween(from, to) !== found.text || now.doc.rangeHasMark(from, to, type)) return null;
  return now.tr.addMark(from, to, type.create({ href: found.href })).removeStoredMark(type);
}

/** Whether a space or a new paragraph was typed where the caret was. */
function goesOn({ doc, selection }: EditorState, caret: number): boolean {
  if (!selection.empty || selection.from <= caret || selection.from > caret + 6) return false;
  return /^\s?$/u.test(doc.textBetween(caret, selection.from, '', '\ufffc'));
}

/** The address at the end of a text, and the number of characters after it. */
function addressIn(words: string, pattern: RegExp): { text: string; href: string; behind: number } | null {
  const [whole = '', word = ''] = pattern.exec(words) ?? [];
  const tokens = tokenize(word).map((token) => token.toObject('https'));
  const last = tokens.at(-1);
  const opening = tokens.slice(0, -1);
  if (!last?.isLink || opening.some(({ isLink }) => isLink) || !isAddress(last.href)) return null;
  if (!/^$|[([«“„‘"'’]$/u.test(opening.map(({ value }) => value).join(''))) return null;
  return { text: last.value, href: last.href, behind: whole.length - word.length };
}
