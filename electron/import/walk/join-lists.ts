import type { Block, PassageBlock } from '../../../src/article';

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
