import type { Node as EditorNode } from '@tiptap/pm/model';

/** A line of a block, and where its first character stands, counted from before the block. */
export interface LineOfNode {
  at: number;
  line: EditorNode;
}

const known = new WeakMap<EditorNode, readonly LineOfNode[]>();

/** The lines of a block in the order in which an article's block has them: empty paragraphs are none, empty cells are. */
export function linesOfNode(block: EditorNode): readonly LineOfNode[] {
  const found = known.get(block) ?? [...gather(block, 0, false)];
  known.set(block, found);
  return found;
}

function* gather(node: EditorNode, at: number, isInCell: boolean): Generator<LineOfNode> {
  if (node.isTextblock) {
    const isNone = node.type.name === 'paragraph' && node.childCount === 0 && !isInCell;
    if (!isNone && node.type.name !== 'attribution') yield { at: at + 1, line: node };
    return;
  }
  const isCell = node.type.name === 'tableCell' || node.type.name === 'tableHeader';
  let inside = at + 1;
  for (const child of node.children) {
    yield* gather(child, inside, isCell);
    inside += child.nodeSize;
  }
}
