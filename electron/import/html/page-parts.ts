import type { Element, Root } from 'hast';
import {
  attribute,
  classesOf,
  elementsIn,
  isBlank,
  isNamed,
  isPageHeader,
  oneLine,
  textContent,
} from './tree';
import { isPersonName, withoutBy } from './page-metadata';
import type { PageMetadata } from './page-metadata';
import type { Node } from './tree';

/**
 * The part of a page that is the text, its only `main`, else its only `article`, else all of its body; and the passages
 * outside.
 */
export function findMainPart(root: Root): { part: Node; outside: string[] } {
  const elements = elementsIn(root);
  const body = elements.find((element) => isNamed(element, 'body')) ?? root;
  const part = onlyOne(elements, 'main') ?? onlyOne(elements, 'article') ?? body;
  return { part, outside: passagesOutside(body, part).filter((words) => words !== '') };
}

/** Whether markup is a whole page, with a head or a body of its own. */
export function isHtmlPage(markup: string): boolean {
  return /<(!doctype|html|head|body)\b/i.test(markup.slice(0, 5000));
}

function onlyOne(elements: readonly Element[], name: string): Element | undefined {
  const found = elements.filter((element) => isNamed(element, name));
  return found.length === 1 ? found[0] : undefined;
}

/** The text outside the main part, a passage for each element that does not contain it. */
function passagesOutside(node: Node, part: Node): string[] {
  if (node === part) return [];
  if (!('children' in node) || !elementsIn(node).includes(part as Element))
    return [oneLine(visibleText(node))];
  return node.children.flatMap((child) => passagesOutside(child, part));
}

function visibleText(node: Node): string {
  if (node.type === 'text') return node.value;
  if (isNamed(node, 'script', 'style', 'template', 'noscript')) return '';
  if (isNamed(node, 'img')) return `${attribute(node, 'alt')} ${attribute(node, 'title')}`;
  return 'children' in node ? node.children.map(visibleText).join(' ') : '';
}

/** The elements that are fields of the article, not its body. */
export interface PageFields {
  kicker: Element | undefined;
  headline: Element | undefined;
  standfirst: Element[];
  /** The author and date, as pandoc prints them under a title. */
  byline: Element[];
}

/**
 * Finds what is styled as title, subtitle, standfirst or byline. Where nothing is, the headline is a first paragraph or a
 * heading that repeats the title, or the first `h1`, and the byline a line that shows only the name that the page declares.
 */
export function findFields(part: Node, title: string, page: Partial<PageMetadata> = {}): PageFields {
  const headerElements = elementsIn(part).filter(isPageHeader).flatMap(elementsIn);
  const elements = elementsIn(part).filter((each) => !headerElements.includes(each));
  const styled = (...names: string[]) => elements.filter((each) => isStyled(each, names));
  return {
    kicker: styled('kicker', 'surtitre')[0],
    headline:
      styled('title', 'headline', 'entry-title', 'p-name')[0] ??
      repeatedTitle(elements, title) ??
      elements.find((each) => isNamed(each, 'h1', 'h2') && isSame(each, page.headline)) ??
      elements.find((each) => isNamed(each, 'h1') && !isBlank(each)),
    standfirst: styled('subtitle', 'standfirst', 'chapo', 'chapô', 'p-summary'),
    byline: bylines(elements, page.byline),
  };
}

function isSame(element: Element, words = ''): boolean {
  return words !== '' && oneLine(textContent(element)).toLowerCase() === words.toLowerCase();
}

/** Lines styled or marked as who signs (Readability's names), else one that shows only the name that the page declares. */
function bylines(elements: readonly Element[], declared = ''): Element[] {
  const styled = elements.filter((each) => isStyled(each, ['byline', 'signature']));
  if (styled.length > 0) return styled;
  const lines = elements.filter(
    (each) => isNamed(each, 'p', 'div', 'address') && oneLine(textContent(each)).length < maxBylineLength,
  );
  const marked = lines.find((line) =>
    [line, ...elementsIn(line)].some((each) => signs(each) && isWholeLine(each, line)),
  );
  return [marked ?? lines.find((line) => isSigned(line, declared))].filter((each) => each !== undefined);
}

/** The longest byline, in characters. */
const maxBylineLength = 100;

/** Whether an element is marked as the author, and holds words. */
function signs(element: Element): boolean {
  const isMarked =
    attribute(element, 'rel') === 'author' ||
    attribute(element, 'itemProp').includes('author') ||
    classesOf(element).some((name) => /^(p-|entry-|post-|article-)?(author|byline)$|^writtenby$/.test(name));
  return isMarked && isPersonName(withoutBy(oneLine(textContent(element))));
}

/** Whether a line holds nothing beside an element but "par" or "by". */
function isWholeLine(element: Element, line: Element): boolean {
  return isSigned(line, withoutBy(oneLine(textContent(element))));
}

function isSigned(line: Element, name: string): boolean {
  return name !== '' && withoutBy(oneLine(textContent(line))).toLowerCase() === name.toLowerCase();
}

/** A first paragraph that repeats the document's title is the headline, whatever its style. */
function repeatedTitle(elements: readonly Element[], title: string): Element | undefined {
  const first = elements.find((each) => isNamed(each, 'p', 'h1', 'h2') && !isBlank(each));
  return first && title !== '' && oneLine(textContent(first)) === oneLine(title) ? first : undefined;
}

function isStyled(element: Element, names: readonly string[]): boolean {
  return (
    isNamed(element, 'p', 'div', 'h1', 'h2', 'h3') && classesOf(element).some((name) => names.includes(name))
  );
}
