import type { Element, Root } from 'hast';
import type { ConversionReport } from '../report/conversion-report';
import { elementsIn, isElement, isNamed, oneLine, styleOf, textContent } from './tree';

/**
 * Removes struck-out words from a text and reports them: an article has no such mark, and without it they would say the opposite of
 * what their author meant. Elements with a picture stay.
 */
export function removeStruckWords(root: Root, report: ConversionReport): void {
  for (const parent of [root, ...elementsIn(root)])
    parent.children = parent.children.filter((child) => {
      if (!isElement(child) || !isStruck(child)) return true;
      if (elementsIn(child).some((each) => isNamed(each, 'img', 'figure'))) return true;
      const words = oneLine(textContent(child));
      if (words !== '') report.drop('strikethrough', 1, words);
      return false;
    });
}

function isStruck(element: Element): boolean {
  return (
    isNamed(element, 's', 'strike', 'del') ||
    /line-through/.test(styleOf(element).get('text-decoration') ?? '') ||
    /line-through/.test(styleOf(element).get('text-decoration-line') ?? '')
  );
}
