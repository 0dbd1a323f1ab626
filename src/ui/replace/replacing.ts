import type { ArticleId, FindQuery } from '../../article';
import { patternOf } from '../../article';
import { replaceSlice } from '../../contract';
import type {
  Bridge,
  LookedThrough,
  ReplaceDone,
  ReplaceOrder,
  RewrittenText,
  TextChanges,
  TextToReplace,
} from '../../contract';
import type { Editing } from '../article/editing';
import { request } from '../kit/state/request';
import { createStore } from '../kit/state/store';
import type { Store } from '../kit/state/store';
import type { Toasts } from '../kit/state/toasts';
import { createTypeAhead } from '../kit/typing/type-ahead';
import type { ActHistory, Back } from '../article/acts/act-history';
import type { Library } from '../article/library/library';
import type { Selection } from '../article/library/selection';
import { createPart } from '../kit/state/part';

/** Which texts are searched: all, those that the library lists, or the chosen ones. */
export type ScopeName = 'all' | 'list' | 'chosen';

/** A line of the preview: a text, or one of its changes by index. */
export interface PreviewRow {
  text: number;
  change: number | null;
}

/** What was not done, and in which texts. */
interface ReplaceReport {
  kind: 'replaced' | 'undone';
  done: ReplaceDone;
  /** The number of all texts, when the person stopped before the end. */
  stoppedOf: number | null;
}

/** The dialog that replaces words in many texts. */
export interface ReplacingState {
  query: FindQuery;
  by: string;
  keepCase: boolean;
  scope: ScopeName;
  chosen: readonly ArticleId[];
  /** The step: typing the query, searching, showing the changes, replacing, showing the result. */
  phase: 'asking' | 'looking' | 'shown' | 'writing' | 'told';
  /** The expression is not valid. */
  isWrong: boolean;
  looked: number;
  total: number;
  texts: readonly TextChanges[];
  rows: readonly PreviewRow[];
  /** The number of changes; it changes with `rows`, which grow in place. */
  changes: number;
  end: LookedThrough | null;
  /** The unticked changes by text. */
  off: ReadonlyMap<ArticleId, ReadonlySet<number>>;
  written: number;
  toWrite: number;
  report: ReplaceReport | null;
}

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
  wayBack: (rewritten: readonly RewrittenText[]) => Back;
}

export const useReplacing = createPart<Replacing>('replacing');

const nothing = {
  phase: 'asking',
  isWrong: false,
  looked: 0,
  total: 0,
  texts: [],
  rows: [],
  changes: 0,
  end: null,
  off: new Map(),
  written: 0,
  toWrite: 0,
  report: null,
} as const satisfies Partial<ReplacingState>;

const first: ReplacingState = {
  ...nothing,
  query: { sought: '', matchCase: false, matchAccents: false, wholeWord: false, expression: false },
  by: '',
  keepCase: false,
  scope: 'all',
  chosen: [],
};

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
  const { bridge, editing, library, selection, toasts, history, show } = desk;
  const state = createStore(first);
  const set = (part: Partial<ReplacingState>) => state.set({ ...state.get(), ...part });
  const typeAhead = createTypeAhead();
  let search = 0;
  let isStopped = false;
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
    const { texts } = state.get();
    if (ended && texts.length >= ended.found) set({ phase: 'shown', end: ended });
  }

  function orderNow(): ReplaceOrder {
    const { query, by, keepCase, scope, chosen } = state.get();
    const among: ReplaceOrder['among'] =
      scope === 'chosen'
        ? { kind: 'texts', ids: [...chosen] }
        : scope === 'list'
          ? { kind: 'list', ...library.sought() }
          : { kind: 'all' };
    return { query, by, keepCase, among, search };
  }

  async function look(): Promise<void> {
    const { query } = state.get();
    if (query.sought === '') return;
    if (!patternOf(query)) return set({ isWrong: true });
    if (!(await editing.flush())) return void toasts.show((messages) => messages.save.cannotLeave);
    search += 1;
    ended = null;
    const mine = search;
    set({ ...nothing, phase: 'looking', texts: [], rows: [], off: new Map() });
    const end = await request(bridge, 'replace:find', orderNow());
    if (mine !== search) return;
    if (end.ok) {
      ended = end.value;
      showWhenAllCame();
    } else {
      set({ phase: state.get().changes > 0 ? 'shown' : 'asking' });
      toasts.showProblem(end.problem);
    }
  }

  /** Runs something on texts, some at a time, until the person stops it. */
  async function inTurn<Text extends { id: ArticleId }>(
    slices: readonly (readonly Text[])[],
    call: (texts: Text[]) => ReturnType<typeof write>,
  ): Promise<ReplaceDone> {
    const all: ReplaceDone = { rewritten: [], left: [], refused: [] };
    isStopped = false;
    for (const slice of slices) {
      if (isStopped) break;
      const done = await editing.rewrite(
        slice.map(({ id }) => id),
        () => call([...slice]),
      );
      if (!done) break;
      all.rewritten.push(...done.rewritten);
      all.left.push(...done.left);
      all.refused.push(...done.refused);
      set({ written: state.get().written + slice.length });
    }
    library.refresh();
    return all;
  }

  async function write<Name extends 'replace:run' | 'replace:undo'>(
    name: Name,
    texts: Name extends 'replace:run' ? TextToReplace[] : RewrittenText[],
  ): Promise<ReplaceDone | null> {
    const answer = await request(bridge, name, texts as never);
    if (answer.ok) return answer.value;
    toasts.showProblem(answer.problem);
    return null;
  }

  async function run(): Promise<void> {
    const texts = tickedTexts(state.get());
    if (texts.length === 0) return;
    set({ phase: 'writing', written: 0, toWrite: texts.length });
    const done = await inTurn(slicesOf(texts), (slice) => write('replace:run', slice));
    const stoppedOf = state.get().written < texts.length ? texts.length : null;
    const rewritten = done.rewritten;
    if (isPartial(done) || stoppedOf !== null)
      set({ phase: 'told', report: { kind: 'replaced', done, stoppedOf } });
    else close();
    if (rewritten.length === 0) return;
    const told = {
      kind: 'replace',
      texts: rewritten.length,
      to: '',
      from: '',
      changes: changesIn(done),
    } as const;
    history.didToTexts(told, { kind: 'replace', texts: rewritten }, wayBack(rewritten));
  }

  /** Restores the words of texts; that can be undone too. */
  function wayBack(rewritten: readonly RewrittenText[]): Back {
    return async () => {
      close();
      const notice = toasts.showNotice((messages) => messages.replaceAll.undoing);
      const done = await inTurn(slicesOf(rewritten), (slice) => write('replace:undo', slice));
      toasts.dismiss(notice);
      const { rewritten: texts } = done;
      if (isPartial(done)) {
        set({ phase: 'told', report: { kind: 'undone', done, stoppedOf: null } });
        show(true);
      }
      return {
        again: texts.length > 0 ? wayBack(texts) : null,
        left: rewritten.length - texts.length,
        done: { kind: 'replace', texts },
        said: ({ replaceAll }) => replaceAll.undone(texts.length),
      };
    };
  }

  function stop(): void {
    isStopped = true;
    if (state.get().phase !== 'looking') return;
    search += 1;
    set({ phase: state.get().changes > 0 ? 'shown' : 'asking' });
    void request(bridge, 'replace:stop', null);
  }

  function close(): void {
    typeAhead.take();
    stop();
    set({ ...nothing, texts: [], rows: [], off: new Map() });
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
      set({ ...nothing, texts: [], rows: [], off: new Map(), chosen, scope });
      typeAhead.take();
      typeAhead.start();
      show(true);
    },
    close,
    takeTypedAhead: typeAhead.take,
    ask({ query, ...part }) {
      stop();
      const next = { ...state.get().query, ...query };
      set({ ...nothing, texts: [], rows: [], off: new Map(), ...part, query: next });
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
    run,
    wayBack,
  };
}

function toggled(
  off: ReplacingState['off'],
  { id, changes }: TextChanges,
  change: number | null,
): ReplacingState['off'] {
  const next = new Map(off);
  const before = off.get(id) ?? new Set<number>();
  const all = change === null && before.size < changes.length ? new Set(changes.keys()) : new Set<number>();
  const now = change === null ? all : new Set(before);
  if (change !== null && !now.delete(change)) now.add(change);
  if (now.size > 0) next.set(id, now);
  else next.delete(id);
  return next;
}

/** The texts with ticked changes, and these changes. */
export function tickedTexts({ texts, off }: Pick<ReplacingState, 'texts' | 'off'>): TextToReplace[] {
  return texts.flatMap(({ id, headline, changes }) => {
    const left = off.get(id);
    const ticked = left ? changes.filter((_change, at) => !left.has(at)) : changes;
    return ticked.length > 0 ? [{ id, headline, changes: ticked }] : [];
  });
}

function isPartial({ left, refused }: ReplaceDone): boolean {
  return left.length + refused.length > 0;
}

/** How many changes were made. */
export function changesIn({ rewritten }: ReplaceDone): number {
  return rewritten.reduce((sum, { changes }) => sum + changes, 0);
}

/** The most changes of one call, unless a single text has more. */
const maxAtOnce = 400;

/** Texts in slices small enough that no save waits for one. */
function slicesOf<Text extends { changes: number | readonly unknown[] }>(texts: readonly Text[]): Text[][] {
  const slices: Text[][] = [];
  let changes = 0;
  for (const text of texts) {
    const own = typeof text.changes === 'number' ? text.changes : text.changes.length;
    const last = slices.at(-1);
    if (last && last.length < replaceSlice && changes + own <= maxAtOnce) last.push(text);
    else {
      slices.push([text]);
      changes = 0;
    }
    changes += own;
  }
  return slices;
}
