import type { SettingsKeeper } from '../settings/settings-keeper';

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
