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

/** The title and the language that a page declares. */
export function readPageMetadata(root: Root): { title: string; language: string } {
  const elements = elementsIn(root);
  const title = elements.find((element) => isNamed(element, 'title'));
  const pages = elements.filter((element) => isNamed(element, 'html', 'body'));
  const languages = pages.map((element) => attribute(element, 'lang') || attribute(element, 'xmlLang'));
  return {
    title: title ? oneLine(textContent(title)) : '',
    language: languages.find((language) => language !== '') ?? '',
  };
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
 * Finds what is styled as title, subtitle or standfirst. Where nothing is, the headline is a first paragraph that
 * repeats the document's title, or the first `h1`.
 */
export function findFields(part: Node, title: string): PageFields {
  const headerElements = elementsIn(part).filter(isPageHeader).flatMap(elementsIn);
  const elements = elementsIn(part).filter((each) => !headerElements.includes(each));
  const styled = (...names: string[]) => elements.filter((each) => isStyled(each, names));
  return {
    kicker: styled('kicker', 'surtitre')[0],
    headline:
      styled('title', 'headline', 'entry-title', 'p-name')[0] ??
      repeatedTitle(elements, title) ??
      elements.find((each) => isNamed(each, 'h1') && !isBlank(each)),
    standfirst: styled('subtitle', 'standfirst', 'chapo', 'chapô', 'p-summary'),
    byline: styled('byline', 'signature'),
  };
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
