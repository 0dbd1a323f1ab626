import { replacementFor } from '../../../article';
import type { FindQuery, Replacement } from '../../../article';
import { searchFor } from '../../../editor';
import type { Search } from '../../../editor';
import type { FoundPlace } from '../../../contract';
import type { Draft } from '../draft';
import type { Editing } from '../editing';
import { createStore } from '../../kit/state/store';
import type { Store } from '../../kit/state/store';
import { firstFindState } from './find-state';
import type { FindState } from './find-state';
import {
  caretOnSheet,
  comparePositions,
  isCaretAt,
  positionOf,
  searchSheet,
  selectMatch,
  sheetTop,
  showMatch,
} from './match';
import type { Match, SheetPosition } from './match';
import { replaceOnSheet } from './replace-on-sheet';
import { createPart } from '../../kit/state/part';

/** Find and replace in the article on the sheet. */
export interface Finding {
  state: Store<FindState>;
  /** Opens the bar with the selected words, or with the last query. */
  open: (replacing: boolean) => void;
  /** Selects the words that a search of the archive found in the article just opened. */
  goToFound: (place: FoundPlace) => Promise<void>;
  /** Closes the bar, and moves the caret to the current match. */
  close: () => void;
  /** Changes the query, and goes to the first match after the caret. */
  seek: (part: Partial<FindQuery>) => Promise<void>;
  change: (part: Partial<Pick<FindState, 'replacement' | 'keepCase' | 'replacing'>>) => void;
  /** Goes to the next match, or with -1 to the previous one, wrapping around. */
  step: (by: 1 | -1) => Promise<void>;
  /** Replaces the current match, and goes to the next. */
  replace: () => Promise<void>;
  replaceAll: () => Promise<void>;
  /** Undoes the last replacement, as long as nothing else has changed. */
  undo: () => void;
}

export const useFinding = createPart<Finding>('finding');

/** Milliseconds from the last key to searching again. */
const searchDelay = 150;

export function createFinding(editing: Pick<Editing, 'current'>): Finding {
  const state = createStore(firstFindState);
  const set = (part: Partial<FindState>) => state.set({ ...state.get(), ...part });
  const draft = () => editing.current.get()?.draft;
  const searching = createSearching(state, draft);
  let anchor: SheetPosition = sheetTop;
  const replacing = createReplacing(state, draft, searching);

  editing.current.subscribe(() => {
    anchor = sheetTop;
    set({ open: state.get().open && !!draft(), matches: [], current: null, replaced: null });
    searching.follow();
  });

  function goTo(index: number): void {
    const match = state.get().matches[index];
    const open = draft();
    if (!match || !open) return;
    const isCaretThere = caretOnSheet(open) !== null;
    anchor = positionOf(match);
    set({ current: index });
    (isCaretThere ? selectMatch : showMatch)(open, match);
  }

  async function seek(part: Partial<FindQuery>): Promise<void> {
    const query = { ...state.get().query, ...part };
    const isValid = searching.use(query);
    set({ query, replaced: null, problem: isValid ? 'none' : 'wrong', current: null });
    if (await searching.searchAgain()) goTo(indexFrom(state.get().matches, anchor, 1));
  }

  return {
    state,
    open(replacing) {
      const article = draft();
      if (!article) return;
      const { position = anchor, words = '' } = caretOnSheet(article) ?? {};
      const { open, replacing: wasReplacing, openCount, query } = state.get();
      anchor = position;
      set({ open: true, replacing: replacing || (open && wasReplacing), openCount: openCount + 1 });
      void seek({ sought: isShort(words) && !query.expression ? words : query.sought });
    },
    async goToFound(place) {
      const open = draft();
      const match = open && (await findPlace(open, place));
      if (match && draft() === open) selectMatch(open, match);
    },
    close() {
      const open = draft();
      const match = currentMatch(state.get());
      set({ open: false, replaced: null });
      if (open && match) selectMatch(open, match);
      else open?.focusText();
    },
    seek,
    change: set,
    async step(by) {
      const open = draft();
      if (!open) return;
      const caret = caretOnSheet(open)?.position;
      if (!state.get().open) set({ open: true });
      if (!(await searching.refresh())) return;
      goTo(nextIndex(state.get(), caret, anchor, by));
    },
    async replace() {
      if (!(await searching.refresh())) return;
      const match = currentMatch(state.get());
      if (!match) return goTo(indexFrom(state.get().matches, anchor, 1));
      const { text, hit } = match.in === 'field' ? match : match.found;
      anchor = positionOf(match, replacementFor(text, hit, replacementOf(state.get())).length);
      await replacing.replace([match]);
      goTo(indexFrom(state.get().matches, anchor, 1));
    },
    async replaceAll() {
      if (await searching.refresh()) await replacing.replace(state.get().matches);
    },
    undo: () => replacing.undo(),
  };
}

/** Searches the article on the sheet, and again after changes. */
function createSearching(state: Store<FindState>, draft: () => Draft | undefined) {
  const set = (part: Partial<FindState>) => state.set({ ...state.get(), ...part });
  let search: Search | null = null;
  let round = 0;
  let isFresh = true;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Searches the sheet as it is now; false when a newer search has begun meanwhile. */
  async function searchAgain(): Promise<boolean> {
    const mine = ++round;
    isFresh = true;
    clearTimeout(timer);
    const open = draft();
    const matches = open && search ? await searchSheet(open, search) : [];
    if (mine !== round) return false;
    if (matches === 'too-slow') set({ problem: 'too-slow', matches: [], current: null });
    else set({ matches, current: sameMatch(state.get(), matches) });
    return true;
  }

  /** Called at each keystroke: the next search waits for a pause. */
  function onTextChange(): void {
    isFresh = false;
    if (state.get().replaced !== null) set({ replaced: null });
    clearTimeout(timer);
    if (state.get().open && state.get().problem === 'none')
      timer = setTimeout(() => requestIdleCallback(() => void searchAgain()), searchDelay);
  }

  return {
    /** Takes another query; false for an invalid expression. */
    use(query: FindQuery): boolean {
      search = query.sought ? searchFor(query) : null;
      return !query.sought || search !== null;
    },
    searchAgain,
    /** Searches again if the text has changed since; false when a newer search has begun meanwhile. */
    refresh: async () => isFresh || searchAgain(),
    /** Follows the text that is now on the sheet. */
    follow() {
      round += 1;
      draft()?.onChange(onTextChange);
      onTextChange();
    },
  };
}

/** Replaces matches, and remembers how to undo the last replacement. */
function createReplacing(
  state: Store<FindState>,
  draft: () => Draft | undefined,
  { searchAgain }: ReturnType<typeof createSearching>,
) {
  let undo: () => void = () => undefined;
  return {
    async replace(matches: readonly Match[]): Promise<void> {
      const open = draft();
      if (!open || matches.length === 0) return;
      undo = replaceOnSheet(open, matches, replacementOf(state.get()));
      state.set({ ...state.get(), current: null });
      await searchAgain();
      state.set({ ...state.get(), replaced: matches.length });
    },
    undo() {
      undo();
      void searchAgain();
    },
  };
}

/** Waits until the text of an article is in its editor; false when it never is. */
export async function isOnSheet(draft: Draft): Promise<boolean> {
  for (let frames = 0; frames < maxFrames && !draft.editor('body'); frames += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
  return draft.editor('body') !== undefined;
}

const maxFrames = 120;

async function findPlace(open: Draft, { words, block }: FoundPlace): Promise<Match | undefined> {
  const search = searchFor({ ...firstFindState.query, sought: words });
  if (!search || !(await isOnSheet(open))) return undefined;
  const matches = await searchSheet(open, search);
  if (matches === 'too-slow') return undefined;
  return matches.find((each) => isInBlock(open, each, block)) ?? matches[0];
}

function isInBlock(draft: Draft, match: Match, block: string | null): boolean {
  if (match.in === 'field' || block === null) return false;
  return draft.editor(match.name)?.finder.blocksOf(match.found).includes(block) ?? false;
}

/** Whether selected words can serve as a query: some words of one line. */
function isShort(words: string): boolean {
  return words !== '' && words.length <= 200 && !words.includes('\n');
}

function currentMatch({ current, matches }: FindState): Match | undefined {
  return current === null ? undefined : matches[current];
}

function replacementOf({ replacement, keepCase, query }: FindState): Replacement {
  return { by: replacement, keepCase, expression: query.expression };
}

/** The index of the current match among those found now; null when it is gone. */
function sameMatch(state: FindState, now: readonly Match[]): number | null {
  const before = currentMatch(state);
  if (!before) return null;
  const index = now.findIndex((match) => comparePositions(positionOf(match), positionOf(before)) === 0);
  return index >= 0 ? index : null;
}

/** The first match from a position on, or with -1 the last one before it, wrapping around. */
function indexFrom(matches: readonly Match[], position: SheetPosition, by: 1 | -1): number {
  const index = matches.findIndex((match) => comparePositions(positionOf(match), position) >= 0);
  const first = index < 0 ? matches.length : index;
  return (first + (by === 1 ? 0 : -1) + matches.length) % matches.length;
}

/** The match beside the current one; from the caret, when it was moved elsewhere. */
function nextIndex(
  state: FindState,
  caret: SheetPosition | undefined,
  anchor: SheetPosition,
  by: 1 | -1,
): number {
  const { current, matches } = state;
  const match = currentMatch(state);
  if (!match || current === null || (caret && !isCaretAt(caret, match)))
    return indexFrom(matches, caret ?? anchor, by);
  return (current + by + matches.length) % matches.length;
}
