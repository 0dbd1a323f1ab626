import type { Element } from 'hast';
import type { ConversionReport } from '../report/conversion-report';
import {
  childrenOf,
  classesOf,
  elementsIn,
  headingRank,
  isBlank,
  isElement,
  isHeading,
  isNamed,
  isWhitespace,
  oneLine,
  parentsIn,
  styleOf,
  textContent,
} from './tree';
import type { Node } from './tree';

/**
 * Makes headings of lines that are only formatted in bold: short, all bold, no punctuation at the end, and text below.
 * The first line of all becomes the headline where nothing else is.
 */
export function promoteBoldLines(part: Node, title: string, report: ConversionReport): void {
  const elements = elementsIn(part);
  const parents = parentsIn(part);
  const styled = elements.filter(isHeading);
  const rank = Math.min(6, 1 + Math.max(1, ...styled.map(headingRank)));
  const flow = elements.filter((each) => isNamed(each, 'p') && !isBlank(each) && isInFlow(each, parents));
  for (const [index, line] of flow.entries()) {
    if (!isHeadingLine(line) || !hasTextBelow(line, parents) || isTitle(line, title)) continue;
    const isFirst =
      index === 0 && title === '' && isFirstOf(line, elements) && !textKinds.test(textContent(line).trim());
    report.change(isFirst ? 'headline-by-hand' : 'heading-by-hand', 1, textContent(line));
    line.tagName = isFirst ? 'h1' : styled.length === 0 ? 'h2' : `h${rank}`;
  }
}

/** Headings are in the main flow of the text, never in a list, a table, a quotation or a note. */
function isInFlow(line: Element, parents: ReadonlyMap<Node, Node>): boolean {
  for (let parent = parents.get(line); parent; parent = parents.get(parent)) {
    if (isNamed(parent, 'li', 'td', 'th', 'blockquote', 'figure', 'aside', 'dd', 'footer')) return false;
  }
  return true;
}

/** A line that repeats the document's title is its headline already. */
function isTitle(line: Element, title: string): boolean {
  return title !== '' && oneLine(textContent(line)) === oneLine(title);
}

/** Whether a line comes before every heading, and nothing is styled as the headline. */
function isFirstOf(line: Element, elements: readonly Element[]): boolean {
  const styled = elements.find(isHeading);
  return !elements.some(isHeadline) && (!styled || elements.indexOf(line) < elements.indexOf(styled));
}

/** The kind of a text, often set in bold above its headline. */
const textKinds =
  /^(communiqué|communiqué de presse|press release|tract|for immediate release|compte rendu)$/i;

function isHeadline(element: Element): boolean {
  return classesOf(element).some((name) => name === 'title' || name === 'headline');
}

function isHeadingLine(line: Element): boolean {
  const words = oneLine(textContent(line));
  if (classesOf(line).some((name) => styledRoles.has(name))) return false;
  if (words.length > 100 || !/\p{L}{2}/u.test(words) || /[.,;:…]$/.test(words)) return false;
  return isAllBold(line) && !elementsIn(line).some((each) => isNamed(each, 'img', 'br', 'a', 'sup'));
}

/** Classes that say what a paragraph is. */
const styledRoles: ReadonlySet<string> = new Set(
  'title headline subtitle standfirst kicker caption byline signature surtitre chapo author date'.split(' '),
);

/** Whether every word of a line is in bold. */
function isAllBold(node: Node): boolean {
  return childrenOf(node).every((child) => {
    if (child.type === 'text') return isWhitespace(child);
    return isBold(child) || isAllBold(child);
  });
}

function isBold(node: Node): boolean {
  if (!isElement(node)) return false;
  return isNamed(node, 'b', 'strong') || /^(bold|[6-9]00)$/.test(styleOf(node).get('font-weight') ?? '');
}

/** Whether the next element is text that is not a bold line itself: signatures and addresses at the end have none. */
function hasTextBelow(line: Element, parents: ReadonlyMap<Node, Node>): boolean {
  const parent = parents.get(line);
  const next =
    parent &&
    childrenOf(parent)
      .slice(childrenOf(parent).indexOf(line) + 1)
      .find((each) => !isSpace(each));
  if (!isElement(next)) return false;
  if (isNamed(next, 'p')) return !isAllBold(next) || elementsIn(next).some((each) => isNamed(each, 'img'));
  return isNamed(next, 'ul', 'ol', 'table', 'blockquote', 'figure', 'aside');
}

function isSpace(node: Node): boolean {
  return isElement(node) ? isNamed(node, 'p') && isBlank(node) : node.type !== 'text' || isWhitespace(node);
}
