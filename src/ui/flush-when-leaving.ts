import { ask } from './ask';
import type { Desk } from './create-desk';

/** Saves what is unsaved whenever the window is left, hidden or about to close. */
export function flushWhenLeaving({ articles, bridge, masthead }: Desk): void {
  const flush = async () => {
    const saved = await Promise.all([articles.flush(), masthead.flush()]);
    return saved.every(Boolean);
  };
  window.addEventListener('blur', () => void flush());
  document.addEventListener('visibilitychange', () => void (document.hidden && flush()));
  // What cannot be saved keeps the window open: it is then said at its foot, or in its corner.
  bridge.on('desk:flush', () => {
    void flush().then(async (saved) => {
      if (saved) await ask(bridge, 'desk:flushed', null);
    });
  });
}
