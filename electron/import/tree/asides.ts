import type { Root } from 'hast';
import type { Losses } from '../losses';
import { attribute, childrenOf, elementsIn, isNamed, isPageHeader, wordsIn } from './look';
import type { Node } from './look';

/** Tells of words that a page holds but does not show in its text: comments in its source, and what a pointer brings up. */
export function tellAsides(root: Root, losses: Losses): void {
  for (const words of commentsIn(root)) losses.drop('html-comment', 1, words);
  for (const element of elementsIn(root)) {
    const tip = attribute(element, 'title').trim();
    if (tip === '' || ownTitle(element) || fold(wordsIn(element)).includes(fold(tip))) continue;
    losses.drop('tooltip', 1, tip);
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
function ownTitle(element: Node): boolean {
  if (!('tagName' in element)) return true;
  return isNamed(element, 'img', 'iframe', 'link', 'style', 'object', 'embed') || isPageHeader(element);
}

function fold(words: string): string {
  return words.replace(/\s+/g, ' ').trim().toLowerCase();
}
