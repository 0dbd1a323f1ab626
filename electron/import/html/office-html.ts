import type { Element, Root } from 'hast';
import {
  attribute,
  classesOf,
  elementsIn,
  isNamed,
  isWhitespace,
  newElement,
  styleOf,
  textContent,
} from './tree';
import type { Node } from './tree';

/** Cleans the HTML of Word and Google Docs, and makes lists of the paragraphs that are drawn as lists. */
export function cleanOfficeHtml(root: Root): void {
  for (const parent of [root, ...elementsIn(root)]) rebuildLists(parent);
  for (const element of elementsIn(root)) unboldWrapper(element);
}

/** Google Docs wraps everything that is copied in a bold element that is not bold. */
function unboldWrapper(element: Element): void {
  if (element.tagName === 'b' && attribute(element, 'id').startsWith('docs-internal-guid'))
    element.tagName = 'div';
}

/** Word writes list items as paragraphs with a marker: neighbours become one list, nested by their level. */
function rebuildLists(parent: Root | Element): void {
  if (!parent.children.some((child) => levelOf(child) !== null)) return;
  const children: Node[] = [];
  let open: OpenList[] = [];
  for (const child of parent.children) {
    const level = levelOf(child);
    if (level !== null) open = addItem(children, open, child as Element, level);
    else if (isWhitespace(child)) continue;
    else if (isListParagraph(child) && itemContinuedBy(child, open))
      itemContinuedBy(child, open)?.children.push(child);
    else {
      open = [];
      children.push(child);
    }
  }
  parent.children = children as typeof parent.children;
}

/** A list being built, at Word's level of 1 to 9, and the number of its last item; null where it has none. */
interface OpenList {
  list: Element;
  level: number;
  number: number | null;
}

function addItem(children: Node[], open: readonly OpenList[], paragraph: Element, level: number): OpenList[] {
  const atLevel = open.filter((each) => each.level <= level);
  const last = atLevel.at(-1);
  const number = nextNumber(numbersOf(extractMarker(paragraph)), last?.level === level ? last.number : null);
  const item = newElement('li', paragraph.children);
  if (last?.level === level && continues(last, number)) {
    last.list.children.push(item);
    return atLevel.with(-1, { ...last, number });
  }
  const outer = atLevel.filter((each) => each.level < level);
  const list = newElement(number === null ? 'ul' : 'ol', [item]);
  if (number !== null && number !== 1) list.properties['start'] = number;
  const sign = attribute(paragraph, 'dataSign');
  if (sign !== '') list.properties['type'] = sign;
  const lastItem = lastItemOf(outer);
  if (lastItem) lastItem.children.push(list);
  else children.push(list);
  return [...outer, { list, level, number }];
}

/** A list of another kind, or with another number than the next, is another list. */
function continues(last: OpenList, number: number | null): boolean {
  return last.number === null ? number === null : number === last.number + 1;
}

/** Of the numbers that a marker may mean, the one that follows; else the likeliest. */
function nextNumber(numbers: readonly number[], last: number | null): number | null {
  return numbers.find((each) => each === (last ?? 0) + 1) ?? numbers[0] ?? null;
}

/** The numbers that a marker may mean, the likeliest first: "3.", "1.3.", "c)", "iii."; none for a bullet. */
function numbersOf(marker: string): number[] {
  const digits = /(?<!\d)(\d+)[.)]?\s*$/.exec(marker)?.[1];
  if (digits !== undefined) return [Number(digits)];
  const letters = /^[\s(]*([a-z]+)[.)]/i.exec(marker)?.[1]?.toLowerCase();
  if (letters === undefined) return [];
  const letter = letters.length === 1 ? [letters.charCodeAt(0) - 96] : [];
  const roman = /^[ivxl]+$/.test(letters) ? [romanNumber(letters)] : [];
  return letters.startsWith('i') || letter.length === 0 ? [...roman, ...letter] : [...letter, ...roman];
}

function romanNumber(letters: string): number {
  const values = [...letters].map((letter) => romanValues[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

const romanValues: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

/** The level of a Word list item; null for any other paragraph. */
function levelOf(node: Node): number | null {
  if (!isNamed(node, 'p')) return null;
  const list = styleOf(node).get('mso-list');
  const isItem = classesOf(node).some((name) => name.startsWith('msolistparagraph'));
  if (list === undefined || !/level\d/.test(list)) return isItem && hasMarker(node) ? 1 : null;
  return Number(/level(\d)/.exec(list)?.[1]);
}

/** A paragraph of a list without a marker of its own continues the item above it. */
function isListParagraph(node: Node): node is Element {
  return isNamed(node, 'p') && classesOf(node).some((name) => name.startsWith('msolistparagraph'));
}

/** The item that a paragraph without a marker goes on with: the last one, or the last of the level that the paragraph names. */
function itemContinuedBy(paragraph: Element, open: readonly OpenList[]): Element | undefined {
  const level = Number(attribute(paragraph, 'dataLevel') || '9');
  return lastItemOf(open.filter((each) => each.level <= level));
}

function lastItemOf(open: readonly OpenList[]): Element | undefined {
  return open.at(-1)?.list.children.at(-1) as Element | undefined;
}

function hasMarker(paragraph: Element): boolean {
  return elementsIn(paragraph).some(isMarker);
}

function isMarker(element: Element): boolean {
  return styleOf(element).get('mso-list') === 'ignore';
}

function extractMarker(paragraph: Element): string {
  const marker = elementsIn(paragraph).find(isMarker);
  if (!marker) return '';
  const words = textContent(marker);
  marker.children = [];
  return words;
}
