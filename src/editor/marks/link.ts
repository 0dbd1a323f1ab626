import { TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';

/** Puts the caret behind linked text, so that what is typed next is not linked and replaces nothing. */
export function moveCaretAfterLink(tr: Transaction, end: number): Transaction {
  tr.setSelection(TextSelection.create(tr.doc, end));
  const link = tr.doc.type.schema.marks['link'];
  return link ? tr.removeStoredMark(link) : tr;
}

/** The address that was meant: "exemple.org" is a web address, "a@exemple.org" a mail address. */
export function typedAddress(typed: string): string {
  const address = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(address) || address.startsWith('#')) return address;
  return /^[^\s@/]+@[^\s@/]+$/.test(address) ? `mailto:${address}` : `https://${address}`;
}
