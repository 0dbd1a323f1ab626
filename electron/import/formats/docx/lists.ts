import { element } from '../markup';

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
export type Piece = { item: FlatItem } | { more: string; level: number } | { markup: string };

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
    else if ('more' in piece && items.length > 0) continueItem(items, piece);
    else {
      const markup = 'more' in piece ? piece.more : piece.markup;
      if (markup === '' || (items.length > 0 && markup === '<p></p>')) continue;
      end();
      out.push(markup);
    }
  }
  end();
  return out.join('');
}

/** A paragraph without a marker continues the last item of its level. */
function continueItem(items: readonly FlatItem[], { more, level }: { more: string; level: number }): void {
  const item = items.findLast((each) => level < 0 || each.level <= level);
  if (item) item.markup += more;
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
  const done: string[] = [];
  let open: OpenList[] = [];
  for (const item of items) {
    open = closedTo(open, item.level, done);
    const here = open.at(-1);
    if (here?.level === item.level && continues(here, item)) addItem(here, item);
    else {
      if (here?.level === item.level) open = closeLast(open, done);
      open = [...open, openList(item)];
    }
  }
  while (open.length > 0) open = closeLast(open, done);
  return done.join('');
}

/** Closes the lists that are deeper than the next item. */
function closedTo(open: OpenList[], level: number, done: string[]): OpenList[] {
  let rest = open;
  while ((rest.at(-1)?.level ?? -1) > level) rest = closeLast(rest, done);
  return rest;
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

function openList({ level, list, number, isLettered: lettered, markup }: FlatItem): OpenList {
  const start = number ?? 1;
  return {
    level,
    list,
    isOrdered: number !== null,
    start,
    last: start,
    isLettered: lettered,
    items: [markup],
  };
}

/** Puts the innermost list into the last item of the one around it, or into the result when there is none. */
function closeLast(open: readonly OpenList[], done: string[]): OpenList[] {
  const rest = open.slice(0, -1);
  const list = open.at(-1);
  const around = rest.at(-1);
  if (!list) return [];
  const markup = listMarkup(list);
  if (around) around.items.push(`${around.items.pop() ?? ''}${markup}`);
  else done.push(markup);
  return rest;
}

function listMarkup({ isOrdered: ordered, start, isLettered: lettered, items }: OpenList): string {
  const inside = items.map((item) => element('li', {}, item)).join('');
  if (!ordered) return element('ul', {}, inside);
  return element('ol', { start: start === 1 ? null : String(start), type: lettered ? 'a' : null }, inside);
}
