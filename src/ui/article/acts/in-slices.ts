import type { BatchAct, BatchDone } from '../../../contract';
import type { SettingsStore } from '../../kit/state/settings-store';
import type { Toasts } from '../../kit/state/toasts';
import type { Editing } from '../editing';
import type { Library } from '../library/library';
import { countOf, joinedResults, nothingDone, piecesOf, textsIn } from './slices';
import type { Messages } from '../../../messages';

/** What an act in slices needs of the desk. */
interface SliceNeeds {
  editing: Pick<Editing, 'followBatch'>;
  library: Pick<Library, 'refresh'>;
  settings: Pick<SettingsStore, 'change'>;
  toasts: Toasts;
}

/**
 * Runs an act a few texts at a time, so that saves come between, and shows its progress when it takes long; when it is stopped,
 * answers what was done by then. When a text refuses, `onRefused` gets what was done to others, and nothing is answered.
 */
export async function inSlices<Slice extends BatchAct | BatchDone>(
  { editing, library, settings, toasts }: SliceNeeds,
  slices: readonly Slice[],
  canStop: boolean,
  call: (slice: Slice) => Promise<BatchDone | null>,
  onRefused: (part: BatchDone) => Promise<void>,
): Promise<BatchDone | null> {
  let isStopped = false;
  const progress = showProgress(toasts, slices.length, canStop ? () => (isStopped = true) : null);
  const isLong = slices.length > 1;
  if (isLong) settings.change({ acting: textsIn(slices) });
  let whole = nothingDone;
  try {
    for (const [index, slice] of slices.entries()) {
      if (isStopped) break;
      progress.tell(index);
      const done = await editing.followBatch(() => call(slice));
      if (!done) {
        await onRefused(whole);
        return null;
      }
      whole = joinedResults(whole, done);
    }
    return whole;
  } finally {
    progress.end();
    if (isLong) settings.change({ acting: 0 });
    library.refresh();
  }
}

/** Undoes what was done before a text refused; false when that fails too, as on a full disk. */
export async function undoSlices(
  editing: SliceNeeds['editing'],
  part: BatchDone,
  undo: (piece: BatchDone) => Promise<BatchDone | null>,
): Promise<boolean> {
  for (const piece of countOf(part) > 0 ? piecesOf(part) : [])
    if (!(await editing.followBatch(() => undo(piece)))) return false;
  return true;
}

/** Milliseconds after which the progress of an act is shown. */
const progressDelay = 1000;

/** Shows the progress of an act in a toast once it takes long, updated at each tenth, with a button if it can be stopped. */
export function showProgress(
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
      if (tenths < 10) return void toasts.changeText(toast, ({ acts }) => acts.running(tenths * 10));
      toasts.dismiss(toast);
      show();
    },
    end() {
      clearTimeout(timer);
      if (toast !== null) toasts.dismiss(toast);
    },
  };
}
