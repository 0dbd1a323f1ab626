import type { Root } from 'hast';
import { attribute, childrenOf, elementsIn, isNamed, parentsIn, wordsIn } from './look';
import type { Node } from './look';

/**
 * Takes out a reviewer's comments as Google Docs writes them, their signs in the text and the list of them: they look
 * like notes, two links that point at each other, and are not for the reader. Answers the words of each.
 */
export function takeComments(root: Root): string[] {
  const parents = parentsIn(root);
  const signs = elementsIn(root).filter((element) => isNamed(element, 'a') && comment.test(idOf(element)));
  const words: string[] = [];
  for (const sign of signs) {
    const isCall = idOf(sign).startsWith('cmnt_ref');
    const whole = around(sign, parents, isCall ? ['sup'] : ['p', 'div']);
    if (!isCall) words.push(wordsIn(whole).replace(wordsIn(sign), '').trim());
    remove(whole, parents);
  }
  return words.filter((each) => each !== '');
}

const comment = /^cmnt(_ref)?\d+$/;

const idOf = (element: Parameters<typeof attribute>[0]) =>
  attribute(element, 'id') || attribute(element, 'name');

/** The outermost of the elements right around a sign that hold nothing else than it, or than its comment. */
function around(sign: Node, parents: ReadonlyMap<Node, Node>, names: readonly string[]): Node {
  const parent = parents.get(sign);
  return parent && isNamed(parent, ...names) ? around(parent, parents, names) : sign;
}

function remove(node: Node, parents: ReadonlyMap<Node, Node>): void {
  const siblings = childrenOf(parents.get(node) ?? node);
  const at = siblings.indexOf(node);
  if (at >= 0) siblings.splice(at, 1);
}
