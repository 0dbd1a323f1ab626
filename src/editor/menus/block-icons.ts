import {
  Asterisk,
  BetweenHorizontalEnd,
  BetweenVerticalEnd,
  Building2,
  CaseSensitive,
  Clock,
  Code,
  Bold,
  Contact,
  FoldHorizontal,
  FoldVertical,
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
  SquareTerminal,
  Subscript,
  Superscript,
  Table,
  TableProperties,
  TextInitial,
  Trash2,
  Undo2,
} from 'lucide-react';
import { createElement, forwardRef } from 'react';
import type { LucideIcon, LucideProps } from 'lucide-react';
import type { Messages } from '../../messages';

/** A letter above lines, as for a crosshead, but smaller. */
const SmallTextInitial = forwardRef<SVGSVGElement, LucideProps>((props, ref) =>
  createElement(TextInitial, { ...props, ref, size: 12 }),
);
SmallTextInitial.displayName = 'SmallTextInitial';

const icons = {
  paragraph: Pilcrow,
  crosshead: TextInitial,
  smallCrosshead: SmallTextInitial,
  preformatted: SquareTerminal,
  bulletedList: List,
  numberedList: ListOrdered,
  quotation: MessageSquareQuote,
  pullQuote: Quote,
  picture: Image,
  footnote: Asterisk,
  box: PanelTop,
  table: Table,
  programme: Clock,
  divider: Minus,
  boilerplate: Building2,
  contacts: Contact,
  bold: Bold,
  italic: Italic,
  smallCapitals: CaseSensitive,
  superscript: Superscript,
  subscript: Subscript,
  code: Code,
  link: Link,
  rowBelow: BetweenHorizontalEnd,
  columnAfter: BetweenVerticalEnd,
  headerRow: TableProperties,
  deleteRow: FoldVertical,
  deleteColumn: FoldHorizontal,
  deleteTable: Trash2,
  undo: Undo2,
  redo: Redo2,
} satisfies Partial<Record<keyof Messages['editor'], LucideIcon>>;

/** What has an icon; using another does not compile. */
export type IconName = keyof typeof icons;

/** The icon of a block, a mark or a tool. */
export function iconOf(name: IconName): LucideIcon {
  return icons[name];
}
