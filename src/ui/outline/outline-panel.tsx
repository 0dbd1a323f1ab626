import { useState } from 'react';
import { useValue } from '../store';
import { useDesk, useWords } from '../use-desk';
import { OutlineList } from './outline-list';
import './outline.css';

/** The text on the sheet by its crossheads, figures and tables, and its notes where they are wanted. */
export function OutlinePanel() {
  const { outline } = useWords();
  const on = useValue(useDesk().articles.current);
  const [withNotes, setWithNotes] = useState(false);
  return (
    <>
      <div className="rail-top outline-top">
        <h2>{outline.title}</h2>
        <button
          type="button"
          className="quiet"
          aria-pressed={withNotes}
          onClick={() => setWithNotes(!withNotes)}
        >
          {outline.notes}
        </button>
      </div>
      {on && <OutlineList key={on.draft.id} draft={on.draft} withNotes={withNotes} />}
    </>
  );
}
