import { Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { EditorHandle } from '../../editor';
import type { Draft } from '../article/draft';
import { useValue } from '../kit/store';
import { useWords } from '../desk/use-desk';
import { TextEditor } from './text-editor';

/** What only journalists are told, under the text; its editor comes when it is wanted. */
export function NotesToEditors({ draft }: { draft: Draft }) {
  const { sheet } = useWords();
  const has = useValue(draft.hasNotes);
  const [asked, setAsked] = useState(false);
  const onReady = useCallback((handle: EditorHandle) => asked && handle.focus(), [asked]);
  const add = () => {
    setAsked(true);
    draft.hasNotes.set(true);
  };
  if (!has) {
    return (
      <button type="button" className="quiet notes-add" onClick={add}>
        <Plus size={16} strokeWidth={1.5} aria-hidden />
        {sheet.addNotes}
      </button>
    );
  }
  return (
    <section className="notes" aria-label={sheet.notes}>
      <h2>{sheet.notes}</h2>
      <p className="meta">{sheet.notesHelp}</p>
      <TextEditor
        draft={draft}
        name="notesToEditors"
        label={sheet.notes}
        placeholder={sheet.notesHint}
        onReady={onReady}
      />
    </section>
  );
}
