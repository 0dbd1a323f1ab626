import { fromHtml } from 'hast-util-from-html';
import type { Element, ElementContent, Nodes, Properties, Root, RootContent } from 'hast';

/** Any node of a parsed text. */
export type Node = Root | RootContent | ElementContent;

/** Whether a node is an element. */
export function isElement(node: Nodes | undefined): node is Element {
  return node?.type === 'element';
}

/** Whether a node is an element of one of these names. */
export function isNamed<Name extends string>(
  node: Nodes | undefined,
  ...names: readonly Name[]
): node is Element & { tagName: Name } {
  return isElement(node) && (names as readonly string[]).includes(node.tagName);
}

/** Whether a node is a heading, `h1` to `h6`. */
export function isHeading(node: Nodes | undefined): node is Element {
  return isElement(node) && /^h[1-6]$/.test(node.tagName);
}

/** The rank of a heading, 1 to 6. */
export function headingRank({ tagName }: Element): number {
  return Number(tagName.slice(1));
}

/** A new element of a tree. */
export function newElement(
  tagName: string,
  children: ElementContent[] = [],
  properties: Properties = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

/** The child nodes, none for text. */
export function childrenOf(node: Nodes): Node[] {
  return 'children' in node ? node.children : [];
}

/** Every element under a node, in document order. */
export function elementsIn(node: Nodes): Element[] {
  const elements: Element[] = [];
  collectElements(node, elements);
  return elements;
}

function collectElements(node: Nodes, elements: Element[]): void {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue;
    elements.push(child);
    collectElements(child, elements);
  }
}

/** An attribute as text, "" when the element does not have it. */
export function attribute(element: Element, name: string): string {
  const value = element.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return value === null || value === undefined || value === false ? '' : String(value);
}

/** The classes of an element in lower case. */
export function classesOf(element: Element): string[] {
  return attribute(element, 'className').toLowerCase().split(/\s+/).filter(Boolean);
}

/** The declarations of an element's own style, by property, in lower case. */
export function styleOf(element: Element): ReadonlyMap<string, string> {
  const written = attribute(element, 'style');
  const known = written === '' ? noStyle : knownStyles.get(written);
  if (known) return known;
  const style = declarationsIn(written);
  if (knownStyles.size >= 500) knownStyles.clear();
  knownStyles.set(written, style);
  return style;
}

const noStyle: ReadonlyMap<string, string> = new Map();

/** Caches parsed styles: programs write the same few over and over. */
const knownStyles = new Map<string, ReadonlyMap<string, string>>();

function declarationsIn(written: string): ReadonlyMap<string, string> {
  const pairs = written
    .toLowerCase()
    .split(';')
    .map((each): [string, string] => {
      const at = each.indexOf(':');
      return [each.slice(0, Math.max(0, at)).trim(), each.slice(at + 1).trim()];
    });
  return new Map(pairs.filter(([name]) => /^[a-z-]+$/.test(name)));
}

/** All the text under a node. */
export function textContent(node: Nodes): string {
  return node.type === 'text' ? node.value : childrenOf(node).map(textContent).join('');
}

/** The text of some markup on one line, its entities resolved; spaces that do not break stay. */
export function textOfMarkup(markup: string): string {
  const text = textContent(fromHtml(markup.replace(/<br\s*\/?>|<\/p>/gi, ' '), { fragment: true }));
  return text.replace(/[ \t\r\n]+/g, ' ').trim();
}

/** Text on one line: white space collapsed, none at the ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether a node is text of nothing but white space. */
export function isWhitespace(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Whether a node shows nothing: no text but spaces, no picture, no rule. */
export function isBlank(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  return !isNamed(node, 'img', 'hr') && childrenOf(node).every(isBlank);
}

/** LibreOffice writes headers and footers at the ends of its HTML. */
export function isPageHeader(element: Element): boolean {
  return element.tagName === 'div' && /^(header|footer)$/.test(attribute(element, 'title'));
}

/** The parent of every node of a tree. */
export function parentsIn(root: Nodes): Map<Node, Node> {
  const parents = new Map<Node, Node>();
  const visit = (node: Node): void => {
    for (const child of childrenOf(node)) {
      parents.set(child, node);
      visit(child);
    }
  };
  visit(root);
  return parents;
}
