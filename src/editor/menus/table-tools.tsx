import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useCallback } from 'react';
import { applyTypographyTo } from '../typing/plain-field';
import { typographyOptionsOf } from '../typing/typography';
import type { IconName } from './block-icons';
import { Tool } from './tool';
import type { Messages } from '../../messages';

/** The tools of the table at the caret: its caption, rows and columns. */
export function TableTools({ editor, messages }: { editor: Editor; messages: Messages['editor'] }) {
  const caption = useEditorState({
    editor,
    selector: () => String(editor.getAttributes('table')['caption'] ?? ''),
  });
  const table = useEditorState({ editor, selector: tableAtCaret });
  const typing = useCallback(
    (field: HTMLInputElement | null) =>
      field ? applyTypographyTo(field, typographyOptionsOf(editor)) : undefined,
    [editor],
  );
  const tools: [IconName, () => boolean][] = [
    ['rowBelow', () => editor.chain().focus().addRowAfter().run()],
    ['columnAfter', () => editor.chain().focus().addColumnAfter().run()],
    ['headerRow', () => editor.chain().focus().toggleHeaderRow().run()],
    ['deleteRow', () => editor.chain().focus().deleteRow().run()],
    ['deleteColumn', () => editor.chain().focus().deleteColumn().run()],
    ['deleteTable', () => editor.chain().focus().deleteTable().run()],
  ];
  return (
    <span role="group" aria-label={messages.table} className="table-tools">
      <input
        key={table} // The caption of another table has its own undo history.
        ref={typing}
        aria-label={messages.tableCaption}
        placeholder={messages.tableCaption}
        value={caption}
        onChange={(event) => editor.commands.updateAttributes('table', { caption: event.target.value })}
      />
      {tools.map(([name, run]) => (
        <Tool key={name} name={name} messages={messages} run={run} />
      ))}
    </span>
  );
}

/** The position of the table at the caret. */
function tableAtCaret({ editor: { state } }: { editor: Editor }): number {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type.name === 'table') return $from.before(depth);
  return 0;
}
