import type { Element } from 'hast';
import type { Block, ListItem, Mark, PassageBlock } from '../../../src/article';
import { attribute, isBlank, isNamed } from '../html/tree';
import type { Node } from '../html/tree';
import { lowerToPassages } from './flatten';
import { marksWithin } from './marks';
import type { Reading } from './block-context';

type List = Extract<Block, { type: 'bulletedList' | 'numberedList' }>;

/**
 * Writer cuts a list in pieces wherever its sign changes: an inner list stands alone, one level in, between the items
 * before and after. The pieces are put together again.
 */
export function joinLists(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (const block of blocks) {
    const last = out.at(-1);
    const joined = last && isList(last) && isList(block) ? joinTwo(last, block) : null;
    if (joined) out[out.length - 1] = joined;
    else out.push(block);
  }
  return out;
}

/** Two neighbours as one list; null when they are two. */
function joinTwo(list: List, next: List): List | null {
  if (next.items.every((item) => item.content.every(isList))) return withInner(list, next);
  const goesOn = next.type === list.type && wasJoined.has(list);
  return goesOn ? mark({ ...list, items: [...list.items, ...next.items] }) : null;
}

/** Lists that an inner piece was put in: the next one goes on with their items. */
const wasJoined = new WeakSet<List>();

function mark(list: List): List {
  wasJoined.add(list);
  return list;
}

function withInner(list: List, piece: List): List {
  const last = list.items.at(-1);
  const inner = piece.items.flatMap((item) => item.content);
  return mark({
    ...list,
    items: [...list.items.slice(0, -1), { content: joinPassages([...(last?.content ?? []), ...inner]) }],
  });
}

/** Pieces may be levels apart: what was put in may go on the inner list before it. */
function joinPassages(blocks: readonly PassageBlock[]): PassageBlock[] {
  return joinLists(blocks) as PassageBlock[];
}

function isList(block: Block): block is List {
  return block.type === 'bulletedList' || block.type === 'numberedList';
}

/** A list, its items and the lists inside them; what an item cannot hold comes after the list. */
export function listBlocks(element: Element, marks: readonly Mark[], reading: Reading): Block[] {
  const lifted: Block[] = [];
  const items: ListItem[] = [];
  for (const node of element.children) {
    if (reading.gone.has(node) || isBlank(node)) continue;
    const inside = reading.blocksOf(insideOf(node), marksOf(node, marks, reading));
    const { kept, lifted: out } = lowerToPassages(inside, reading.losses);
    lifted.push(...out);
    // Word and Google put an inner list beside its item, not in it.
    const last = items.at(-1);
    if (isNamed(node, 'ul', 'ol') && last) last.content.push(...kept);
    else if (kept.length > 0) items.push({ content: kept });
  }
  if (/^[ai]$/i.test(attribute(element, 'type')) && isNamed(element, 'ol'))
    reading.losses.change('list-sign');
  return items.length === 0 ? lifted : [listOf(element, items), ...lifted];
}

function insideOf(node: Node): Node[] {
  return isNamed(node, 'li') ? node.children : [node];
}

function marksOf(node: Node, marks: readonly Mark[], reading: Reading): readonly Mark[] {
  return isNamed(node, 'li') ? marksWithin(node, marks, reading) : marks;
}

function listOf(element: Element, items: ListItem[]): Block {
  if (isNamed(element, 'ul', 'menu', 'dir')) return { type: 'bulletedList', items };
  const start = Number.parseInt(attribute(element, 'start'), 10);
  return { type: 'numberedList', start: start >= 0 ? start : 1, items };
}
