import type { ElementContent, Root } from 'hast';
import { elementsIn, isElement, isNamed, newElement } from './look';

/** Lines that were set as they stand keep their ends: every one in a `pre` becomes a break. */
export function breakLines(root: Root): void {
  for (const element of elementsIn(root)) {
    if (!isNamed(element, 'pre')) continue;
    for (const each of [element, ...elementsIn(element)]) each.children = each.children.flatMap(broken);
  }
}

function broken(node: ElementContent): ElementContent[] {
  if (isElement(node) || node.type !== 'text') return [node];
  return node.value.split('\n').flatMap((value, index): ElementContent[] => {
    const text: ElementContent = { type: 'text', value };
    return index === 0 ? [text] : [newElement('br'), text];
  });
}
