import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { classesOf, elementsIn, isElement, isNamed, isWhitespace, newElement, styleOf } from './tree';

/**
 * Keeps the line breaks of a `pre` as `br` elements; the lines of an office document, each a `pre` of its own, become one.
 */
export function keepPreformattedLines(root: Root): void {
  for (const parent of [root, ...elementsIn(root)])
    if (parent.children.some(isTypedLine)) joinTypedLines(parent);
  for (const element of elementsIn(root)) {
    if (!isNamed(element, 'pre')) continue;
    for (const each of [element, ...elementsIn(element)]) each.children = each.children.flatMap(splitLines);
  }
}

function isTypedLine(node: Nodes): node is Element {
  return isNamed(node, 'pre') && classesOf(node).includes('typed-line');
}

function joinTypedLines(parent: Root | Element): void {
  let open: Element | null = null;
  const kept: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (isTypedLine(child) && open) open.children.push(newElement('br'), ...child.children);
    else if (!open || !isWhitespace(child)) {
      open = isTypedLine(child) ? child : null;
      kept.push(child);
    }
  }
  parent.children = kept;
}

function splitLines(node: ElementContent): ElementContent[] {
  if (isElement(node) || node.type !== 'text') return [node];
  return node.value.split('\n').flatMap((value, index): ElementContent[] => {
    const text: ElementContent = { type: 'text', value };
    return index === 0 ? [text] : [newElement('br'), text];
  });
}

/**
 * Removes soft hyphens and zero-width characters from pasted text, and keeps the line breaks that a style preserves
 * (`white-space: pre-wrap`).
 */
export function keepStyledLines(root: Root): void {
  const stack: { parent: Root | Element; keepsBreaks: boolean }[] = [{ parent: root, keepsBreaks: false }];
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { parent, keepsBreaks } = at;
    const children = parent.children as (RootContent | ElementContent)[];
    parent.children = children.flatMap((child) => cleanText(child, keepsBreaks));
    for (const child of parent.children)
      if (isElement(child) && !isNamed(child, 'pre'))
        stack.push({ parent: child, keepsBreaks: keepsLines(child, keepsBreaks) });
  }
}

function cleanText(
  node: RootContent | ElementContent,
  keepsBreaks: boolean,
): (RootContent | ElementContent)[] {
  if (node.type !== 'text') return [node];
  const value = node.value.replace(/[\u00ad\u200b\u2060\ufeff\ufffc\ufffe]/g, '');
  if (!keepsBreaks || !/\S/.test(value)) return [{ ...node, value }];
  return value
    .split(/\r\n?|\n/)
    .flatMap((line, index) =>
      index === 0 ? [{ ...node, value: line }] : [newElement('br'), { ...node, value: line }],
    );
}

function keepsLines(element: Element, inherited: boolean): boolean {
  const style = styleOf(element);
  const space = style.get('white-space-collapse') ?? style.get('white-space');
  if (space === undefined) return inherited;
  return /^(pre|preserve|break-spaces)/.test(space);
}
