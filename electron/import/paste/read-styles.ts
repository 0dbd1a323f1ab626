import type { Element, Root } from 'hast';
import { attribute, classesOf, elementsIn, isHeading, isNamed, styleOf, wordsIn } from '../tree/look';

/** Gives paragraphs that a word processor only styles as headings and quotations their own names. */
export function readStyles(root: Root): void {
  for (const element of elementsIn(root)) {
    if (isNamed(element, 'p', 'div')) rename(element);
    else if (isHeading(element)) tightenNumber(element);
  }
}

/** The number that Word writes before a heading stands one space from it. */
function tightenNumber(heading: Element): void {
  for (const sign of elementsIn(heading)) {
    if (styleOf(sign).get('mso-list') !== 'ignore') continue;
    const number = wordsIn(sign).trim();
    sign.children = number === '' ? [] : [{ type: 'text', value: `${number} ` }];
  }
}

function rename(element: Element): void {
  const style = classesOf(element)
    .map((name) => byClass.get(name))
    .find(Boolean);
  const rank = attribute(element, 'role') === 'heading' ? rankOf(attribute(element, 'ariaLevel')) : undefined;
  const name = rank ?? style;
  if (name) element.tagName = name;
}

/** Word's own names for its styles, which it keeps in every language. */
const byClass: ReadonlyMap<string, string> = new Map([
  ['msotitle', 'h1'],
  ['msoquote', 'blockquote'],
  ['msointensequote', 'blockquote'],
  ['msocaption', 'p'],
]);

function rankOf(level: string): string {
  return `h${/^[1-6]$/.test(level) ? level : 2}`;
}
