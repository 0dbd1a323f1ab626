import { Fragment } from '@tiptap/pm/model';
import type { Node as EditorNode, Schema, Slice } from '@tiptap/pm/model';

/** A cut as whole blocks: what was cut in two has all that it must have, what was cut out of its block has it again. */
export function closedBlocks(slice: Slice, schema: Schema): Fragment {
  const blocks: EditorNode[] = [];
  slice.content.forEach((node) => {
    const block = wrapped(closed(node), schema);
    const last = blocks.at(-1);
    if (last && block !== node && last.type === block.type && last.attrs === block.attrs)
      blocks[blocks.length - 1] = last.copy(last.content.append(block.content));
    else blocks.push(block);
  });
  return Fragment.from(blocks);
}

function closed(node: EditorNode): EditorNode {
  if (node.isLeaf || node.isTextblock) return node;
  const content = Fragment.from(node.content.content.map(closed));
  if (node.type.validContent(content)) return node.copy(content);
  return node.type.createAndFill(node.attrs, content) ?? node;
}

/** An item in a list, a row in a table, words in a paragraph. */
function wrapped(node: EditorNode, { topNodeType }: Schema): EditorNode {
  const around = topNodeType.contentMatch.findWrapping(node.type) ?? [];
  return around.reduceRight((inner, type) => type.createAndFill(null, Fragment.from(inner)) ?? inner, node);
}
