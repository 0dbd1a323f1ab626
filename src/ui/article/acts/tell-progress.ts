import type { Messages } from '../../../messages';
import type { Toasts } from '../../kit/state/toasts';

/** Milliseconds after which the progress of an act is shown. */
const progressDelay = 1000;

/** Shows the progress of an act in a toast once it takes long, updated at each tenth, with a button if it can be stopped. */
export function tellProgress(
  toasts: Toasts,
  steps: number,
  stop: (() => void) | null,
  atEnd?: (messages: Messages) => string,
) {
  let toast: number | null = null;
  let tenths = 0;
  const text = ({ acts }: Messages) => acts.running(tenths * 10);
  const action = stop && { label: ({ acts }: Messages) => acts.stop, run: stop };
  const show = () => {
    toast = tenths === 10 && atEnd ? toasts.showNotice(atEnd) : toasts.show(text, action ?? undefined);
  };
  const timer = setTimeout(show, progressDelay);
  return {
    tell(done: number) {
      const before = tenths;
      tenths = Math.floor((done / steps) * 10);
      if (toast === null || tenths === before) return;
      if (tenths < 10) return void toasts.retell(toast, ({ acts }) => acts.running(tenths * 10));
      toasts.dismiss(toast);
      show();
    },
    end() {
      clearTimeout(timer);
      if (toast !== null) toasts.dismiss(toast);
    },
  };
}
