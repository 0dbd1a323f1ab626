import type { Block, Inline } from '../../../src/article';
import type { Node } from '../tree/look';
import { blocksOf } from './blocks';
import { tableCaption } from './captions';
import { joinLists } from './join-lists';
import type { Reading } from './reading';

/** Reads the blocks that some nodes hold, with the captions that were written above tables put in their place. */
export function readBlocks(nodes: readonly Node[], known: Omit<Reading, 'open' | 'blocksOf'>): Block[] {
  const reading: Reading = {
    ...known,
    open: new Set(),
    blocksOf: (inside, marks) => joinLists(blocksOf(inside, marks, reading)),
  };
  return captionTables(reading.blocksOf(nodes, []));
}

function captionTables(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, index): Block[] => {
    const above = blocks[index - 1];
    if (block.type === 'table' && block.caption === '')
      return [{ ...block, caption: captionIn(above) ?? '' }];
    const below = blocks[index + 1];
    return below?.type === 'table' && below.caption === '' && captionIn(block) !== null ? [] : [block];
  });
}

function captionIn(block: Block | undefined): string | null {
  return block?.type === 'paragraph' && !block.content.some(isNote) ? tableCaption(block.content) : null;
}

function isNote(inline: Inline): boolean {
  return inline.type === 'footnote';
}
