import type { Element, Root } from 'hast';
import type { ConversionReport } from '../report/conversion-report';
import {
  attribute,
  childrenOf,
  elementsIn,
  isElement,
  isNamed,
  isPageHeader,
  oneLine,
  parentsIn,
  textContent,
} from './tree';
import type { Node } from './tree';

/**
 * Removes a reviewer's comments as Google Docs writes them, the references in the text and the list of comments: they
 * look like notes, two links to each other. Returns the text of each.
 */
export function removeReviewComments(root: Root): string[] {
  const links = elementsIn(root).filter(isCommentLink);
  if (links.length === 0) return [];
  const parents = parentsIn(root);
  const removed = new Set<Node>();
  const texts: string[] = [];
  for (const link of links) {
    const isReference = nameOf(link).startsWith('cmnt_ref');
    const whole = isReference ? referenceOf(link, parents) : commentOf(link, parents);
    if (!isReference) texts.push(textContent(whole).replace(textContent(link), '').trim());
    removed.add(whole);
  }
  for (const parent of new Set([...removed].map((node) => parents.get(node)))) {
    if (parent && 'children' in parent)
      parent.children = parent.children.filter((child) => !removed.has(child));
  }
  return texts.filter((each) => each !== '');
}

function isCommentLink(element: Element): boolean {
  return isNamed(element, 'a') && /^cmnt(_ref)?\d+$/.test(nameOf(element));
}

function nameOf(element: Element): string {
  return attribute(element, 'id') || attribute(element, 'name');
}

/** The superscript around the reference to a comment, unless it also holds the reference to a note. */
function referenceOf(link: Element, parents: ReadonlyMap<Node, Node>): Node {
  const superscript = parents.get(link);
  const isAlone =
    isNamed(superscript, 'sup') &&
    childrenOf(superscript).every((each) => isElement(each) && isCommentLink(each));
  return isAlone ? superscript : link;
}

/** The paragraph that begins with the link of a comment, or the division around it if it holds only this comment. */
function commentOf(link: Element, parents: ReadonlyMap<Node, Node>): Node {
  const paragraph = parents.get(link);
  if (!isNamed(paragraph, 'p') || firstIn(paragraph) !== link) return link;
  const division = parents.get(paragraph);
  const isWhole =
    isNamed(division, 'div') &&
    firstIn(division) === paragraph &&
    childrenOf(division).every((each) => !isElement(each) || isNamed(each, 'p')) &&
    elementsIn(division).filter(isCommentLink).length === 1;
  return isWhole ? division : paragraph;
}

function firstIn(node: Node): Node | undefined {
  return childrenOf(node).find((each) => isElement(each));
}

/** Reports text that a page holds but does not show: comments in its source, and tooltips. */
export function reportUnseenText(root: Root, report: ConversionReport): void {
  for (const comment of commentsIn(root)) report.drop('html-comment', 1, comment);
  for (const element of elementsIn(root)) {
    const tip = attribute(element, 'title').trim();
    if (
      tip === '' ||
      hasTechnicalTitle(element) ||
      normalized(textContent(element)).includes(normalized(tip))
    )
      continue;
    report.drop('tooltip', 1, tip);
  }
}

function commentsIn(node: Node): string[] {
  if (node.type === 'comment') return isTechnical(node.value) ? [] : [node.value];
  return childrenOf(node).flatMap(commentsIn);
}

/** Comments made by programs: conditions of Word, blocks of WordPress, ends of a clipboard fragment. */
function isTechnical(comment: string): boolean {
  return (
    /^\s*(\/?wp:|more\b|nextpage\b|\[if\b|\[endif|<!\[endif|\[CDATA\[|StartFragment|EndFragment|\/?kg-card)/i.test(
      comment,
    ) || !/\p{L}{2}/u.test(comment)
  );
}

/** The title of a picture is its caption; those of frames and of LibreOffice's headers are made by programs. */
function hasTechnicalTitle(element: Node): boolean {
  if (!('tagName' in element)) return true;
  return isNamed(element, 'img', 'iframe', 'link', 'style', 'object', 'embed') || isPageHeader(element);
}

function normalized(text: string): string {
  return oneLine(text).toLowerCase();
}
