import { Minimize2 } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { Draft } from '../article/draft';
import { useStore } from '../kit/store';
import { useDesk, useWords } from './use-desk';
import './focus-mode.css';
import type { SettingsKeeper } from '../settings/settings-store';
import type { Focus } from '../../editor';

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

/** Puts all but the sheet away, or brings it back; the line at the caret keeps its height on the screen. */
export function toggleFocus(settings: SettingsKeeper): void {
  const before = caretTop();
  settings.change({ focus: !settings.state.get().focus });
  requestAnimationFrame(() => {
    const now = caretTop();
    const sheet = document.querySelector('.sheet-place');
    if (sheet && before !== null && now !== null) sheet.scrollTop += now - before;
  });
}

/** How far down the window the caret stands; null while it is not on the sheet. */
function caretTop(): number | null {
  const { activeElement } = document;
  if (!activeElement?.closest('.sheet')) return null;
  const selection = document.getSelection();
  const box = selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : null;
  if (box && box.height > 0 && !(activeElement instanceof HTMLTextAreaElement)) return box.top;
  const block = selection?.anchorNode instanceof Element ? selection.anchorNode : activeElement;
  return block.getBoundingClientRect().top;
}

/** What the text leaves clear while all but the sheet is put away; null while it is not. */
export function useFocus(): Focus | null {
  const { settings } = useDesk();
  const isOn = useFocusMode();
  const on = useStore(settings.state, (state) => state.focusOn);
  const typewriter = useStore(settings.state, (state) => state.typewriter);
  return useMemo(() => (isOn ? { on, typewriter } : null), [isOn, on, typewriter]);
}

/** Whether all but the sheet is put away: only while a text lies on it. */
function useFocusMode(): boolean {
  const { articles, settings } = useDesk();
  const isWanted = useStore(settings.state, (state) => state.focus);
  return useStore(articles.current, (on) => on !== null) && isWanted;
}
