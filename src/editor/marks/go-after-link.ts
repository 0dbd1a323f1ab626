import { TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';

/** Puts the caret after the words that were linked, or are no more: what is typed there is not linked, and takes nobody's place. */
export function goAfterLink(tr: Transaction, end: number): Transaction {
  tr.setSelection(TextSelection.create(tr.doc, end));
  const link = tr.doc.type.schema.marks['link'];
  return link ? tr.removeStoredMark(link) : tr;
}
