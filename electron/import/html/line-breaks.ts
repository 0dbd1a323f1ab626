import type { Element, ElementContent, Root, RootContent } from 'hast';
import { elementsIn, isElement, isNamed, newElement, styleOf } from './tree';

/** Keeps the line breaks of a `pre` as `br` elements. */
export function keepPreformattedLines(root: Root): void {
  for (const element of elementsIn(root)) {
    if (!isNamed(element, 'pre')) continue;
    for (const each of [element, ...elementsIn(element)]) each.children = each.children.flatMap(splitLines);
  }
}

function splitLines(node: ElementContent): ElementContent[] {
  if (isElement(node) || node.type !== 'text') return [node];
  return node.value.split('\n').flatMap((value, index): ElementContent[] => {
    const text: ElementContent = { type: 'text', value };
    return index === 0 ? [text] : [newElement('br'), text];
  });
}

/**
 * Removes soft hyphens and zero-width characters from pasted text, and keeps the line breaks that a style
 * preserves (`white-space: pre-wrap`).
 */
export function keepStyledLines(root: Root): void {
  const waiting: { parent: Root | Element; keeps: boolean }[] = [{ parent: root, keeps: false }];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    const { parent, keeps } = at;
    const children = parent.children as (RootContent | ElementContent)[];
    parent.children = children.flatMap((child) => cleanText(child, keeps));
    for (const child of parent.children)
      if (isElement(child) && !isNamed(child, 'pre'))
        waiting.push({ parent: child, keeps: keepsLines(child, keeps) });
  }
}

function cleanText(node: RootContent | ElementContent, keeps: boolean): (RootContent | ElementContent)[] {
  if (node.type !== 'text') return [node];
  const value = node.value.replace(/[\u00ad\u200b\u2060\ufeff\ufffc\ufffe]/g, '');
  if (!keeps || !/\S/.test(value)) return [{ ...node, value }];
  return value
    .split(/\r\n?|\n/)
    .flatMap((line, index) =>
      index === 0 ? [{ ...node, value: line }] : [newElement('br'), { ...node, value: line }],
    );
}

function keepsLines(element: Element, around: boolean): boolean {
  const style = styleOf(element);
  const space = style.get('white-space-collapse') ?? style.get('white-space');
  if (space === undefined) return around;
  return /^(pre|preserve|break-spaces)/.test(space);
}
