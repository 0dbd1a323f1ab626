import { Extension } from '@tiptap/core';
import { isHistoryTransaction } from '@tiptap/pm/history';
import { Plugin } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { tokenize } from 'linkifyjs';
import { isAddress } from '../../article';

/** Characters before the caret in which an address is looked for. */
const reach = 400;

/** A word and the punctuation after it, with the no-break spaces that French sets before some signs. */
const signedWord = /([^\s\ufffc]+?)(?:[\u00a0\u202f]?[.,;:!?…)\]»”’"'])+$/u;

/** Links addresses followed by punctuation; Tiptap's own autolink finds only those between spaces. */
export const PunctuatedAutolink = Extension.create({
  name: 'punctuatedAutolink',
  addProseMirrorPlugins: () => [punctuatedAutolink()],
});

/**
 * Links a web or mail address followed by punctuation once a space or a new paragraph is typed after it; the
 * punctuation is not linked.
 */
export function punctuatedAutolink(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, now) =>
      transactions.some((tr) => tr.docChanged) && !transactions.some(isNotTyped)
        ? linkBehind(before, now)
        : null,
  });
}

function isNotTyped(tr: Transaction): boolean {
  return isHistoryTransaction(tr) || tr.getMeta('preventAutolink') !== undefined;
}

function linkBehind(before: EditorState, now: EditorState): Transaction | null {
  const { $from, empty } = before.selection;
  const caret = $from.pos;
  if (!empty || !$from.parent.inlineContent || !goesOn(now, caret)) return null;
  const words = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - reach),
    $from.parentOffset,
    '\ufffc',
    '\ufffc',
  );
  const found = addressIn(words);
  const link = now.schema.marks['link'];
  if (!found || !link) return null;
  const from = caret - found.behind - found.text.length;
  const to = from + found.text.length;
  if (now.doc.textBetween(from, to) !== found.text || now.doc.rangeHasMark(from, to, link)) return null;
  return now.tr.addMark(from, to, link.create({ href: found.href }));
}

/** Whether a space or a new paragraph was typed where the caret was. */
function goesOn({ doc, selection }: EditorState, caret: number): boolean {
  if (!selection.empty || selection.from <= caret || selection.from > caret + 6) return false;
  return /^\s?$/u.test(doc.textBetween(caret, selection.from, '', '\ufffc'));
}

/** The address at the end of a text, and the number of characters after it. */
function addressIn(words: string): { text: string; href: string; behind: number } | null {
  const [whole = '', word = ''] = signedWord.exec(words) ?? [];
  const tokens = tokenize(word).map((token) => token.toObject('https'));
  const last = tokens.at(-1);
  const opening = tokens.slice(0, -1);
  if (!last?.isLink || opening.some(({ isLink }) => isLink) || !isAddress(last.href)) return null;
  if (!/^$|[([«“„‘"'’]$/u.test(opening.map(({ value }) => value).join(''))) return null;
  return { text: last.value, href: last.href, behind: whole.length - word.length };
}
