import {
  Asterisk,
  Building2,
  CaseSensitive,
  Bold,
  Contact,
  Heading1,
  Heading2,
  Image,
  Italic,
  Link,
  List,
  ListOrdered,
  MessageSquareQuote,
  Minus,
  PanelTop,
  Pilcrow,
  Quote,
  Redo2,
  Subscript,
  Superscript,
  Table,
  Undo2,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { EditorWords } from './words';

const icons: Partial<Record<keyof EditorWords, LucideIcon>> = {
  paragraph: Pilcrow,
  crosshead: Heading1,
  smallCrosshead: Heading2,
  bulletedList: List,
  numberedList: ListOrdered,
  quotation: MessageSquareQuote,
  pullQuote: Quote,
  picture: Image,
  footnote: Asterisk,
  box: PanelTop,
  table: Table,
  divider: Minus,
  boilerplate: Building2,
  contacts: Contact,
  bold: Bold,
  italic: Italic,
  smallCapitals: CaseSensitive,
  superscript: Superscript,
  subscript: Subscript,
  link: Link,
  undo: Undo2,
  redo: Redo2,
};

/** The sign of a block, a mark or a tool, by its name in the editor's words. */
export function iconOf(name: keyof EditorWords): LucideIcon {
  return icons[name] ?? Pilcrow;
}
