import type { Element, Root } from 'hast';
import { attribute, classesOf, elementsIn, isNamed } from '../tree/look';

/** Gives paragraphs that a word processor only styles as headings and quotations their own names. */
export function readStyles(root: Root): void {
  for (const element of elementsIn(root)) {
    if (isNamed(element, 'p', 'div')) rename(element);
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
