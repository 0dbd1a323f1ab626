import type { Editor } from '@tiptap/core';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { markKeys, plainMarks } from '../marks/mark-keys';
import type { Insertion } from './insertions';
import { TableTools } from './table-tools';
import { Tool } from './tool';
import { useEditorValue } from './use-editor-value';
import type { Messages } from '../../messages';

/**
 * The toolbar above the text; arrow keys move along it, Escape returns to the text. In a table, whose cells contain
 * lines only, the table's tools take the place of the blocks'.
 */
export function Toolbar(props: {
  editor: Editor;
  messages: Messages['editor'];
  insertions: readonly Insertion[];
  onLink: () => void;
}) {
  const { editor, messages, insertions } = props;
  const row = useRef<HTMLDivElement>(null);
  const active = useEditorValue(editor, activeTools);
  return (
    <div
      ref={row}
      role="toolbar"
      aria-label={messages.toolbar}
      className="editor-toolbar"
      onKeyDown={(event) => moveFocus(event, row.current, editor)}
    >
      {plainMarks.map((mark) => (
        <Tool
          key={mark}
          name={mark}
          messages={messages}
          shortcut={markKeys[mark]}
          pressed={active.marks.includes(mark)}
          run={() => editor.chain().focus().toggleMark(mark).run()}
        />
      ))}
      <Tool name="link" messages={messages} shortcut="Mod Shift K" pressed={active.link} run={props.onLink} />
      <span className="editor-toolbar-gap" />
      {active.table ? (
        <TableTools editor={editor} messages={messages} />
      ) : (
        insertions.map((insertion) => (
          <Tool
            key={insertion.name}
            name={insertion.name}
            messages={messages}
            shortcut={insertion.shortcut}
            pressed={active.block === insertion.name}
            run={() => insertion.run(editor)}
          />
        ))
      )}
      <span className="editor-toolbar-gap is-history" />
      <Tool
        name="undo"
        messages={messages}
        shortcut="Mod Z"
        disabled={!active.undo}
        run={() => editor.chain().focus().undo().run()}
      />
      <Tool
        name="redo"
        messages={messages}
        shortcut="Mod Shift Z"
        disabled={!active.redo}
        run={() => editor.chain().focus().redo().run()}
      />
    </div>
  );
}

/** The pressed tools at the selection. */
function activeTools(editor: Editor) {
  return {
    marks: plainMarks.filter((mark) => editor.isActive(mark)),
    link: editor.isActive('link'),
    block: blockAtCaret(editor),
    table: editor.isActive('table'),
    undo: editor.can().undo(),
    redo: editor.can().redo(),
  };
}

function blockAtCaret(editor: Editor): keyof Messages['editor'] {
  if (editor.isActive('crosshead', { level: 1 })) return 'crosshead';
  if (editor.isActive('crosshead', { level: 2 })) return 'smallCrosshead';
  if (editor.isActive('preformatted')) return 'preformatted';
  if (editor.isActive('quotation')) return 'quotation';
  if (editor.isActive('bulletList')) return 'bulletedList';
  if (editor.isActive('orderedList')) return 'numberedList';
  if (editor.isActive('pullQuote')) return 'pullQuote';
  return editor.isActive('box') ? 'box' : 'paragraph';
}

function moveFocus(event: KeyboardEvent, row: HTMLElement | null, editor: Editor): void {
  const tools = [...(row?.querySelectorAll<HTMLElement>('button, input') ?? [])];
  const at = tools.indexOf(document.activeElement as HTMLElement);
  if (event.target instanceof HTMLInputElement && staysInField(event.target, event.key)) return;
  const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
  if (event.key === 'Escape') editor.commands.focus();
  else if (next === undefined) return;
  else tools[(next + tools.length) % tools.length]?.focus();
  event.preventDefault();
}

/** Whether a key belongs to the caption field: until the caret is at one of its ends. */
function staysInField({ value, selectionStart, selectionEnd }: HTMLInputElement, key: string): boolean {
  if (key === 'ArrowRight') return selectionStart !== value.length;
  if (key === 'ArrowLeft') return selectionEnd !== 0;
  return key !== 'Escape';
}
