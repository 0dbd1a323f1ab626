import type { Block } from '../../../src/article';
import type { Node } from '../tree/look';
import { blocksOf } from './blocks';
import { joinLists } from './join-lists';
import type { Reading } from './reading';
import { captionTables } from './tables';

/** Reads the blocks that some nodes hold, with the captions that were written above tables put in their place. */
export function readBlocks(nodes: readonly Node[], known: Omit<Reading, 'open' | 'blocksOf'>): Block[] {
  const reading: Reading = {
    ...known,
    open: new Set(),
    blocksOf: (inside, marks) => joinLists(blocksOf(inside, marks, reading)),
  };
  return captionTables(reading.blocksOf(nodes, []));
}
