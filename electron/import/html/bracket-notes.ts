import type { ElementContent, Root } from 'hast';
import { elementsIn, isNamed, newElement, textContent } from './tree';

/** The longest note, in characters, so that two brackets far apart are no note. */
const maxLength = 3000;

/**
 * Makes notes of what stands in double brackets, as the shortcuts of SPIP write them: `le pont[[Bâti en 1867.]]`. Other
 * programs put one name in them, which stays as it is.
 */
export function markBracketNotes(root: Root): void {
  for (const parent of [root, ...elementsIn(root)]) {
    if (isNamed(parent, 'script', 'style', 'pre', 'code', 'textarea')) continue;
    if (parent.children.some((child) => child.type === 'text' && child.value.includes('[[')))
      parent.children = withNotes(parent.children as ElementContent[]);
  }
}

function withNotes(children: readonly ElementContent[]): ElementContent[] {
  const written: ElementContent[] = [];
  let rest = children.flatMap(splitAtBrackets);
  while (rest.length > 0) {
    const [first, ...others] = rest;
    const end = isBracket(first, '[[') ? others.findIndex((each) => isBracket(each, ']]')) : -1;
    const inside = others.slice(0, Math.max(0, end));
    if (first && end >= 0 && isNoteText(inside)) {
      written.push(newElement('span', withoutName(inside), { className: ['inline-note'] }));
      rest = others.slice(end + 1);
    } else {
      if (first) written.push(first);
      rest = others;
    }
  }
  return written;
}

function splitAtBrackets(node: ElementContent): ElementContent[] {
  if (node.type !== 'text') return [node];
  const pieces = node.value.split(/((?<!\s)\s*\[\[)|(\]\])/).filter((piece) => piece !== undefined);
  return pieces.filter((piece) => piece !== '').map((value) => ({ type: 'text', value }));
}

function isBracket(node: ElementContent | undefined, bracket: string): boolean {
  return node?.type === 'text' && node.value.trim() === bracket;
}

/** A note is words, of a sentence or with a link; a name in brackets is a link of a wiki. */
function isNoteText(inside: readonly ElementContent[]): boolean {
  const words = inside.map(textContent).join('').trim();
  if (words.length > maxLength || inside.some((each) => isBracket(each, '[['))) return false;
  const isLinked = inside.some(
    (each) => isNamed(each, 'a') || elementsIn(each).some((one) => isNamed(one, 'a')),
  );
  return (
    /\p{L}/u.test(words) &&
    (isLinked || (/\s/.test(words) && (words.length >= 30 || /[.!?…»”]$/.test(words))))
  );
}

/** A note may begin with the sign to refer to it by, `[[<*> …]]`. */
function withoutName(inside: readonly ElementContent[]): ElementContent[] {
  const [first, ...others] = inside;
  if (first?.type !== 'text') return [...inside];
  return [{ ...first, value: first.value.replace(/^\s*<[^<>]{0,20}>\s*/, '') }, ...others];
}
