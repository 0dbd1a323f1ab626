import type { Trouble } from './request';
import { createStore } from './store';
import type { Store } from './store';
import { troubleSentence } from '../words/trouble';
import type { Words } from '../words/words';

/** A sentence in the corner of the desk, with at most one thing to do about it. */
export interface Toast {
  id: number;
  text: (words: Words) => string;
  action: ToastAction | null;
  /** A problem or a loss stays until it is dismissed. */
  stays: boolean;
  /** What went wrong; null when nothing did. */
  trouble: Trouble | null;
}

export interface ToastAction {
  label: (words: Words) => string;
  run: () => void;
}

/** Says what happened, without stopping anybody. */
export interface Toasts {
  shown: Store<readonly Toast[]>;
  /** Answers the message's number, to dismiss it with. */
  say: (text: Toast['text'], action?: ToastAction) => number;
  /** Something the person should know though nothing went wrong. */
  notice: (text: Toast['text']) => number;
  trouble: (trouble: Trouble) => void;
  /** Takes back what was said of a trouble that is over. */
  over: (trouble: Trouble) => void;
  dismiss: (id: number) => void;
}

/** The desk's messages; at most three at a time, the oldest gives way. */
export function createToasts(): Toasts {
  const shown = createStore<readonly Toast[]>([]);
  let count = 0;
  const show = (toast: Omit<Toast, 'id'>) => {
    count += 1;
    shown.set([...shown.get().slice(-2), { id: count, ...toast }]);
    return count;
  };
  return {
    shown,
    say: (text, action) => show({ text, action: action ?? null, stays: false, trouble: null }),
    notice: (text) => show({ text, action: null, stays: true, trouble: null }),
    trouble(trouble) {
      if (trouble.kind !== 'cancelled')
        show({
          text: (words) => troubleSentence(trouble, words),
          action: null,
          stays: true,
          trouble,
        });
    },
    over(trouble) {
      const same = JSON.stringify(trouble);
      shown.set(shown.get().filter((toast) => JSON.stringify(toast.trouble) !== same));
    },
    dismiss: (id) => shown.set(shown.get().filter((toast) => toast.id !== id)),
  };
}
