import type { Node as EditorNode } from '@tiptap/pm/model';
import type { Range } from './place-slice';

/** A top-level block and where it begins. */
export interface PlacedBlock {
  node: EditorNode;
  at: number;
}

/** The top-level blocks that a passage is in, but lines that are still empty; at the edge of a block it is not in it. */
export function blocksIn(doc: EditorNode, { from, to }: Range): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  doc.forEach((node, at) => {
    const isWritten = node.content.size > 0 || !node.isTextblock;
    if (isWritten && at + 1 < to && at + node.nodeSize - 1 > from) blocks.push({ node, at });
  });
  return blocks;
}
