import type { Editor } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';

/** Inserts a block at the caret without splitting a paragraph, list or box. */
export function insertBlock(
  editor: Editor,
  name: 'table' | 'horizontalRule' | 'boilerplate' | 'contacts',
): void {
  const node = name === 'table' ? emptyTable(editor) : editor.schema.nodes[name]?.create();
  if (!node) return;
  const { tr, at } = insertBlockAt(editor.state, node, editor.state.selection.from);
  const inside = name === 'table' ? at : at + node.nodeSize;
  tr.setSelection(Selection.near(tr.doc.resolve(inside), 1)).scrollIntoView();
  editor.view.dispatch(tr);
  editor.view.focus();
}

/**
 * Inserts a block at a position: in place of an empty paragraph, before a block at its start, else after the block.
 */
export function insertBlockAt(
  { tr, doc }: EditorState,
  node: EditorNode,
  place: number,
): { tr: Transaction; at: number } {
  const $place = doc.resolve(Math.min(place, doc.content.size));
  if ($place.depth === 0) return { tr: tr.insert($place.pos, node), at: $place.pos };
  const block = $place.node(1);
  const [before, after] = [$place.before(1), $place.after(1)];
  const isEmpty = block.type.name === 'paragraph' && block.content.size === 0;
  if (isEmpty) return { tr: tr.replaceWith(before, after, node), at: before };
  const at = $place.pos === $place.start(1) ? before : after;
  return { tr: tr.insert(at, node), at };
}

function emptyTable({ schema: { nodes } }: Editor): EditorNode | undefined {
  const cell = (header: boolean) => nodes[header ? 'tableHeader' : 'tableCell']?.createAndFill();
  const row = (header: boolean) =>
    nodes['tableRow']?.create(
      null,
      [1, 2, 3].flatMap(() => cell(header) ?? []),
    );
  return nodes['table']?.create(
    null,
    [true, false, false].flatMap((header) => row(header) ?? []),
  );
}
