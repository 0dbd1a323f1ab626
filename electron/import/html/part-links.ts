import type { Element } from 'hast';
import { partLinkedBy, partNames } from '../../../src/article';
import { decodeAddress, namesOf } from './links';
import { childrenOf, elementsIn, isElement, isWhitespace, textContent } from './tree';
import type { Node } from './tree';

/** The part of the text that an address "#…" leads to, as links to it name it; null for none. */
export type PartOf = (href: string) => string | null;

/**
 * Finds the parts of a text that links in it lead to, by the words of their headings, or by an anchor in the heading or right before it:
 * a name of its own, of a section that it begins, or of an empty element.
 */
export function findParts(text: Node, headings: readonly Element[], language: string): PartOf {
  const words = headings.map((heading) => textContent(heading).trim());
  const names = new Map(partNames(words, language).map((name, at) => [headings[at], name]));
  const known = new Set(names.values());
  const anchors = new Map<string, string>();
  let pending: string[] = [];

  function visit(node: Node): void {
    if (!isElement(node)) {
      if (node.type === 'text' && !isWhitespace(node)) pending = [];
      for (const child of childrenOf(node)) visit(child);
      return;
    }
    pending.push(...namesOf(node));
    const part = names.get(node);
    if (part === undefined) for (const child of node.children) visit(child);
    else {
      for (const anchor of [...pending, ...elementsIn(node).flatMap(namesOf)])
        if (!anchors.has(anchor)) anchors.set(anchor, part);
      pending = [];
    }
  }
  visit(text);

  return (href) => {
    if (!href.startsWith('#')) return null;
    const anchored = anchors.get(href.slice(1)) ?? anchors.get(decodeAddress(href.slice(1)));
    if (anchored !== undefined) return anchored;
    const name = partLinkedBy(href, language);
    return name !== null && known.has(name) ? name : null;
  };
}
