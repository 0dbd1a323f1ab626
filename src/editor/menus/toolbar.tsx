import type { Editor } from '@tiptap/core';
import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { markKeys, plainMarks } from '../marks/mark-keys';
import { blockKinds } from '../block-commands/block-kinds';
import type { Insertion } from './insertions';
import { MoreTools } from './more-tools';
import { TableTools } from './table-tools';
import { Tool } from './tool';
import type { OfferedTool } from './tool';
import { useEditorValue } from './use-editor-value';
import type { Messages } from '../../messages';

/**
 * The toolbar above the text: marks, blocks, insertions, and a menu of rarely used tools. Arrow keys move along it, Escape
 * returns to the text. In a table, whose cells contain lines only, the tools of tables replace those of blocks.
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
  const tools = toolsOf(editor, insertions, active);
  const rare = [...tools.marks, ...(active.table ? [] : tools.blocks)].filter((tool) => !isFrequent(tool));
  const draw = (tool: OfferedTool) => <Tool key={tool.name} messages={messages} {...tool} />;
  return (
    <div
      ref={row}
      role="toolbar"
      aria-label={messages.toolbar}
      className="editor-toolbar"
      onKeyDown={(event) => moveFocus(event, row.current, editor)}
    >
      <div role="group" aria-label={messages.markTools} className="tool-group">
        {tools.marks.filter(isFrequent).map(draw)}
        <Tool
          name="link"
          messages={messages}
          shortcut="Mod Shift K"
          pressed={active.link}
          run={props.onLink}
        />
      </div>
      {active.table ? (
        <TableTools editor={editor} messages={messages} />
      ) : (
        <>
          <div role="group" aria-label={messages.blockTools} className="tool-group">
            {tools.blocks.filter((tool) => tool.turns && isFrequent(tool)).map(draw)}
          </div>
          <div role="group" aria-label={messages.insertTools} className="tool-group">
            {tools.blocks.filter((tool) => !tool.turns && isFrequent(tool)).map(draw)}
          </div>
        </>
      )}
      <MoreTools tools={rare} messages={messages} />
      <div role="group" aria-label={messages.historyTools} className="tool-group is-history">
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
    </div>
  );
}

/** The tools that have a button of their own; all others are in the menu, where their names can be read. */
const frequent: ReadonlySet<string> = new Set([
  ...['bold', 'italic'],
  ...['crosshead', 'smallCrosshead', 'bulletedList', 'numberedList', 'quotation'],
  ...['picture', 'footnote', 'table'],
]);

function isFrequent({ name }: OfferedTool): boolean {
  return frequent.has(name);
}

/** Every mark, and every block that can be turned into or inserted. */
function toolsOf(
  editor: Editor,
  insertions: readonly Insertion[],
  active: ReturnType<typeof activeTools>,
): { marks: OfferedTool[]; blocks: (OfferedTool & { turns: boolean })[] } {
  const kinds: readonly string[] = blockKinds;
  return {
    marks: plainMarks.map((name) => ({
      name,
      shortcut: markKeys[name],
      pressed: active.marks.includes(name),
      run: () => editor.chain().focus().toggleMark(name).run(),
    })),
    blocks: insertions.map((insertion) => ({
      name: insertion.name,
      shortcut: insertion.shortcut,
      pressed: active.block === insertion.name,
      turns: kinds.includes(insertion.name),
      run: () => insertion.run(editor),
    })),
  };
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
