import { polishChanges } from '../../article';
import type { Change, ChangeKind, KnownChanges } from '../../article';
import type { Draft } from '../article/draft';
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
interface PolishState {
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
  const proposals = createProposals(state, draft, settings);
  const acceptance = createAcceptance(state, draft, proposals);

  function onTextChange(): void {
    if (acceptance.isEditing() || !state.get().open) return;
    acceptance.clear();
    if (state.get().canUndo) set({ canUndo: false });
    proposals.refreshSoon();
  }

  function reset(): void {
    proposals.clear();
    acceptance.clear();
    state.set({ ...closed, openCount: state.get().openCount });
  }

  editing.current.subscribe(() => {
    reset();
    draft()?.onChange(onTextChange);
  });
  settings.state.subscribe(() => state.get().open && proposals.refresh());

  function goToCurrent(go: typeof showMatch): void {
    const [open, change] = [draft(), proposals.current()];
    const match = open && change ? matchOfChange(open, change) : null;
    if (open && match) go(open, match);
  }

  const show = () => goToCurrent(showMatch);

  function accept(changes: readonly Change[]): void {
    if (acceptance.accept(changes)) show();
  }

  return {
    state,
    open() {
      if (!draft()) return;
      proposals.refresh();
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
      goToCurrent(selectMatch);
    },
    accept() {
      const change = proposals.current();
      if (change) accept([change]);
    },
    skip() {
      const change = proposals.current();
      if (!change) return;
      const before = state.get().changes.length;
      proposals.skip(change);
      set({ skipped: state.get().skipped + before - state.get().changes.length });
      show();
    },
    acceptAll(kind) {
      accept(proposals.all().filter((change) => !kind || change.kind === kind));
    },
    undo() {
      acceptance.undo();
      show();
    },
  };
}

/** Makes accepted changes on the sheet, and undoes them. */
function createAcceptance(
  state: Store<PolishState>,
  draft: () => Draft | undefined,
  proposals: ReturnType<typeof createProposals>,
) {
  /** The number of changes in each step that can be undone. */
  const steps: number[] = [];
  let isEditing = false;

  function edit(change: () => void): void {
    isEditing = true;
    change();
    isEditing = false;
  }

  function count(accepted: number): void {
    const now = state.get();
    state.set({ ...now, accepted: now.accepted + accepted, canUndo: steps.length > 0 });
  }

  return {
    /** Whether the text changes by what is accepted or undone. */
    isEditing: () => isEditing,
    clear: () => void (steps.length = 0),
    accept(changes: readonly Change[]): boolean {
      const open = draft();
      if (!open || changes.length === 0) return false;
      edit(() => applyOnSheet(open, changes));
      steps.push(changes.length);
      proposals.afterApplying(changes);
      count(changes.length);
      return true;
    },
    undo() {
      edit(() => draft()?.editor('body')?.finder.undo());
      count(-(steps.pop() ?? 0));
      proposals.refresh();
    },
  };
}

/** Computes the list of changes, without those that were skipped. */
function createProposals(
  state: Store<PolishState>,
  draft: () => Draft | undefined,
  settings: Pick<SettingsStore, 'state'>,
) {
  let known: KnownChanges = new Map();
  let found: readonly Change[] = [];
  let skipped = createSkippedChanges();
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
    const changes = found.filter((change) => !skipped.has(change));
    const index = isHandled ? state.get().current : indexOfSame(state.get(), changes);
    state.set({ ...state.get(), changes, current: Math.max(0, Math.min(index, changes.length - 1)) });
  }

  function refresh(): void {
    find();
    list(false);
  }

  /** The changes of the text as it is now. */
  function all(): readonly Change[] {
    if (!isFresh) refresh();
    return state.get().changes;
  }

  return {
    refresh,
    refreshSoon() {
      isFresh = false;
      clearTimeout(timer);
      timer = setTimeout(() => requestIdleCallback(refresh, { timeout: 1000 }), refreshDelay);
    },
    clear() {
      clearTimeout(timer);
      [known, found, skipped] = [new Map(), [], createSkippedChanges()];
    },
    all,
    current: () => all()[state.get().current],
    skip(change: Change) {
      skipped.add(change);
      list(true);
    },
    afterApplying(changes: readonly Change[]) {
      const before = found;
      find();
      skipped.carryOver(before, changes, found);
      list(true);
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
