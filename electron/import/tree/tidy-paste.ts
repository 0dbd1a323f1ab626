import type { Element, ElementContent, Root } from 'hast';
import { attribute, classesOf, elementsIn, isNamed, styleOf, wordsIn } from './look';
import type { Node } from './look';

/** Takes the noise of Word and Google Docs out of a text, and makes lists of what they only draw as lists. */
export function tidyPaste(root: Root): void {
  for (const parent of [root, ...elementsIn(root)]) gatherLists(parent);
  for (const element of elementsIn(root)) unboldWrapper(element);
}

/** Google wraps all that is copied in a bold element that is not bold. */
function unboldWrapper(element: Element): void {
  if (element.tagName === 'b' && attribute(element, 'id').startsWith('docs-internal-guid'))
    element.tagName = 'div';
}

/** Word writes list items as paragraphs with a drawn sign: neighbours become one list, nested by their level. */
function gatherLists(parent: Root | Element): void {
  if (!parent.children.some((child) => levelOf(child) !== null)) return;
  const children: Node[] = [];
  let open: OpenList[] = [];
  for (const child of parent.children) {
    const level = levelOf(child);
    if (level !== null) open = addItem(children, open, child as Element, level);
    else if (isSpace(child)) continue;
    else {
      open = [];
      children.push(child);
    }
  }
  parent.children = children as typeof parent.children;
}

/** A list being gathered, at Word's level of 1 to 9. */
interface OpenList {
  list: Element;
  level: number;
}

function addItem(children: Node[], open: readonly OpenList[], paragraph: Element, level: number): OpenList[] {
  const around = open.filter((each) => each.level <= level);
  const sign = takeSign(paragraph);
  const item = make('li', paragraph.children);
  const last = around.at(-1);
  if (last?.level === level) {
    last.list.children.push(item);
    return around;
  }
  const list = make(/[\da-z]+[.)]/i.test(sign) ? 'ol' : 'ul', [item]);
  const lastItem = last?.list.children.at(-1) as Element | undefined;
  if (lastItem) lastItem.children.push(list);
  else children.push(list);
  return [...around, { list, level }];
}

/** The level of a Word list item; null for anything else. */
function levelOf(node: Node): number | null {
  if (!isNamed(node, 'p')) return null;
  const list = styleOf(node).get('mso-list');
  const isItem = classesOf(node).some((name) => name.startsWith('msolistparagraph'));
  if (list === undefined || !/level\d/.test(list)) return isItem && hasSign(node) ? 1 : null;
  return Number(/level(\d)/.exec(list)?.[1]);
}

function hasSign(paragraph: Element): boolean {
  return elementsIn(paragraph).some(isSign);
}

function isSign(element: Element): boolean {
  return styleOf(element).get('mso-list') === 'ignore';
}

function takeSign(paragraph: Element): string {
  const sign = elementsIn(paragraph).find(isSign);
  if (!sign) return '';
  const words = wordsIn(sign);
  sign.children = [];
  return words;
}

function isSpace(node: Node): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function make(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
