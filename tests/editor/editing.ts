import { getSchema } from '@tiptap/core';
import { Node } from '@tiptap/pm/model';
import { EditorState, NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { Transaction } from '@tiptap/pm/state';
import type { Block, Inline } from '../../src/article';
import { articleExtensions } from '../../src/editor/body-editor/extensions';
import { fromDocument } from '../../src/editor/document/from-document';
import { toDocument } from '../../src/editor/document/to-document';
import { messagesIn } from '../../src/messages';

/** The editor's schema. */
export const schema = getSchema(
  articleExtensions({
    messages: () => messagesIn('fr').editor,
    language: () => 'fr',
    house: () => ({ guillemets: 'thin' }),
    spaces: () => false,
    insertions: () => [],
    shortcuts: () => [],
    showSlashMenu: () => undefined,
  }),
);

/** A text with the caret behind some words, or with a block selected by its type. */
export function editing(blocks: readonly Block[], caret: { after: string } | { on: string }): EditorState {
  const doc = Node.fromJSON(schema, toDocument(blocks));
  let selection: TextSelection | NodeSelection | null = null;
  doc.descendants((node, pos) => {
    if ('on' in caret && node.type.name === caret.on) selection ??= NodeSelection.create(doc, pos);
    const at = 'after' in caret && node.isText ? (node.text ?? '').indexOf(caret.after) : -1;
    if (at >= 0 && 'after' in caret) selection ??= TextSelection.create(doc, pos + at + caret.after.length);
  });
  if (!selection) throw new Error('The text has no such place');
  return EditorState.create({ doc, selection });
}

/** The state after a transaction that must not be null, checked against the schema. */
export function after(
  state: EditorState,
  tr: Transaction | null | undefined,
): { state: EditorState; blocks: Block[] } {
  if (!tr) throw new Error('The change was not possible');
  const next = state.apply(tr);
  next.doc.check();
  return { state: next, blocks: fromDocument(next.doc) };
}

/** The letters of the caret's line before the caret. */
export function beforeCaret({ selection: { $head } }: EditorState): string {
  return $head.parent.textBetween(0, $head.parentOffset, '|', '¤');
}

export function paragraph(text: string): Block {
  return { type: 'paragraph', content: [run(text)] };
}

export function run(text: string): Extract<Inline, { type: 'text' }> {
  return { type: 'text', text, marks: [] };
}

export function list(type: 'bulletedList' | 'numberedList', ...items: string[]): Block {
  const made = items.map((text) => ({ content: [{ type: 'paragraph' as const, content: [run(text)] }] }));
  return type === 'bulletedList' ? { type, items: made } : { type, start: 1, items: made };
}
