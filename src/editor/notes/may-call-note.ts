import type { EditorState } from '@tiptap/pm/state';

/** Whether a note can be called at the caret: not beside a speaker's name, nor where a block is chosen. */
export function mayCallNote({ schema, selection: { $from, $to } }: EditorState): boolean {
  const note = schema.nodes['footnote'];
  return Boolean(
    note && $from.parent.inlineContent && $to.parent.canReplaceWith($to.index(), $to.index(), note),
  );
}
