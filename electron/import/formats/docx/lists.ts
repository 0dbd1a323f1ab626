import { element } from '../markup';

/** One item of a list that a document only tells the level of. */
export interface FlatItem {
  /** From 0. */
  level: number;
  list: string;
  /** The number before it; null for a sign. */
  number: number | null;
  lettered: boolean;
  markup: string;
}

interface OpenList {
  level: number;
  list: string;
  ordered: boolean;
  start: number;
  last: number;
  lettered: boolean;
  items: string[];
}

/** Items that follow each other as lists, one inside the other by their levels. */
export function nestedLists(items: readonly FlatItem[]): string {
  const done: string[] = [];
  let open: OpenList[] = [];
  for (const item of items) {
    open = closedTo(open, item.level, done);
    const here = open.at(-1);
    if (here?.level === item.level && goesOn(here, item)) add(here, item);
    else {
      if (here?.level === item.level) open = close(open, done);
      open = [...open, begin(item)];
    }
  }
  while (open.length > 0) open = close(open, done);
  return done.join('');
}

/** Ends the lists that are deeper than the next item. */
function closedTo(open: OpenList[], level: number, done: string[]): OpenList[] {
  let rest = open;
  while ((rest.at(-1)?.level ?? -1) > level) rest = close(rest, done);
  return rest;
}

/** The same list goes on, or one that looks the same: signs after signs, a number after the one before. */
function goesOn(list: OpenList, item: FlatItem): boolean {
  if (list.ordered !== (item.number !== null)) return false;
  return list.list === item.list || !list.ordered || item.number === list.last + 1;
}

function add(list: OpenList, item: FlatItem): void {
  list.items.push(item.markup);
  list.last = item.number ?? list.last;
}

function begin({ level, list, number, lettered, markup }: FlatItem): OpenList {
  const start = number ?? 1;
  return { level, list, ordered: number !== null, start, last: start, lettered, items: [markup] };
}

/** Puts the innermost list into the last item of the one around it, or out when there is none. */
function close(open: readonly OpenList[], done: string[]): OpenList[] {
  const rest = open.slice(0, -1);
  const list = open.at(-1);
  const around = rest.at(-1);
  if (!list) return [];
  const markup = listMarkup(list);
  if (around) around.items.push(`${around.items.pop() ?? ''}${markup}`);
  else done.push(markup);
  return rest;
}

function listMarkup({ ordered, start, lettered, items }: OpenList): string {
  const inside = items.map((item) => element('li', {}, item)).join('');
  if (!ordered) return element('ul', {}, inside);
  return element('ol', { start: start === 1 ? null : String(start), type: lettered ? 'a' : null }, inside);
}
