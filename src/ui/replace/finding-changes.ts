import type { Bridge, LookedThrough, ReplaceOrder, TextChanges } from '../../contract';
import { request } from '../kit/state/request';
import type { Store } from '../kit/state/store';
import type { Toasts } from '../kit/state/toasts';
import { nothing } from './replacing-state';
import type { PreviewRow, ReplacingState } from './replacing-state';

/** Finds the changes of a replacement, and adds them to the preview as they come. */
export function createChangeFinding(bridge: Bridge, state: Store<ReplacingState>, toasts: Toasts) {
  const set = (part: Partial<ReplacingState>) => state.set({ ...state.get(), ...part });
  let search = 0;
  let ended: LookedThrough | null = null;

  bridge.on('replace:found', ({ search: of, texts, looked, total }) => {
    if (of !== search || state.get().phase !== 'looking') return;
    const now = state.get();
    const all = now.texts as TextChanges[];
    const rows = now.rows as PreviewRow[];
    for (const text of texts) {
      rows.push({ text: all.length, change: null });
      for (const change of text.changes.keys()) rows.push({ text: all.length, change });
      all.push(text);
    }
    set({ looked, total, changes: rows.length - all.length });
    showWhenAllCame();
  });

  /** The answer may come before the last events. */
  function showWhenAllCame(): void {
    if (ended && state.get().texts.length >= ended.found) set({ phase: 'shown', end: ended });
  }

  const showWhatCame = () => set({ phase: state.get().changes > 0 ? 'shown' : 'asking' });

  return {
    async find(order: Omit<ReplaceOrder, 'search'>): Promise<void> {
      const mine = ++search;
      ended = null;
      set({ ...nothing(), phase: 'looking' });
      const end = await request(bridge, 'replace:find', { ...order, search });
      if (mine !== search) return;
      if (end.ok) {
        ended = end.value;
        showWhenAllCame();
      } else {
        showWhatCame();
        toasts.showProblem(end.problem);
      }
    },
    stop() {
      if (state.get().phase !== 'looking') return;
      search += 1;
      showWhatCame();
      void request(bridge, 'replace:stop', null);
    },
  };
}
