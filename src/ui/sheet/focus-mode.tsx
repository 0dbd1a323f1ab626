import { Minimize2 } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { Focus } from '../../editor';
import type { Draft } from '../article/draft';
import { useStore } from '../kit/state/store';
import type { SettingsStore } from '../kit/state/settings-store';
import { useMessages } from '../kit/state/use-messages';
import { useEditing } from '../article/editing';
import { useSettings } from '../kit/state/settings-store';
import './focus-mode.css';

/** Which part of the text is not dimmed in focus mode; null outside it. Focus mode needs a text on the sheet. */
export function useFocusMode(): Focus | null {
  const editing = useEditing();
  const settings = useSettings();
  const isWanted = useStore(settings.state, (state) => state.focus);
  const isOn = useStore(editing.current, (edited) => edited !== null) && isWanted;
  const on = useStore(settings.state, (state) => state.focusOn);
  const typewriter = useStore(settings.state, (state) => state.typewriter);
  return useMemo(() => (isOn ? { on, typewriter } : null), [isOn, on, typewriter]);
}

/** Hides all but the sheet, or shows it again; the caret's line stays at its height on the screen. */
export function toggleFocusMode(settings: SettingsStore): void {
  const before = caretTop();
  settings.change({ focus: !settings.state.get().focus });
  requestAnimationFrame(() => {
    const now = caretTop();
    const sheet = document.querySelector('.sheet-place');
    if (sheet && before !== null && now !== null) sheet.scrollTop += now - before;
  });
}

/** The caret's distance from the top of the window, in pixels; null while it is not on the sheet. */
function caretTop(): number | null {
  const { activeElement } = document;
  if (!activeElement?.closest('.sheet')) return null;
  const selection = document.getSelection();
  const box = selection?.rangeCount ? selection.getRangeAt(0).getBoundingClientRect() : null;
  if (box && box.height > 0 && !(activeElement instanceof HTMLTextAreaElement)) return box.top;
  const block = selection?.anchorNode instanceof Element ? selection.anchorNode : activeElement;
  return block.getBoundingClientRect().top;
}

/** The button that leaves focus mode, shown briefly when it begins and whenever it is hovered; Escape leaves too. */
export function FocusModeExit({ draft }: { draft: Draft }) {
  const settings = useSettings();
  const { focus, names, untitled } = useMessages();
  const headline = useStore(draft.fields, (fields) => fields.headline);
  useEffect(() => {
    // In the capture phase, since the editor stops every Escape.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || isTakenByOther(event)) return;
      event.preventDefault();
      event.stopPropagation();
      toggleFocusMode(settings);
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [settings]);
  return (
    <section className="focus-head" aria-label={names.bar}>
      <h1 className="unseen">{headline || untitled}</h1>
      <button type="button" className="quiet leave-focus" onClick={() => toggleFocusMode(settings)}>
        <Minimize2 size={16} strokeWidth={1.5} aria-hidden />
        {focus.leave}
        <kbd>{focus.leaveKeys}</kbd>
      </button>
    </section>
  );
}

/** What Escape closes before it leaves focus mode, wherever the focus is. */
const openOverlays =
  '[role="dialog"], [role="menu"], .slash-list, .note-sheet:not([hidden]), .link-field, [data-dragging="true"]';
/** What Escape closes or leaves while the focus is inside it. */
const closedFromInside = '.find-bar, .figure, .footnote-text';

function isTakenByOther({ target }: KeyboardEvent): boolean {
  return (
    document.querySelector(openOverlays) !== null ||
    (target instanceof Element && target.closest(closedFromInside) !== null)
  );
}
