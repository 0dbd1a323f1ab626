import { Minimize2 } from 'lucide-react';
import { useEffect } from 'react';
import type { Draft } from '../article/draft';
import { useStore } from '../store';
import { useDesk, useWords } from '../use-desk';
import { toggleFocus } from './toggle-focus';
import './focus.css';

/** The way out of focus, told for a moment when it begins and then there when it is pointed at; Escape leaves too. */
export function LeaveFocus({ draft }: { draft: Draft }) {
  const { settings } = useDesk();
  const { focus, names, untitled } = useWords();
  const headline = useStore(draft.fields, (fields) => fields.headline);
  useEffect(() => {
    // Before the text takes the key, which it does with every Escape.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isTakenByOther(event)) return;
      event.preventDefault();
      event.stopPropagation();
      toggleFocus(settings);
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [settings]);
  return (
    <section className="focus-head" aria-label={names.bar}>
      <h1 className="unseen">{headline || untitled}</h1>
      <button type="button" className="quiet leave-focus" onClick={() => toggleFocus(settings)}>
        <Minimize2 size={16} strokeWidth={1.5} aria-hidden />
        {focus.leave}
        <kbd>{focus.leaveKeys}</kbd>
      </button>
    </section>
  );
}

/** What Escape closes first: a dialog, a menu, a list, a note, a block that is being dragged; or it leaves what has the caret. */
const over =
  '[role="dialog"], [role="menu"], .slash-list, .note-sheet:not([hidden]), .link-field, [data-dragging="true"]';
const within = '.find-bar, .figure, .footnote-text';

function isTakenByOther({ target }: KeyboardEvent): boolean {
  return (
    document.querySelector(over) !== null || (target instanceof Element && target.closest(within) !== null)
  );
}
