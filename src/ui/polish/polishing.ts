import { polishChanges } from '../../article';
import type { Change, ChangeKind, KnownChanges } from '../../article';
import type { Articles } from '../article/editing';
import { enterMatch, showMatch } from '../find/match';
import type { SettingsKeeper } from '../settings/settings-store';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import type { Toasts } from '../kit/toasts';
import { matchOfChange, setOnSheet } from './changes-on-sheet';
import { noPassedOver, wordsOf } from './skipped-changes';

/** What the list of changes shows. */
export interface PolishState {
  open: boolean;
  /** Goes up each time the list is asked for, to take the keys there. */
  asked: number;
  changes: readonly Change[];
  /** Which of the changes one is at. */
  current: number;
  /** How many were made, and how many passed over, since the list was opened. */
  made: number;
  skipped: number;
  /** Whether the last thing done to the text was to make changes. */
  canUndo: boolean;
}

/** The changes that typography asks for in the text on the sheet: none is made until it is accepted. */
export interface Polishing {
  state: Store<PolishState>;
  /** Lists them; when there is none, says so. */
  open: () => void;
  /** Closes the list, and takes the caret back into the text. */
  close: () => void;
  /** Goes to a change, and shows where it stands. */
  goTo: (index: number) => void;
  /** Takes the caret to where the change stands in the text. */
  enter: (index: number) => void;
  accept: () => void;
  skip: () => void;
  /** Accepts all that are left, or all of one kind. */
  acceptAll: (kind?: ChangeKind) => void;
  /** Undoes the last step of the text: all that was accepted at once comes back at once. */
  undo: () => void;
}

const closed: PolishState = {
  open: false,
  asked: 0,
  changes: [],
  current: 0,
  made: 0,
  skipped: 0,
  canUndo: false,
};

/** Milliseconds of pause in the typing after which the text is looked at again. */
const pause = 300;

/** Lists the changes of the article on the sheet; while the list is open it follows what is typed. */
export function createPolishing(desk: {
  articles: Pick<Articles, 'current'>;
  settings: SettingsKeeper;
  toasts: Toasts;
}): Polishing {
  const { articles, settings, toasts } = desk;
  const state = createStore(closed);
  const set = (part: Partial<PolishState>) => state.set({ ...state.get(), ...part });
  const draft = () => articles.current.get()?.draft;
  const made: number[] = [];
  let known: KnownChanges = new Map();
  let found: readonly Change[] = [];
  let passedOver = noPassedOver();
  let isOurs = false;
  let isFresh = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function find(): void {
    clearTimeout(timer);
    const on = draft();
    isFresh = true;
    found = on ? polishChanges(on.article(), settings.state.get(), known) : [];
  }

  /** Lists what was found; one stays at the same change, or at the next where one was just done with. */
  function list(isDone: boolean): void {
    const changes = found.filter((change) => !passedOver.has(change));
    const index = isDone ? state.get().current : indexOfSame(state.get(), changes);
    set({ changes, current: Math.max(0, Math.min(index, changes.length - 1)) });
  }

  function look(): void {
    find();
    list(false);
  }

  function touched(): void {
    if (isOurs || !state.get().open) return;
    isFresh = false;
    made.length = 0;
    if (state.get().canUndo) set({ canUndo: false });
    clearTimeout(timer);
    timer = setTimeout(() => requestIdleCallback(() => look(), { timeout: 1000 }), pause);
  }

  function forget(): void {
    clearTimeout(timer);
    [known, found, passedOver] = [new Map(), [], noPassedOver()];
    made.length = 0;
    state.set({ ...closed, asked: state.get().asked });
  }

  articles.current.subscribe(() => {
    forget();
    draft()?.onChange(touched);
  });
  settings.state.subscribe(() => state.get().open && look());

  function current(): Change | undefined {
    if (!isFresh) look();
    return state.get().changes[state.get().current];
  }

  function show(): void {
    const [on, change] = [draft(), current()];
    const match = on && change ? matchOfChange(on, change) : null;
    if (on && match) showMatch(on, match);
  }

  function make(changes: readonly Change[]): void {
    const on = draft();
    if (!on || changes.length === 0) return;
    isOurs = true;
    setOnSheet(on, changes);
    isOurs = false;
    made.push(changes.length);
    const before = found;
    find();
    passedOver.follow(before, changes, found);
    list(true);
    set({ made: state.get().made + changes.length, canUndo: true });
    show();
  }

  return {
    state,
    open() {
      if (!draft()) return;
      look();
      if (state.get().changes.length === 0 && !state.get().open)
        return void toasts.say((words) => words.article.alreadyPolished);
      set({ open: true, asked: state.get().asked + 1 });
      show();
    },
    close() {
      forget();
      draft()?.editor('body')?.setter.collapse();
      draft()?.focusText();
    },
    goTo(index) {
      set({ current: Math.max(0, Math.min(index, state.get().changes.length - 1)) });
      show();
    },
    enter(index) {
      set({ current: index });
      const [on, change] = [draft(), current()];
      const match = on && change ? matchOfChange(on, change) : null;
      if (on && match) enterMatch(on, match);
    },
    accept() {
      const change = current();
      if (change) make([change]);
    },
    skip() {
      const change = current();
      if (!change) return;
      const before = state.get().changes.length;
      passedOver.add(change);
      list(true);
      set({ skipped: state.get().skipped + before - state.get().changes.length });
      show();
    },
    acceptAll(kind) {
      if (!isFresh) look();
      make(state.get().changes.filter((change) => !kind || change.kind === kind));
    },
    undo() {
      isOurs = true;
      draft()?.editor('body')?.finder.undo();
      isOurs = false;
      set({ made: state.get().made - (made.pop() ?? 0), canUndo: made.length > 0 });
      look();
      show();
    },
  };
}

/** Where the change one was at stands among those found now, the nearest of those that read the same; else where it stood. */
function indexOfSame({ changes, current }: PolishState, now: readonly Change[]): number {
  const before = changes[current] && wordsOf(changes[current]);
  const away = (index: number) => Math.abs(index - current);
  const same = now.flatMap((change, index) => (wordsOf(change) === before ? [index] : []));
  return same.sort((one, other) => away(one) - away(other))[0] ?? current;
}
