import { replacementFor, searchFor } from '../../editor';
import type { FindQuery, Search } from '../../editor';
import type { Articles } from '../article/editing';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import { firstFindState } from './find-state';
import type { FindState } from './find-state';
import {
  caretOnSheet,
  compareSpots,
  enterMatch,
  searchSheet,
  showMatch,
  spotOf,
  standsOn,
  top,
} from './match';
import type { Match, Spot } from './match';
import { replaceOnSheet } from './replace-on-sheet';

/** Find and replace in the text on the sheet. */
export interface Finding {
  state: Store<FindState>;
  /** Opens the bar on the words that are selected, or on those of last time. */
  open: (replacing: boolean) => void;
  /** Closes it, and takes the caret to the match one is at. */
  close: () => void;
  /** Changes what is sought, and goes to the first match from where one is. */
  seek: (part: Partial<FindQuery>) => Promise<void>;
  change: (part: Partial<Pick<FindState, 'by' | 'keepCase' | 'replacing'>>) => void;
  /** Goes to the next match, or with -1 to the one before; round the end to the other end. */
  step: (by: 1 | -1) => Promise<void>;
  /** Replaces the match one is at, and goes to the next. */
  replace: () => Promise<void>;
  replaceAll: () => Promise<void>;
  /** Takes the last replacement back, while nothing else has changed. */
  undo: () => void;
}

/** Milliseconds of pause in the typing after which the text is searched again. */
const pause = 150;

/** Finds in the article that is on the sheet; what is typed meanwhile is searched when the hand rests. */
export function createFinding(articles: Pick<Articles, 'current'>): Finding {
  const state = createStore(firstFindState);
  const set = (part: Partial<FindState>) => state.set({ ...state.get(), ...part });
  const draft = () => articles.current.get()?.draft;
  let search: Search | null = null;
  let anchor: Spot = top;
  let round = 0;
  let fresh = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let takeBack: () => void = () => undefined;

  /** Searches the sheet as it is now; false when another search has begun since. */
  async function look(): Promise<boolean> {
    const mine = ++round;
    fresh = true;
    clearTimeout(timer);
    const on = draft();
    const matches = on && search ? await searchSheet(on, search) : [];
    if (mine !== round) return false;
    if (matches === 'too-slow') set({ trouble: 'too-slow', matches: [], current: null });
    else set({ matches, current: sameMatch(state.get(), matches) });
    return true;
  }

  /** At each key of the text: the search is put off until the hand rests. */
  function touched(): void {
    fresh = false;
    if (state.get().replaced !== null) set({ replaced: null });
    clearTimeout(timer);
    if (state.get().open && state.get().trouble === 'none')
      timer = setTimeout(() => requestIdleCallback(() => void look()), pause);
  }

  function changeArticle(): void {
    round += 1;
    anchor = top;
    set({ open: state.get().open && !!draft(), matches: [], current: null, replaced: null });
    draft()?.onChange(touched);
    touched();
  }
  articles.current.subscribe(changeArticle);

  function goTo(index: number): void {
    const match = state.get().matches[index];
    const on = draft();
    if (!match || !on) return;
    const isWriting = caretOnSheet(on) !== null;
    anchor = spotOf(match);
    set({ current: index });
    (isWriting ? enterMatch : showMatch)(on, match);
  }

  async function seek(part: Partial<FindQuery>): Promise<void> {
    const query = { ...state.get().query, ...part };
    search = query.sought ? searchFor(query) : null;
    set({ query, replaced: null, trouble: query.sought && !search ? 'wrong' : 'none', current: null });
    if (await look()) goTo(indexFrom(state.get().matches, anchor, 1));
  }

  async function replaceSome(some: readonly Match[]): Promise<void> {
    const on = draft();
    const { by, keepCase, query } = state.get();
    if (!on || some.length === 0) return;
    takeBack = replaceOnSheet(on, some, { by, keepCase, expression: query.expression });
    set({ current: null });
    await look();
    set({ replaced: some.length });
  }

  return {
    state,
    open(replacing) {
      const on = draft();
      if (!on) return;
      const { open, replacing: was, asked, query } = state.get();
      const caret = caretOnSheet(on);
      anchor = caret?.spot ?? anchor;
      set({ open: true, replacing: replacing || (open && was), asked: asked + 1 });
      const words = caret?.words ?? '';
      void seek({ sought: isShort(words) && !query.expression ? words : query.sought });
    },
    close() {
      const on = draft();
      const { current, matches } = state.get();
      const match = current === null ? undefined : matches[current];
      set({ open: false, replaced: null });
      if (on && match) enterMatch(on, match);
      else on?.focusText();
    },
    seek,
    change: set,
    async step(by) {
      const on = draft();
      if (!on) return;
      const caret = caretOnSheet(on)?.spot;
      if (!state.get().open) set({ open: true });
      if (!fresh && !(await look())) return;
      goTo(nextIndex(state.get(), caret, anchor, by));
    },
    async replace() {
      if (!fresh && !(await look())) return;
      const { current, matches, by, keepCase, query } = state.get();
      const match = current === null ? undefined : matches[current];
      if (!match) return goTo(indexFrom(matches, anchor, 1));
      const { text, hit } = match.in === 'field' ? match : match.found;
      anchor = spotOf(
        match,
        replacementFor(text, hit, { by, keepCase, expression: query.expression }).length,
      );
      await replaceSome([match]);
      goTo(indexFrom(state.get().matches, anchor, 1));
    },
    async replaceAll() {
      if (fresh || (await look())) await replaceSome(state.get().matches);
    },
    undo() {
      takeBack();
      void look();
    },
  };
}

/** A selection that may be what one seeks: some words of one line. */
function isShort(words: string): boolean {
  return words !== '' && words.length <= 200 && !words.includes('\n');
}

/** Where the match one was at stands among those found now, if it is still one. */
function sameMatch({ current, matches }: FindState, now: readonly Match[]): number | null {
  const before = current === null ? undefined : matches[current];
  if (!before) return null;
  const index = now.findIndex((match) => compareSpots(spotOf(match), spotOf(before)) === 0);
  return index >= 0 ? index : null;
}

/** The first match from a spot on, or with -1 the last one before it; round the end to the other end. */
function indexFrom(matches: readonly Match[], spot: Spot, by: 1 | -1): number {
  const index = matches.findIndex((match) => compareSpots(spotOf(match), spot) >= 0);
  const first = index < 0 ? matches.length : index;
  return (first + (by === 1 ? 0 : -1) + matches.length) % matches.length;
}

/** The match beside the one one is at; or from the caret, when it was moved elsewhere. */
function nextIndex(
  { current, matches }: FindState,
  caret: Spot | undefined,
  anchor: Spot,
  by: 1 | -1,
): number {
  const at = current === null ? undefined : matches[current];
  if (!at || current === null || (caret && !standsOn(caret, at)))
    return indexFrom(matches, caret ?? anchor, by);
  return (current + by + matches.length) % matches.length;
}
