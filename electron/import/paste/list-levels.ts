import type { Element, ElementContent, Root } from 'hast';
import {
  attribute,
  childrenOf,
  classesOf,
  elementsIn,
  isBlank,
  isElement,
  isNamed,
  newElement,
} from '../html/tree';

/**
 * Nests lists whose items give their level (`aria-level`): Google Docs has them all in one list, Word on the web has
 * each in a list of its own. Lists that are nested already stay as they are.
 */
export function nestLists(root: Root): void {
  for (const parent of [root, ...elementsIn(root)]) joinPieces(parent);
  for (const list of elementsIn(root)) if (isNamed(list, 'ul', 'ol')) nest(list);
}

/** Word on the web: neighbouring lists in wrappers are one list. */
function joinPieces(parent: Root | Element): void {
  const children: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    const last = children.at(-1);
    const list = wrappedList(child);
    const previous = last ? wrappedList(last) : null;
    if (list && previous) previous.children.push(...itemsForMerge(list, previous));
    else if (!(previous && isBlank(child))) children.push(child);
  }
  parent.children = children;
}

function wrappedList(node: ElementContent): Element | null {
  if (!isElement(node)) return null;
  if (classesOf(node).includes('listcontainerwrapper')) return firstList(node);
  return null;
}

function firstList(wrapper: Element): Element | null {
  return childrenOf(wrapper).find((child) => isNamed(child, 'ul', 'ol')) ?? null;
}

/** The items of a list to be merged into another; each remembers the kind of list it was in. */
function itemsForMerge(list: Element, into: Element): ElementContent[] {
  for (const item of list.children) {
    if (isNamed(item, 'li') && list.tagName !== into.tagName) item.properties['dataList'] = list.tagName;
  }
  return list.children;
}

function nest(list: Element): void {
  const items = list.children.filter((child) => isNamed(child, 'li'));
  const levels = items.map(levelOf);
  const first = levels[0];
  if (first === undefined || first === null || levels.every((level) => level === first)) return;
  const base = Math.min(...levels.map((level) => level ?? first));
  const open: { level: number; list: Element }[] = [{ level: base, list }];
  list.children = [];
  items.forEach((item, index) => putItem(item, levels[index] ?? first, open));
}

function putItem(item: Element, level: number, open: { level: number; list: Element }[]): void {
  while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop();
  const current = open.at(-1);
  if (!current) return;
  const last = current.list.children.at(-1);
  if (level <= current.level || !isElement(last)) return void current.list.children.push(item);
  const inner = newElement(kindOf(item, current.list), [item]);
  last.children.push(inner);
  open.push({ level, list: inner });
}

function levelOf(item: Element): number | null {
  const level = Number.parseInt(attribute(item, 'ariaLevel') || attribute(item, 'dataAriaLevel'), 10);
  return level >= 1 && level <= 9 ? level : null;
}

/** The kind of the inner list, from the marker of its first item. */
function kindOf(item: Element, outer: Element): string {
  const kept = attribute(item, 'dataList');
  if (kept) return kept;
  const listStyle = /list-style-type:\s*([a-z-]+)/.exec(attribute(item, 'style').toLowerCase())?.[1];
  if (listStyle === undefined) return outer.tagName;
  return /^(disc|circle|square|none)$/.test(listStyle) ? 'ul' : 'ol';
}
