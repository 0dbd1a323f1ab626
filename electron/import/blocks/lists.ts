import type { Element } from 'hast';
import type { Block, ListItem, Mark, PassageBlock } from '../../../src/article';
import { attribute, isBlank, isNamed } from '../html/tree';
import type { Node } from '../html/tree';
import type { BlockContext } from './block-context';
import { flattenToPassages } from './flatten';
import { marksWithin } from './marks';

type List = Extract<Block, { type: 'bulletedList' | 'numberedList' }>;

/** A list, its items and the lists inside them; what an item cannot hold comes after the list. */
export function listBlocks(element: Element, marks: readonly Mark[], context: BlockContext): Block[] {
  const movedBlocks: Block[] = [];
  const items: ListItem[] = [];
  for (const node of element.children) {
    if (context.removed.has(node) || isBlank(node)) continue;
    const inside = context.readInner(contentOf(node), marksOf(node, marks, context));
    const { kept, moved } = flattenToPassages(inside, context.report);
    movedBlocks.push(...moved);
    // Word and Google put an inner list beside its item, not in it.
    const last = items.at(-1);
    if (isNamed(node, 'ul', 'ol') && last) last.content.push(...kept);
    else if (kept.length > 0) items.push({ content: kept });
  }
  if (/^[ai]$/i.test(attribute(element, 'type')) && isNamed(element, 'ol'))
    context.report.change('list-sign');
  return items.length === 0 ? movedBlocks : [listOf(element, items), ...movedBlocks];
}

function contentOf(node: Node): Node[] {
  return isNamed(node, 'li') ? node.children : [node];
}

function marksOf(node: Node, marks: readonly Mark[], context: BlockContext): readonly Mark[] {
  return isNamed(node, 'li') ? marksWithin(node, marks, context) : marks;
}

function listOf(element: Element, items: ListItem[]): Block {
  if (isNamed(element, 'ul', 'menu', 'dir')) return { type: 'bulletedList', items };
  const start = Number.parseInt(attribute(element, 'start'), 10);
  return { type: 'numberedList', start: start >= 0 ? start : 1, items };
}

/**
 * Joins lists that Writer cuts wherever the marker changes: an inner list then stands alone, one level in, between the
 * items before and after.
 */
export function joinLists(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    const pair = last && isList(last) && isList(block) ? joinPair(last, block) : null;
    if (pair) joined[joined.length - 1] = pair;
    else joined.push(block);
  }
  return joined;
}

/** Two neighbouring lists as one; null when they are separate. */
function joinPair(list: List, next: List): List | null {
  if (next.items.every((item) => item.content.every(isList))) return withInner(list, next);
  const continues = next.type === list.type && wasJoined.has(list);
  return continues ? markJoined({ ...list, items: [...list.items, ...next.items] }) : null;
}

/** Lists to which an inner piece was joined: the next list continues their items. */
const wasJoined = new WeakSet<List>();

function markJoined(list: List): List {
  wasJoined.add(list);
  return list;
}

function withInner(list: List, piece: List): List {
  const last = list.items.at(-1);
  const inner = piece.items.flatMap((item) => item.content);
  return markJoined({
    ...list,
    items: [...list.items.slice(0, -1), { content: joinPassages([...(last?.content ?? []), ...inner]) }],
  });
}

/** Pieces may be several levels apart: one may continue the inner list before it. */
function joinPassages(blocks: readonly PassageBlock[]): PassageBlock[] {
  return joinLists(blocks) as PassageBlock[];
}

function isList(block: Block): block is List {
  return block.type === 'bulletedList' || block.type === 'numberedList';
}
