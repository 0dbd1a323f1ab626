import { element } from '../../html/markup';

/** A list item of which the document only gives the level. */
interface FlatItem {
  /** From 0. */
  level: number;
  list: string;
  /** The number before it; null for a bullet. */
  number: number | null;
  isLettered: boolean;
  markup: string;
}

/** A block as it was met: an item of a list, a continuation of an item, or markup of its own. */
export type Piece = { item: FlatItem } | { continuation: string; level: number } | { markup: string };

/** Joins blocks in order; items that follow each other become lists. */
export function joinBlocks(pieces: readonly Piece[]): string {
  const out: string[] = [];
  let items: FlatItem[] = [];
  const end = () => {
    if (items.length > 0) out.push(nestLists(items));
    items = [];
  };
  for (const piece of pieces) {
    if ('item' in piece) items.push(piece.item);
    else if ('continuation' in piece && items.length > 0) continueItem(items, piece);
    else {
      const markup = 'continuation' in piece ? piece.continuation : piece.markup;
      if (markup === '' || (items.length > 0 && markup === '<p></p>')) continue;
      end();
      out.push(markup);
    }
  }
  end();
  return out.join('');
}

/** A paragraph without a marker continues the last item of its level. */
function continueItem(
  items: readonly FlatItem[],
  { continuation, level }: { continuation: string; level: number },
): void {
  const item = items.findLast((each) => level < 0 || each.level <= level);
  if (item) item.markup += continuation;
}

interface OpenList {
  level: number;
  list: string;
  isOrdered: boolean;
  start: number;
  last: number;
  isLettered: boolean;
  items: string[];
}

/** Items that follow each other as lists, nested by their levels. */
function nestLists(items: readonly FlatItem[]): string {
  const finished: string[] = [];
  let open: OpenList[] = [];
  for (const item of items) {
    open = closedTo(open, item.level, finished);
    const current = open.at(-1);
    if (current?.level === item.level && continues(current, item)) addItem(current, item);
    else {
      if (current?.level === item.level) open = closeLast(open, finished);
      open = [...open, openList(item)];
    }
  }
  while (open.length > 0) open = closeLast(open, finished);
  return finished.join('');
}

/** Closes the lists that are deeper than the next item. */
function closedTo(open: OpenList[], level: number, finished: string[]): OpenList[] {
  let remaining = open;
  while ((remaining.at(-1)?.level ?? -1) > level) remaining = closeLast(remaining, finished);
  return remaining;
}

/** Whether an item belongs to a list: the same list, or bullets after bullets, or the next number. */
function continues(list: OpenList, item: FlatItem): boolean {
  if (list.isOrdered !== (item.number !== null)) return false;
  return list.list === item.list || !list.isOrdered || item.number === list.last + 1;
}

function addItem(list: OpenList, item: FlatItem): void {
  list.items.push(item.markup);
  list.last = item.number ?? list.last;
}

function openList({ level, list, number, isLettered, markup }: FlatItem): OpenList {
  const start = number ?? 1;
  return {
    level,
    list,
    isOrdered: number !== null,
    start,
    last: start,
    isLettered,
    items: [markup],
  };
}

/** Puts the innermost list into the last item of the one around it, or into the result when there is none. */
function closeLast(open: readonly OpenList[], finished: string[]): OpenList[] {
  const remaining = open.slice(0, -1);
  const list = open.at(-1);
  const outer = remaining.at(-1);
  if (!list) return [];
  const markup = listMarkup(list);
  if (outer) outer.items.push(`${outer.items.pop() ?? ''}${markup}`);
  else finished.push(markup);
  return remaining;
}

function listMarkup({ isOrdered, start, isLettered, items }: OpenList): string {
  const inside = items.map((item) => element('li', {}, item)).join('');
  if (!isOrdered) return element('ul', {}, inside);
  return element('ol', { start: start === 1 ? null : String(start), type: isLettered ? 'a' : null }, inside);
}
