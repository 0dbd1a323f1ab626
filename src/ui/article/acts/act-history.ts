import { keptActs } from '../../../contract';
import type { ActDone, ActSummary, Bridge, KeptAct } from '../../../contract';
import type { Messages } from '../../../messages';
import { request } from '../../kit/state/request';
import { createStore } from '../../kit/state/store';
import type { Store } from '../../kit/state/store';
import type { Toasts } from '../../kit/state/toasts';
import { sentenceOf } from './act-sentence';
import { createPart } from '../../kit/state/part';
import { createRunInOrder } from '../../kit/state/turns';

/** Undoes or redoes an act; null when that failed, which is then reported. */
export type UndoAct = () => Promise<UndoResult | null>;

/** The result of undoing an act. */
interface UndoResult {
  /** Redoes the act; null where it cannot be redone. */
  again: UndoAct | null;
  /** How many things were skipped, because they were changed or deleted meanwhile. */
  left: number;
  /** What it did, if that is to be kept in the archive. */
  done?: ActDone;
  /** Its own sentence, if it has one. */
  said?: (messages: Messages) => string;
}

/** An act that can be undone. */
export interface PastAct {
  /** Unique while the desk is open, and in the archive where that remembers it. */
  id: string;
  /** When it was done, in milliseconds since 1970. */
  at: number;
  text: (messages: Messages) => string;
  /** The act as the archive keeps it; null for one that is forgotten with the program. */
  told: ActSummary | null;
  /** The headline of the text that it was done to, where it was one that was on the sheet. */
  headline?: string;
  /** Whether it is of an earlier session: the undo keys do not reach it. */
  isEarlier?: true;
  back: UndoAct;
}

/** The last acts of the person, to be undone: one list for toasts, keys, the palette and the menu. */
export interface ActHistory {
  /** The last acts, the newest first. */
  past: Store<readonly PastAct[]>;
  /** Those that were undone since the last act, the one undone last first. */
  undone: Store<readonly PastAct[]>;
  /** Adds an act; shows a toast that offers undo, unless it is quiet. */
  did: (act: Pick<PastAct, 'text' | 'headline' | 'back'>, isQuiet?: boolean) => void;
  /** Adds an act on texts; one on many is kept in the archive. */
  didToTexts: (told: ActSummary, done: ActDone, back: UndoAct) => void;
  /** Undoes an act, the last one of this session where none is named. */
  undo: (act?: PastAct) => Promise<void>;
  /** Does again what was undone last. */
  redo: () => Promise<void>;
  /** Reads the acts of earlier sessions; `wayBack` makes their undoing. */
  recall: (wayBack: (done: ActDone) => UndoAct) => Promise<void>;
  /** Whether nothing was typed since the last act: the undo keys then undo the act where nothing has the focus. */
  isFresh: () => boolean;
  /** Something was typed. */
  typed: () => void;
}

export const useActHistory = createPart<ActHistory>('history');

/** How many acts can be undone. */
const maxActs = 30;

/** What the history needs of the desk. */
interface HistoryNeeds {
  bridge: Bridge;
  toasts: Toasts;
  clock?: () => number;
  /** Remembers the focus; returns a function that restores it if it was lost. */
  holdFocus?: () => () => void;
}

export function createActHistory(desk: HistoryNeeds): ActHistory {
  const { bridge, toasts, clock = Date.now, holdFocus = () => () => undefined } = desk;
  const past = createStore<readonly PastAct[]>([]);
  const undone = createStore<readonly PastAct[]>([]);
  const offers = createOffers(toasts, { undo: (act) => void undo(act), redo: () => void redo() });
  let isFresh = false;
  const inTurn = createRunInOrder();

  function remember(act: PastAct): void {
    past.set([act, ...past.get()].slice(0, maxActs));
    offers.dismissRedo();
    isFresh = true;
  }

  const undo = (act?: PastAct) =>
    inTurn(async () => {
      const chosen = act ?? past.get().find(({ isEarlier }) => !isEarlier);
      if (chosen && past.get().includes(chosen)) await goBack(chosen);
    });

  async function goBack(act: PastAct): Promise<void> {
    const giveFocusBack = holdFocus();
    offers.dismissUndo(act);
    const went = await act.back();
    giveFocusBack();
    if (!went) return;
    past.set(past.get().filter((each) => each !== act));
    if (act.told && act.told.texts > 1) void request(bridge, 'acts:forget', act.id);
    const { again } = went;
    if (again) undone.set([{ ...act, back: again }, ...undone.get()].slice(0, maxActs));
    offers.offerRedo(went);
  }

  const redo = () =>
    inTurn(async () => {
      const [act, ...others] = undone.get();
      if (!act) return;
      const giveFocusBack = holdFocus();
      const went = await act.back();
      giveFocusBack();
      if (!went) return;
      undone.set(others);
      if (!went.again) return void toasts.show(({ acts }) => acts.changedSince);
      const { isEarlier: _earlier, ...rest } = act;
      const redone = { ...rest, id: crypto.randomUUID(), at: clock(), back: went.again };
      remember(redone);
      offers.offerUndo(redone);
      if (went.done) await keep(desk, redone, went.done);
    });

  function add(act: Omit<PastAct, 'id' | 'at'>): PastAct {
    const added = { ...act, id: crypto.randomUUID(), at: clock() };
    undone.set([]);
    remember(added);
    return added;
  }

  return {
    past,
    undone,
    did(act, isQuiet = false) {
      const added = add({ ...act, told: null });
      if (!isQuiet) offers.offerUndo(added);
    },
    didToTexts(told, done, back) {
      const added = add({ text: (messages) => sentenceOf(told, messages), told, back });
      offers.offerUndo(added);
      void keep(desk, added, done);
    },
    undo,
    redo,
    async recall(wayBack) {
      const kept = await request(bridge, 'acts:list', null);
      if (!kept.ok) return;
      const known = new Set(past.get().map(({ id }) => id));
      const earlier = kept.value
        .filter(({ id }) => !known.has(id))
        .map((act) => earlierAct(desk, act, wayBack));
      past.set([...past.get(), ...earlier].slice(0, maxActs));
    },
    isFresh: () => isFresh,
    typed: () => void (isFresh = false),
  };
}

/** The toasts that offer to undo an act, or to redo the one undone last. */
function createOffers(toasts: Toasts, back: { undo: (act: PastAct) => void; redo: () => void }) {
  const undoOffers = new Map<PastAct, number>();
  let redoOffer = 0;
  const dismissRedo = () => toasts.dismiss(redoOffer);
  return {
    offerUndo(act: PastAct) {
      const run = () => back.undo(act);
      undoOffers.set(act, toasts.show(act.text, { label: (messages) => messages.undo, run }));
    },
    dismissUndo(act: PastAct) {
      const offer = undoOffers.get(act);
      if (offer !== undefined) toasts.dismiss(offer);
    },
    offerRedo(went: UndoResult) {
      dismissRedo();
      const action = went.again ? { label: ({ acts }: Messages) => acts.redo, run: back.redo } : undefined;
      redoOffer = toasts.show(undoneSentence(went), action);
    },
    dismissRedo,
  };
}

/** The sentence about an undone act, also when a part of it could not be undone. */
function undoneSentence({ again, left, said }: UndoResult): PastAct['text'] {
  if (left > 0 && !again) return ({ acts }) => acts.changedSince;
  return said ?? (({ acts }) => (left > 0 ? acts.undonePartly(left) : acts.undone));
}

/** Keeps an act on many texts in the archive, so that it can be undone in a later session. */
async function keep(
  { bridge, toasts }: HistoryNeeds,
  { id, at, told }: PastAct,
  done: ActDone,
): Promise<void> {
  if (!told || told.texts < 2 || told.texts > keptActs.texts) return;
  const kept = await request(bridge, 'acts:keep', { id, at, told, done });
  if (!kept.ok) toasts.showProblem(kept.problem);
}

/** An act of an earlier session; what it did is read from the archive when it is undone. */
function earlierAct(
  { bridge, toasts }: HistoryNeeds,
  { id, at, told }: KeptAct,
  wayBack: (done: ActDone) => UndoAct,
): PastAct {
  return {
    ...{ id, at, told },
    isEarlier: true,
    text: (messages) => sentenceOf(told, messages),
    async back() {
      const opened = await request(bridge, 'acts:open', id);
      if (!opened.ok) toasts.showProblem(opened.problem);
      if (!opened.ok) return null;
      return opened.value ? wayBack(opened.value)() : { again: null, left: told.texts };
    },
  };
}
