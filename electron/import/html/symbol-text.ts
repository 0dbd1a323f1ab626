import type { Element, Root } from 'hast';
import { inUnicode, isSymbolFont } from './symbol-fonts';
import { attribute, childrenOf, elementsIn, isElement, styleOf } from './tree';

/** Writes text that a page sets in a font of signs (Symbol, Wingdings) in Unicode. */
export function writeSymbols(root: Root): void {
  for (const element of elementsIn(root)) {
    const font = styleOf(element).get('font-family') ?? attribute(element, 'face');
    if (isSymbolFont(font)) writeIn(element, font);
  }
}

function writeIn(element: Element, font: string): void {
  for (const child of childrenOf(element)) {
    if (child.type === 'text') child.value = inUnicode(child.value, font);
    // One with a font of its own is met on its own.
    else if (isElement(child) && !styleOf(child).has('font-family') && attribute(child, 'face') === '')
      writeIn(child, font);
  }
}
