import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useCallback } from 'react';
import { setTypingIn } from './field-typing';
import { typingOf } from './typing';
import type { EditorWords } from './words';

/** A second row of tools, there only while the caret is in a table: its title, rows and columns. */
export function TableTools({ editor, words }: { editor: Editor; words: EditorWords }) {
  const caption = useEditorState({
    editor,
    selector: () => String(editor.getAttributes('table')['caption'] ?? ''),
  });
  const typing = useCallback(
    (field: HTMLInputElement | null) => (field ? setTypingIn(field, typingOf(editor)) : undefined),
    [editor],
  );
  const tools: [keyof EditorWords, () => boolean][] = [
    ['rowBelow', () => editor.chain().focus().addRowAfter().run()],
    ['columnAfter', () => editor.chain().focus().addColumnAfter().run()],
    ['deleteRow', () => editor.chain().focus().deleteRow().run()],
    ['deleteColumn', () => editor.chain().focus().deleteColumn().run()],
    ['headerRow', () => editor.chain().focus().toggleHeaderRow().run()],
    ['deleteTable', () => editor.chain().focus().deleteTable().run()],
  ];
  return (
    <div role="toolbar" aria-label={words.table} className="editor-toolbar table-tools">
      <input
        ref={typing}
        aria-label={words.tableCaption}
        placeholder={words.tableCaption}
        value={caption}
        onChange={(event) => editor.commands.updateAttributes('table', { caption: event.target.value })}
        onKeyDown={(event) => event.key === 'Escape' && editor.commands.focus()}
      />
      {tools.map(([name, run]) => (
        <button key={name} type="button" onMouseDown={(event) => event.preventDefault()} onClick={run}>
          {words[name]}
        </button>
      ))}
    </div>
  );
}
