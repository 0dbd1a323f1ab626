import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { NoteLine } from './note-line';
import { areSameNotes, notesOf } from './note-list';
import type { PlacedNote } from './note-list';
import type { NotesOptions } from './notes-options';

/** The notes below the text, numbered over the whole article. */
export function NotesArea(props: { editor: Editor; articleId: string; options: NotesOptions }) {
  const { editor, articleId, options } = props;
  const notes = usePlacedNotes(editor, articleId, options);
  const [current, setCurrent] = useState(0);
  useEffect(() => void options.onCount(notes.length), [notes.length, options]);
  if (notes.length === 0) return null;
  return (
    <section className="notes-area" aria-label={options.messages().area} lang={options.language()}>
      {notes.map(({ node }, index) => (
        <NoteLine
          key={index}
          editor={editor}
          index={index}
          node={node}
          options={options}
          isCurrent={index === Math.min(current, notes.length - 1)}
          onCurrent={() => setCurrent(index)}
        />
      ))}
    </section>
  );
}

/** The notes of the text, read when the browser is idle; also names their calls for screen readers. */
function usePlacedNotes(editor: Editor, articleId: string, options: NotesOptions): readonly PlacedNote[] {
  const [notes, setNotes] = useState<readonly PlacedNote[]>([]);
  useEffect(() => {
    let waiting = 0;
    const look = () => {
      waiting = 0;
      if (editor.isDestroyed) return;
      const now = notesOf(editor.state.doc);
      nameCalls(editor, now, options);
      setNotes((before) => (areSameNotes(before, now) ? before : now));
    };
    const soon = () => (waiting ||= requestIdleCallback(look, { timeout: 150 }));
    soon();
    editor.on('update', soon);
    return () => {
      editor.off('update', soon);
      cancelIdleCallback(waiting);
    };
  }, [editor, articleId, options]);
  // The interface's language or the first number may have changed.
  useEffect(() => nameCalls(editor, notes, options));
  return notes;
}

/** Gives each call its note's text as accessible name and tooltip. */
function nameCalls({ view }: Editor, notes: readonly PlacedNote[], { messages, before }: NotesOptions): void {
  const calls = view.dom.getElementsByClassName('footnote-call');
  for (const [index, { node }] of notes.entries()) {
    const call = calls[index];
    const name = messages().call(before() + index + 1, node.textContent);
    if (!call || call.getAttribute('aria-label') === name) continue;
    call.setAttribute('aria-label', name);
    call.setAttribute('title', node.textContent);
  }
}
