import type { Editor } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { Selection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { formatTime } from '../../article';

type InsertedBlock = 'table' | 'programme' | 'horizontalRule' | 'boilerplate' | 'contacts';

/** Inserts a block at the caret without splitting a paragraph, list or box. */
export function insertBlock(editor: Editor, name: InsertedBlock): void {
  const node = blockNamed(editor, name);
  if (!node) return;
  const { tr, at } = insertBlockAt(editor.state, node, editor.state.selection.from);
  const inside = name === 'table' || name === 'programme' ? at : at + node.nodeSize;
  tr.setSelection(Selection.near(tr.doc.resolve(inside), 1));
  // After the hour, where one writes what happens then.
  if (name === 'programme') tr.setSelection(Selection.near(tr.doc.resolve(tr.selection.$head.end()), -1));
  tr.scrollIntoView();
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

function blockNamed(editor: Editor, name: InsertedBlock): EditorNode | undefined {
  if (name === 'table') return emptyTable(editor);
  return name === 'programme' ? newProgramme(editor) : editor.schema.nodes[name]?.create();
}

/** A list of two hours, as the text's language writes them: a list that begins with hours is a programme. */
function newProgramme({ schema, view }: Editor): EditorNode | undefined {
  const { bulletList, listItem, paragraph } = schema.nodes;
  const language = view.dom.lang || 'en';
  const items = ['14:00', '15:00'].flatMap((time) => {
    const hour = formatTime({ local: `2000-01-01T${time}`, zone: 'UTC' }, language);
    // "14 h" rather than "14 h 00".
    const words = `${hour.replace(/(?<=h)[\u00A0\u202F ]00$/u, '')} `;
    const line = paragraph?.create(null, schema.text(words));
    return line ? (listItem?.create(null, line) ?? []) : [];
  });
  return bulletList?.create(null, items);
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
