import type { ArticleId, FindQuery } from '../../article';
import { patternOf } from '../../article';
import type { Bridge, ReplaceOrder, RewrittenText } from '../../contract';
import type { Editing } from '../article/editing';
import { createStore } from '../kit/state/store';
import type { Store } from '../kit/state/store';
import type { Toasts } from '../kit/state/toasts';
import { createTypeAhead } from '../kit/typing/type-ahead';
import type { ActHistory, UndoAct } from '../article/acts/act-history';
import type { Library } from '../article/library/library';
import type { Selection } from '../article/library/selection';
import { createPart } from '../kit/state/part';
import { createChangeFinding } from './finding-changes';
import { firstState, nothing, toggled } from './replacing-state';
import type { PreviewRow, ReplacingState } from './replacing-state';
import { createWriting } from './writing-changes';

/** Finds words in many texts, shows every change, and makes the ticked ones. */
export interface Replacing {
  state: Store<ReplacingState>;
  /** Opens the dialog for some texts, or for those that the library shows as chosen or filtered. */
  open: (ids?: readonly ArticleId[]) => void;
  close: () => void;
  /** What was typed between the opening and the moment when its first field has the caret. */
  takeTypedAhead: () => string;
  /** Changes the query; changes found for another one are dropped. */
  ask: (
    part: Partial<Pick<ReplacingState, 'by' | 'keepCase' | 'scope'>> & { query?: Partial<FindQuery> },
  ) => void;
  look: () => Promise<void>;
  /** Ends the search, or the replacing after the texts at hand. */
  stop: () => void;
  toggle: (row: PreviewRow) => void;
  toggleAll: (isOn: boolean) => void;
  run: () => Promise<void>;
  /** How to undo a replacement. */
  wayBack: (rewritten: readonly RewrittenText[]) => UndoAct;
}

export const useReplacing = createPart<Replacing>('replacing');

/** The sheet is saved before texts are searched and before they are changed. */
export function createReplacing(desk: {
  bridge: Bridge;
  editing: Editing;
  library: Library;
  selection: Selection;
  toasts: Toasts;
  history: Pick<ActHistory, 'didToTexts'>;
  show: (isShown: boolean) => void;
}): Replacing {
  const { bridge, editing, library, selection, toasts, show } = desk;
  const state = createStore(firstState());
  const set = (part: Partial<ReplacingState>) => state.set({ ...state.get(), ...part });
  const typeAhead = createTypeAhead();
  const finding = createChangeFinding(bridge, state, toasts);
  const writing = createWriting(desk, state, close);

  function orderNow(): Omit<ReplaceOrder, 'search'> {
    const { query, by, keepCase, scope, chosen } = state.get();
    const among: ReplaceOrder['among'] =
      scope === 'chosen'
        ? { kind: 'texts', ids: [...chosen] }
        : scope === 'list'
          ? { kind: 'list', ...library.sought() }
          : { kind: 'all' };
    return { query, by, keepCase, among };
  }

  async function look(): Promise<void> {
    const { query } = state.get();
    if (query.sought === '') return;
    if (!patternOf(query)) return set({ isWrong: true });
    if (!(await editing.flush())) return void toasts.show((messages) => messages.save.cannotLeave);
    await finding.find(orderNow());
  }

  function stop(): void {
    writing.stop();
    finding.stop();
  }

  function close(): void {
    typeAhead.take();
    stop();
    set(nothing());
    show(false);
  }

  return {
    state,
    open(ids) {
      if (state.get().phase === 'writing') return show(true);
      const chosen = ids ?? [...selection.state.get().keys()];
      const { query, filters } = library.state.get();
      const isNarrowed = query.trim() !== '' || Object.keys(filters).length > 0;
      const scope = chosen.length > 0 ? 'chosen' : isNarrowed && !filters.removed ? 'list' : 'all';
      set({ ...nothing(), chosen, scope });
      typeAhead.take();
      typeAhead.start();
      show(true);
    },
    close,
    takeTypedAhead: typeAhead.take,
    ask({ query, ...part }) {
      stop();
      const next = { ...state.get().query, ...query };
      set({ ...nothing(), ...part, query: next });
    },
    look,
    stop,
    toggle(row) {
      const { texts, off } = state.get();
      const text = texts[row.text];
      if (text) set({ off: toggled(off, text, row.change) });
    },
    toggleAll(isOn) {
      const { texts } = state.get();
      set({ off: isOn ? new Map() : new Map(texts.map((text) => [text.id, new Set(text.changes.keys())])) });
    },
    run: writing.run,
    wayBack: writing.wayBack,
  };
}
