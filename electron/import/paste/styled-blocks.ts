import type { Element, ElementContent, Root } from 'hast';
import {
  attribute,
  classesOf,
  elementsIn,
  isElement,
  isHeading,
  isNamed,
  newElement,
  styleOf,
  textContent,
} from '../html/tree';

/** Words that a page sets apart by its styles alone (rows, columns, cards made of spans) are apart here too. */
export function wrapStyledBlocks(root: Root): void {
  for (const parent of [root, ...elementsIn(root)]) {
    const apart = isElement(parent) && layoutDisplay.test(styleOf(parent).get('display') ?? '');
    parent.children = (parent.children as ElementContent[]).map((child) =>
      isElement(child) && inlineElements.has(child.tagName) && (apart || isBlock(child))
        ? newElement('div', [child])
        : child,
    );
  }
}

const inlineElements: ReadonlySet<string> = new Set(
  'a abbr b cite code em font i label q small span strong time u'.split(' '),
);

const layoutDisplay = /^(inline-)?(flex|grid)/;

function isBlock(element: Element): boolean {
  return /^(block|flow-root|list-item|flex|grid|table)/.test(styleOf(element).get('display') ?? '');
}

/** Gives paragraphs that a word processor only styles as headings and quotations their own names. */
export function nameStyledParagraphs(root: Root): void {
  for (const element of elementsIn(root)) {
    if (isNamed(element, 'p', 'div')) rename(element);
    else if (isHeading(element)) cleanHeadingNumber(element);
  }
}

/** The number that Word writes before a heading stands one space from it. */
function cleanHeadingNumber(heading: Element): void {
  for (const sign of elementsIn(heading)) {
    if (styleOf(sign).get('mso-list') !== 'ignore') continue;
    const number = textContent(sign).trim();
    sign.children = number === '' ? [] : [{ type: 'text', value: `${number} ` }];
  }
}

function rename(element: Element): void {
  const style = classesOf(element)
    .map((name) => elementsByClass.get(name))
    .find(Boolean);
  const rank = attribute(element, 'role') === 'heading' ? rankOf(attribute(element, 'ariaLevel')) : undefined;
  const name = rank ?? style;
  if (name) element.tagName = name;
}

/** Word's own names for its styles, which it keeps in every language. */
const elementsByClass: ReadonlyMap<string, string> = new Map([
  ['msotitle', 'h1'],
  ['msoquote', 'blockquote'],
  ['msointensequote', 'blockquote'],
  ['msocaption', 'p'],
]);

function rankOf(level: string): string {
  return `h${/^[1-6]$/.test(level) ? level : 2}`;
}
