import type { Element, Root } from 'hast';
import { attribute, elementsIn, isNamed, wordsIn } from './look';
import type { Node } from './look';

/** The part of a page that is the text, its only `main`, else its only `article`, else all of its body; and the passages outside. */
export function mainPart(root: Root): { part: Node; outside: string[] } {
  const elements = elementsIn(root);
  const body = elements.find((element) => isNamed(element, 'body')) ?? root;
  const part = onlyOne(elements, 'main') ?? onlyOne(elements, 'article') ?? body;
  return { part, outside: passagesOutside(body, part).filter((words) => words !== '') };
}

/** The title and the language that a page declares. */
export function pageMetadata(root: Root): { title: string; language: string } {
  const elements = elementsIn(root);
  const title = elements.find((element) => isNamed(element, 'title'));
  const pages = elements.filter((element) => isNamed(element, 'html', 'body'));
  const languages = pages.map((element) => attribute(element, 'lang') || attribute(element, 'xmlLang'));
  return {
    title: title ? wordsIn(title).replace(/\s+/g, ' ').trim() : '',
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

/** What stands outside the text, a passage for each part of the page that does not hold it. */
function passagesOutside(node: Node, part: Node): string[] {
  if (node === part) return [];
  if (!('children' in node) || !elementsIn(node).includes(part as Element))
    return [visibleWords(node).replace(/\s+/g, ' ').trim()];
  return node.children.flatMap((child) => passagesOutside(child, part));
}

function visibleWords(node: Node): string {
  if (node.type === 'text') return node.value;
  if (isNamed(node, 'script', 'style', 'template', 'noscript')) return '';
  return 'children' in node ? node.children.map(visibleWords).join(' ') : '';
}
