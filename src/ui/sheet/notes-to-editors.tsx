import { Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import type { EditorHandle } from '../../editor';
import type { Draft } from '../article/draft';
import { useMessages } from '../kit/state/use-messages';
import { useValue } from '../kit/state/store';
import { TextEditor } from './text-editor';

/** The notes to editors under the body; their editor is mounted on demand. */
export function NotesToEditors({ draft }: { draft: Draft }) {
  const { sheet } = useMessages();
  const hasNotes = useValue(draft.hasNotes);
  const [isAdded, setAdded] = useState(false);
  const onReady = useCallback((handle: EditorHandle) => isAdded && handle.focus(), [isAdded]);
  const add = () => {
    setAdded(true);
    draft.hasNotes.set(true);
  };
  if (!hasNotes) {
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
