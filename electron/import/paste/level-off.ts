import type { Element, ElementContent, Root } from 'hast';
import { isElement, newElement } from '../tree/look';

/** Deeper than this no writer and no program nests anything. */
const deepest = 200;

/** Keeps a text that is nested without end from harming: below a depth its words stay, each block on a line of its own. */
export function levelOff(root: Root): void {
  const waiting: { parent: Root | Element; depth: number }[] = [{ parent: root, depth: 0 }];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    for (const child of at.parent.children) {
      if (!isElement(child)) continue;
      if (at.depth < deepest) waiting.push({ parent: child, depth: at.depth + 1 });
      else child.children = wordsOf(child);
    }
  }
}

const inline: ReadonlySet<string> = new Set(
  'a abbr b cite code em font i q s small span strong sub sup u'.split(' '),
);

function wordsOf(element: Element): ElementContent[] {
  const words: ElementContent[] = [];
  const waiting: (ElementContent | 'end')[] = [...element.children].reverse();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node === 'end') words.push(newElement('br'));
    else if (!isElement(node)) words.push(node);
    else if (node.tagName === 'img') words.push(node);
    else {
      const isBlock = !inline.has(node.tagName);
      if (isBlock) words.push(newElement('br'));
      waiting.push(...(isBlock ? (['end'] as const) : []), ...[...node.children].reverse());
    }
  }
  return words;
}
