import { TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';

/** Puts the caret after the words that were linked, or are no more: what is typed there is not linked, and takes nobody's place. */
export function moveCaretAfterLink(tr: Transaction, end: number): Transaction {
  tr.setSelection(TextSelection.create(tr.doc, end));
  const link = tr.doc.type.schema.marks['link'];
  return link ? tr.removeStoredMark(link) : tr;
}

/** The address that a person meant: "exemple.org" is a web address, "a@exemple.org" a mail address. */
export function typedAddress(typed: string): string {
  const address = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('#')) return address;
  return /^[^\s@/]+@[^\s@/]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}
