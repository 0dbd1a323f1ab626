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

/** Wraps elements that are blocks by their styles alone (rows, columns, cards made of spans) in block elements. */
export function wrapStyledBlocks(root: Root): void {
  for (const parent of [root, ...elementsIn(root)]) {
    const isLaidOut = isElement(parent) && layoutDisplay.test(styleOf(parent).get('display') ?? '');
    parent.children = (parent.children as ElementContent[]).map((child) =>
      isElement(child) && inlineElements.has(child.tagName) && (isLaidOut || isBlock(child))
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

/** Renames paragraphs that a word processor only styles as headings or quotations. */
export function nameStyledParagraphs(root: Root): void {
  for (const element of elementsIn(root)) {
    if (isNamed(element, 'p', 'div')) rename(element);
    else if (isHeading(element)) cleanHeadingNumber(element);
  }
}

/** Puts one space after the number that Word writes before a heading. */
function cleanHeadingNumber(heading: Element): void {
  for (const marker of elementsIn(heading)) {
    if (styleOf(marker).get('mso-list') !== 'ignore') continue;
    const number = textContent(marker).trim();
    marker.children = number === '' ? [] : [{ type: 'text', value: `${number} ` }];
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

/** Word's own class names, the same in every language. */
const elementsByClass: ReadonlyMap<string, string> = new Map([
  ['msotitle', 'h1'],
  ['msoquote', 'blockquote'],
  ['msointensequote', 'blockquote'],
  ['msocaption', 'p'],
]);

function rankOf(level: string): string {
  return `h${/^[1-6]$/.test(level) ? level : 2}`;
}
