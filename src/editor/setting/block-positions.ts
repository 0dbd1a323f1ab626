import type { Node as EditorNode } from '@tiptap/pm/model';

/** A node of the document and where it begins. */
export interface PlacedNode {
  node: EditorNode;
  at: number;
}

/** The blocks of the document that are the article's, in order: paragraphs left empty are none. */
export function placedBlocks(document: EditorNode): PlacedNode[] {
  const blocks: PlacedNode[] = [];
  document.forEach((node, at) => {
    if (node.type.name !== 'paragraph' || node.content.size > 0) blocks.push({ node, at });
  });
  return blocks;
}

/** The lines of a block that are not empty, in the order in which the article counts them; who is quoted is no line. */
export function placedLines({ node: block, at: start }: PlacedNode): PlacedNode[] {
  if (block.isTextblock) return [{ node: block, at: start }];
  const lines: PlacedNode[] = [];
  block.descendants((node, offset) => {
    const at = start + 1 + offset;
    if (node.isTextblock && node.content.size > 0 && node.type.name !== 'attribution')
      lines.push({ node, at });
    return !node.isTextblock;
  });
  return lines;
}
