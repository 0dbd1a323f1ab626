import { Minimize2 } from 'lucide-react';
import { useEffect } from 'react';
import { useDesk, useWords } from '../use-desk';
import './focus.css';

/** The way out of focus, told for a moment when it begins and then there when it is pointed at; Escape leaves too. */
export function LeaveFocus() {
  const { settings } = useDesk();
  const { focus } = useWords();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || isTakenByOther(event)) return;
      settings.change({ focus: false });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [settings]);
  return (
    <button type="button" className="quiet leave-focus" onClick={() => settings.change({ focus: false })}>
      <Minimize2 size={16} strokeWidth={1.5} aria-hidden />
      {focus.leave}
      <kbd>{focus.leaveKeys}</kbd>
    </button>
  );
}

/** Escape first closes what lies over the sheet: a dialog, the search, a menu, a list. */
function isTakenByOther({ target }: KeyboardEvent): boolean {
  const over = document.querySelector('[role="dialog"], [role="menu"], .slash-list');
  return over !== null || (target instanceof Element && target.closest('.find-bar') !== null);
}
