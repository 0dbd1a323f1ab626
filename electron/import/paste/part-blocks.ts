import type { Element, ElementContent, Root } from 'hast';
import { elementsIn, isElement, newElement, styleOf } from '../tree/look';

/** Words that a page sets apart by its styles alone (rows, columns, cards made of spans) are apart here too. */
export function partBlocks(root: Root): void {
  for (const parent of [root, ...elementsIn(root)]) {
    const apart = isElement(parent) && laysOut.test(styleOf(parent).get('display') ?? '');
    parent.children = (parent.children as ElementContent[]).map((child) =>
      isElement(child) && inline.has(child.tagName) && (apart || isBlock(child))
        ? newElement('div', [child])
        : child,
    );
  }
}

const inline: ReadonlySet<string> = new Set(
  'a abbr b cite code em font i label q small span strong time u'.split(' '),
);

const laysOut = /^(inline-)?(flex|grid)/;

function isBlock(element: Element): boolean {
  return /^(block|flow-root|list-item|flex|grid|table)/.test(styleOf(element).get('display') ?? '');
}
