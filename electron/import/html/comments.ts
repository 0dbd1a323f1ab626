import type { Element, Root } from 'hast';
import {
  attribute,
  childrenOf,
  elementsIn,
  isElement,
  isNamed,
  isPageHeader,
  parentsIn,
  textContent,
} from './tree';
import type { Node } from './tree';
import type { ConversionReport } from '../report/conversion-report';

/**
 * Takes out a reviewer's comments as Google Docs writes them, their signs in the text and the list of them: they look
 * like notes, two links that point at each other, and are not for the reader. Answers the words of each.
 */
export function removeReviewComments(root: Root): string[] {
  const parents = parentsIn(root);
  const gone = new Set<Node>();
  const words: string[] = [];
  for (const sign of elementsIn(root).filter(isCommentLink)) {
    const isCall = nameOf(sign).startsWith('cmnt_ref');
    const whole = isCall ? callOf(sign, parents) : commentOf(sign, parents);
    if (!isCall) words.push(textContent(whole).replace(textContent(sign), '').trim());
    gone.add(whole);
  }
  for (const parent of new Set([...gone].map((node) => parents.get(node)))) {
    if (parent && 'children' in parent) parent.children = parent.children.filter((child) => !gone.has(child));
  }
  return words.filter((each) => each !== '');
}

function isCommentLink(element: Element): boolean {
  return isNamed(element, 'a') && /^cmnt(_ref)?\d+$/.test(nameOf(element));
}

function nameOf(element: Element): string {
  return attribute(element, 'id') || attribute(element, 'name');
}

/** The raised number that calls a comment; a note may be called within the same. */
function callOf(sign: Element, parents: ReadonlyMap<Node, Node>): Node {
  const raised = parents.get(sign);
  const isAlone =
    isNamed(raised, 'sup') && childrenOf(raised).every((each) => isElement(each) && isCommentLink(each));
  return isAlone ? raised : sign;
}

/** The paragraph that begins with the sign, and the division that begins with it and holds one comment, nothing else. */
function commentOf(sign: Element, parents: ReadonlyMap<Node, Node>): Node {
  const paragraph = parents.get(sign);
  if (!isNamed(paragraph, 'p') || firstIn(paragraph) !== sign) return sign;
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

/** Tells of words that a page holds but does not show in its text: comments in its source, and what a pointer brings up. */
export function reportUnseenText(root: Root, report: ConversionReport): void {
  for (const words of commentsIn(root)) report.drop('html-comment', 1, words);
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

/** Marks that programs leave for themselves: conditions of Word, blocks of WordPress, ends of a pasted fragment. */
function isTechnical(comment: string): boolean {
  return (
    /^\s*(\/?wp:|more\b|nextpage\b|\[if\b|\[endif|<!\[endif|\[CDATA\[|StartFragment|EndFragment|\/?kg-card)/i.test(
      comment,
    ) || !/\p{L}{2}/u.test(comment)
  );
}

/** A picture's title is its caption, a frame's and LibreOffice's page parts' are names for programs. */
function hasTechnicalTitle(element: Node): boolean {
  if (!('tagName' in element)) return true;
  return isNamed(element, 'img', 'iframe', 'link', 'style', 'object', 'embed') || isPageHeader(element);
}

function normalized(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}
