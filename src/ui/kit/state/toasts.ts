import { problemSentence } from '../problem-sentence';
import type { Messages } from '../../../messages';
import type { RequestProblem } from './request';
import { createStore } from './store';
import type { Store } from './store';
import { createPart } from './part';

/** A message in the corner of the desk, with at most one action. */
export interface Toast {
  id: number;
  text: (messages: Messages) => string;
  action: ToastAction | null;
  /** Whether it stays until it is dismissed, as problems and losses do. */
  isSticky: boolean;
  /** The problem that it reports, if it reports one. */
  problem: RequestProblem | null;
}

interface ToastAction {
  label: (messages: Messages) => string;
  run: () => void;
}

/** Shows messages that do not interrupt. */
export interface Toasts {
  shown: Store<readonly Toast[]>;
  /** Answers the id, by which the toast can be dismissed. */
  show: (text: Toast['text'], action?: ToastAction) => number;
  /** Changes the text of a toast that is still shown. */
  changeText: (id: number, text: Toast['text']) => void;
  /** Shows a toast that stays until it is dismissed, without a problem. */
  showNotice: (text: Toast['text']) => number;
  showProblem: (problem: RequestProblem) => void;
  /** Dismisses the toast about a problem that is over. */
  dismissProblem: (problem: RequestProblem) => void;
  dismiss: (id: number) => void;
}

export const useToasts = createPart<Toasts>('toasts');

/** How many toasts that go by themselves are shown; a new one replaces the oldest of them. */
const maxPassing = 3;

/** A sticky toast is replaced only by one with the same problem. */
export function createToasts(): Toasts {
  const shown = createStore<readonly Toast[]>([]);
  let count = 0;
  const show = (toast: Omit<Toast, 'id'>) => {
    count += 1;
    const others = toast.problem ? without(toast.problem) : shown.get();
    const passing = others.filter(({ isSticky }) => !isSticky);
    const oldest = !toast.isSticky && passing.length >= maxPassing ? passing[0] : undefined;
    shown.set([...others.filter((each) => each !== oldest), { id: count, ...toast }]);
    return count;
  };
  const without = (problem: RequestProblem) => {
    const same = JSON.stringify(problem);
    return shown.get().filter((toast) => JSON.stringify(toast.problem) !== same);
  };
  return {
    shown,
    show: (text, action) => show({ text, action: action ?? null, isSticky: false, problem: null }),
    changeText: (id, text) =>
      shown.set(shown.get().map((toast) => (toast.id === id ? { ...toast, text } : toast))),
    showNotice: (text) => show({ text, action: null, isSticky: true, problem: null }),
    showProblem(problem) {
      if (problem.kind !== 'cancelled')
        show({
          text: (messages) => problemSentence(problem, messages),
          action: null,
          isSticky: true,
          problem,
        });
    },
    dismissProblem: (problem) => shown.set(without(problem)),
    dismiss: (id) => shown.set(shown.get().filter((toast) => toast.id !== id)),
  };
}
