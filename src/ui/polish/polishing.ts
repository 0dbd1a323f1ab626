import { polishChanges } from '../../article';
import type { Change, ChangeKind, KnownChanges } from '../../article';
import type { Editing } from '../article/editing';
import { selectMatch, showMatch } from '../article/find/match';
import { createStore } from '../kit/state/store';
import type { Store } from '../kit/state/store';
import type { Toasts } from '../kit/state/toasts';
import type { SettingsStore } from '../kit/state/settings-store';
import { applyOnSheet, matchOfChange } from './changes-on-sheet';
import { contextKey, createSkippedChanges } from './skipped-changes';
import { createPart } from '../kit/state/part';

/** The list of typography changes. */
export interface PolishState {
  open: boolean;
  /** Counts the openings of the list, which takes the focus each time. */
  openCount: number;
  changes: readonly Change[];
  /** The index of the current change. */
  current: number;
  /** How many changes were accepted, and how many skipped, since the list was opened. */
  accepted: number;
  skipped: number;
  /** Whether the last edit of the text was an accepted change. */
  canUndo: boolean;
}

/** The typography changes of the article on the sheet, to be accepted one by one or together. */
export interface Polishing {
  state: Store<PolishState>;
  /** Opens the list; a toast says so when there is no change. */
  open: () => void;
  /** Closes the list, and moves the caret into the text. */
  close: () => void;
  /** Makes a change the current one, and scrolls to it. */
  goTo: (index: number) => void;
  /** Moves the caret to a change in the text. */
  enter: (index: number) => void;
  accept: () => void;
  skip: () => void;
  /** Accepts all changes of the list, or all of one kind. */
  acceptAll: (kind?: ChangeKind) => void;
  /** Undoes what was accepted last, in one step. */
  undo: () => void;
}

export const usePolishing = createPart<Polishing>('polishing');

const closed: PolishState = {
  open: false,
  openCount: 0,
  changes: [],
  current: 0,
  accepted: 0,
  skipped: 0,
  canUndo: false,
};

/** Milliseconds from the last key to computing the changes again. */
const refreshDelay = 300;

/** Lists the changes of the article on the sheet, and computes them again after edits while the list is open. */
export function createPolishing(desk: {
  editing: Pick<Editing, 'current'>;
  settings: SettingsStore;
  toasts: Toasts;
}): Polishing {
  const { editing, settings, toasts } = desk;
  const state = createStore(closed);
  const set = (part: Partial<PolishState>) => state.set({ ...state.get(), ...part });
  const draft = () => editing.current.get()?.draft;
  /** The number of changes in each accepted step that can be undone. */
  const steps: number[] = [];
  let known: KnownChanges = new Map();
  let found: readonly Change[] = [];
  let skippedChanges = createSkippedChanges();
  let isOwnEdit = false;
  let isFresh = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function find(): void {
    clearTimeout(timer);
    const open = draft();
    isFresh = true;
    found = open ? polishChanges(open.article(), settings.state.get(), known) : [];
  }

  /** Updates the list. The current change stays the same; if it was handled, the next one takes its index. */
  function list(isHandled: boolean): void {
    const changes = found.filter((change) => !skippedChanges.has(change));
    const index = isHandled ? state.get().current : indexOfSame(state.get(), changes);
    set({ changes, current: Math.max(0, Math.min(index, changes.length - 1)) });
  }

  function refresh(): void {
    find();
    list(false);
  }

  function onTextChange(): void {
    if (isOwnEdit || !state.get().open) return;
    isFresh = false;
    steps.length = 0;
    if (state.get().canUndo) set({ canUndo: false });
    clearTimeout(timer);
    timer = setTimeout(() => requestIdleCallback(refresh, { timeout: 1000 }), refreshDelay);
  }

  function reset(): void {
    clearTimeout(timer);
    [known, found, skippedChanges] = [new Map(), [], createSkippedChanges()];
    steps.length = 0;
    state.set({ ...closed, openCount: state.get().openCount });
  }

  editing.current.subscribe(() => {
    reset();
    draft()?.onChange(onTextChange);
  });
  settings.state.subscribe(() => state.get().open && refresh());

  function current(): Change | undefined {
    if (!isFresh) refresh();
    return state.get().changes[state.get().current];
  }

  function show(): void {
    const [open, change] = [draft(), current()];
    const match = open && change ? matchOfChange(open, change) : null;
    if (open && match) showMatch(open, match);
  }

  function apply(changes: readonly Change[]): void {
    const open = draft();
    if (!open || changes.length === 0) return;
    isOwnEdit = true;
    applyOnSheet(open, changes);
    isOwnEdit = false;
    steps.push(changes.length);
    const before = found;
    find();
    skippedChanges.carryOver(before, changes, found);
    list(true);
    set({ accepted: state.get().accepted + changes.length, canUndo: true });
    show();
  }

  return {
    state,
    open() {
      if (!draft()) return;
      refresh();
      if (state.get().changes.length === 0 && !state.get().open)
        return void toasts.show((messages) => messages.article.alreadyPolished);
      set({ open: true, openCount: state.get().openCount + 1 });
      show();
    },
    close() {
      reset();
      draft()?.editor('body')?.corrections.collapse();
      draft()?.focusText();
    },
    goTo(index) {
      set({ current: Math.max(0, Math.min(index, state.get().changes.length - 1)) });
      show();
    },
    enter(index) {
      set({ current: index });
      const [open, change] = [draft(), current()];
      const match = open && change ? matchOfChange(open, change) : null;
      if (open && match) selectMatch(open, match);
    },
    accept() {
      const change = current();
      if (change) apply([change]);
    },
    skip() {
      const change = current();
      if (!change) return;
      const before = state.get().changes.length;
      skippedChanges.add(change);
      list(true);
      set({ skipped: state.get().skipped + before - state.get().changes.length });
      show();
    },
    acceptAll(kind) {
      if (!isFresh) refresh();
      apply(state.get().changes.filter((change) => !kind || change.kind === kind));
    },
    undo() {
      isOwnEdit = true;
      draft()?.editor('body')?.finder.undo();
      isOwnEdit = false;
      set({ accepted: state.get().accepted - (steps.pop() ?? 0), canUndo: steps.length > 0 });
      refresh();
      show();
    },
  };
}

/** The index of the current change among those found now: the nearest with the same words; else the same index. */
function indexOfSame({ changes, current }: PolishState, now: readonly Change[]): number {
  const before = changes[current] && contextKey(changes[current]);
  const distance = (index: number) => Math.abs(index - current);
  const same = now.flatMap((change, index) => (contextKey(change) === before ? [index] : []));
  return same.sort((one, other) => distance(one) - distance(other))[0] ?? current;
}
