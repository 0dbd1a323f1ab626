import { DOMSerializer } from '@tiptap/pm/model';
import type { Node as EditorNode } from '@tiptap/pm/model';
import type { Command } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import type { Editor } from '@tiptap/react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { FocusEvent } from 'react';
import { backToText, goToNoteLine, removeNote } from './selected-note';
import { NoteEditor } from './note-editor';
import { noteNumbered } from './note-list';
import type { NotesOptions } from './notes-options';

/** One note below the text: its number leads to its call, and its text can be edited. */
export function NoteLine(props: {
  editor: Editor;
  index: number;
  node: EditorNode;
  options: NotesOptions;
  /** Whether Tab stops here; it stops at one note only. */
  isCurrent: boolean;
  onCurrent: () => void;
}) {
  const { editor, index, node, options, isCurrent, onCurrent } = props;
  const [editing, setEditing] = useState(false);
  const point = useRef<{ x: number; y: number } | null>(null);
  const host = useNoteText({ editor, index, node, options, editing, point });
  const messages = options.messages();
  const number = options.before() + index + 1;
  const place = () => backToText(editor.view, noteNumbered(editor.state.doc, index)?.at ?? null);
  const leave = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget) && document.hasFocus()) setEditing(false);
  };
  return (
    <div className="note-line" role="doc-footnote" onBlur={leave}>
      <button
        type="button"
        tabIndex={-1}
        aria-label={messages.back(number)}
        title={messages.back(number)}
        onClick={place}
      >
        {number}
      </button>
      <div
        ref={host}
        className="note-text"
        tabIndex={editing ? undefined : isCurrent ? 0 : -1}
        {...(!editing && { role: 'textbox', 'aria-multiline': true, 'aria-label': messages.text(number) })}
        onMouseDown={({ clientX, clientY }) => (point.current = { x: clientX, y: clientY })}
        onFocus={({ target, currentTarget }) => {
          if (target !== currentTarget) return;
          onCurrent();
          setEditing(true);
        }}
      />
    </div>
  );
}

/** Shows the note's text, or its editor while it is edited. */
function useNoteText(note: {
  editor: Editor;
  index: number;
  node: EditorNode;
  options: NotesOptions;
  editing: boolean;
  point: { current: { x: number; y: number } | null };
}) {
  const { editor, index, node, options, editing, point } = note;
  const host = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!host.current || editing) return;
    const text = document.createElement('div');
    text.className = 'footnote-text';
    text.dataset['placeholder'] = options.messages().empty;
    text.append(DOMSerializer.fromSchema(node.type.schema).serializeFragment(node.content));
    host.current.replaceChildren(text);
  }, [node, editing, options]);
  useLayoutEffect(() => {
    if (!host.current || !editing) return;
    host.current.replaceChildren();
    const opened = openNote(editor.view, host.current, index, options);
    if (point.current) opened.selectAt(point.current.x, point.current.y);
    point.current = null;
    opened.focus();
    // Synchronously: a key must not be typed into a note that undo has just changed.
    const refresh = () => opened.refresh();
    editor.on('update', refresh);
    return () => {
      editor.off('update', refresh);
      // When a note that is being edited is removed, the text gets the focus.
      if (opened.view.hasFocus()) editor.view.focus();
      opened.destroy();
    };
  }, [editing, editor, index, options, point]);
  return host;
}

function openNote(outer: EditorView, host: HTMLElement, index: number, options: NotesOptions): NoteEditor {
  const at = () => noteNumbered(outer.state.doc, index)?.at ?? null;
  const back: Command = () => {
    backToText(outer, at());
    return true;
  };
  return new NoteEditor({
    outer,
    host,
    at,
    messages: options.messages(),
    number: options.before() + index + 1,
    language: options.language(),
    plugins: options.plugins(),
    keys: {
      Enter: back,
      Escape: back,
      'Mod-Enter': back,
      ArrowUp: (_state, _dispatch, view) => isAtEdge(view, 'first') && stepTo(outer, index - 1),
      ArrowDown: (_state, _dispatch, view) => isAtEdge(view, 'last') && stepTo(outer, index + 1),
      Backspace: (state) => {
        if (state.doc.content.size > 0) return false;
        removeNote(outer, at());
        return true;
      },
    },
  });
}

/** Whether the caret is on the first or last line of a note, as it is laid out. */
function isAtEdge(view: EditorView | undefined, edge: 'first' | 'last'): boolean {
  if (!view?.state.selection.empty) return false;
  const { doc, selection } = view.state;
  const end = view.coordsAtPos(edge === 'first' ? 0 : doc.content.size);
  return Math.abs(view.coordsAtPos(selection.head).top - end.top) < 6;
}

function stepTo(outer: EditorView, index: number): boolean {
  if (index < 0 || !noteNumbered(outer.state.doc, index)) return false;
  goToNoteLine(outer, index);
  return true;
}
