import type { ArticleId, ArticleKind } from '../../../article';
import { choiceLimit } from '../../../contract';
import type { BatchAct, BatchDone, Bridge, ChosenText, LibraryView, Result } from '../../../contract';
import type { ActHistory, Back } from './act-history';
import { toldOf } from './act-sentence';
import type { Editing } from '../editing';
import { request } from '../../kit/state/request';
import type { RequestProblem } from '../../kit/state/request';
import { createStore } from '../../kit/state/store';
import type { Store } from '../../kit/state/store';
import type { Toasts } from '../../kit/state/toasts';
import { createTypeAhead } from '../../kit/typing/type-ahead';
import type { SettingsStore } from '../../kit/state/settings-store';
import type { Library } from '../library/library';
import type { Selection } from '../library/selection';
import { countOf, isOnFound, joined, nothingDone, piecesOf, slicesOf, textsIn } from './slices';
import type { ActOnFound } from './slices';
import { tellProgress } from './tell-progress';
import { createPart } from '../../kit/state/part';

/** What is asked about texts before something is done to them. */
export type ActQuestion =
  | { kind: 'none' }
  | { kind: 'add-tag'; texts: readonly ChosenText[] }
  | { kind: 'model'; text: Pick<ChosenText, 'id' | 'headline'> }
  | { kind: 'translate' | 'link'; text: Pick<ChosenText, 'id' | 'headline' | 'language'> }
  /** What the list shows is kept, or the view that it shows gets another name. */
  | { kind: 'view'; renamed?: LibraryView }
  | { kind: 'tags' }
  | { kind: 'erase'; texts: readonly Pick<ChosenText, 'id' | 'headline'>[] };

/** Does something to texts of the library. */
export interface Acts {
  question: Store<ActQuestion>;
  ask: (question: ActQuestion) => void;
  /** What was typed between a question and the moment when its field has the caret. */
  takeTypedAhead: () => string;
  run: (act: BatchAct) => Promise<void>;
  /** The way back from what an act did. */
  wayBack: (done: BatchDone) => Back;
  /** Deletes texts for ever, which can be stopped on the way. */
  erase: (ids: ArticleId[]) => Promise<void>;
  /** Exports texts to the outlets of their kinds. */
  exportTexts: (texts: readonly { id: ArticleId; kind: ArticleKind }[]) => void;
  /** Asks what to replace in texts. */
  replaceIn: (ids: readonly ArticleId[]) => void;
}

export const useActs = createPart<Acts>('acts');

/** Every act says what it did, with a way back. */
export function createActs(desk: {
  bridge: Bridge;
  editing: Pick<Editing, 'flush' | 'followBatch' | 'open'>;
  library: Pick<Library, 'refresh'>;
  selection: Pick<Selection, 'clear'>;
  settings: Pick<SettingsStore, 'change'>;
  toasts: Toasts;
  history: Pick<ActHistory, 'didToTexts'>;
  exportTexts: Acts['exportTexts'];
  replaceIn: Acts['replaceIn'];
}): Acts {
  const { bridge, editing, library, selection, settings, toasts, history } = desk;
  const question = createStore<ActQuestion>({ kind: 'none' });
  const typeAhead = createTypeAhead();

  /** One act at a time: another waits until this one has ended. */
  let running: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = running.then(work, work);
    running = next;
    return next;
  };

  async function runNow(act: BatchAct): Promise<void> {
    let there: ArticleId | null = null;
    const found = isOnFound(act) ? await textsOf(act) : [];
    if (!found) return;
    const slices = slicesOf(act, found);
    const done = await inSlices(act, slices, true, async (slice) => {
      const answer = await request(bridge, 'batch:run', slice);
      if (slice.kind === 'translate') there = translationIn(answer);
      return there === null ? valueOf(answer) : null;
    });
    if (act.kind === 'translate' && (done || there !== null)) settings.change({ beside: true });
    if (there !== null) await editing.open(there);
    if (!done) return;
    const texts = countOf(done);
    if (texts === 0) return void toasts.show(({ acts }) => acts.unchanged);
    remember(act, done);
    const [copy, ...others] = done.created;
    if (copy && others.length === 0) await editing.open(copy);
    if (done.removed.length + done.restored.length > 0) selection.clear();
  }

  function remember(act: BatchAct, done: BatchDone): void {
    history.didToTexts(toldOf(act, countOf(done)), { kind: 'batch', done }, wayBack(done));
  }

  /** Takes an act back; a text that comes back alone is opened again. */
  const wayBack =
    (done: BatchDone): Back =>
    () =>
      inTurn(async () => {
        const undone = await inSlices(null, piecesOf(done), false, undoOf);
        if (!undone) return null;
        const [id, ...others] = undone.restored;
        if (id && others.length === 0) await editing.open(id);
        const many = countOf(undone);
        const left = countOf(done) - many;
        return { again: many > 0 ? wayBack(undone) : null, left, done: { kind: 'batch', done: undone } };
      });

  const undoOf = async (done: BatchDone) => valueOf(await request(bridge, 'batch:undo', done));

  /**
   * Does something to a few texts at a time, so that saves come between, and says how far it is once that takes long; one that can be
   * stopped answers what was done by then. When a text refuses, nothing was done to the others either.
   */
  async function inSlices<Slice extends BatchAct | BatchDone>(
    act: BatchAct | null,
    slices: readonly Slice[],
    canStop: boolean,
    call: (slice: Slice) => Promise<BatchDone | null>,
  ): Promise<BatchDone | null> {
    let isStopped = false;
    const progress = tellProgress(toasts, slices.length, canStop ? () => (isStopped = true) : null);
    const isLong = slices.length > 1;
    if (isLong) settings.change({ acting: textsIn(slices) });
    let whole = nothingDone;
    try {
      for (const [index, slice] of slices.entries()) {
        if (isStopped) break;
        progress.tell(index);
        const done = await editing.followBatch(() => call(slice));
        if (!done) return await withoutPart(act, whole);
        whole = joined(whole, done);
      }
      return whole;
    } finally {
      progress.end();
      if (isLong) settings.change({ acting: 0 });
      library.refresh();
    }
  }

  /** Takes back what was done before a text refused; what cannot be taken back now, as on a full disk, can be later. */
  async function withoutPart(act: BatchAct | null, part: BatchDone): Promise<null> {
    for (const piece of countOf(part) > 0 ? piecesOf(part) : []) {
      if (await editing.followBatch(() => undoOf(piece))) continue;
      if (act) remember(act, part);
      break;
    }
    return null;
  }

  async function eraseNow(ids: ArticleId[]): Promise<void> {
    if (!(await editing.flush())) return void toasts.show(({ save }) => save.cannotLeave);
    selection.clear();
    const stop = () => void request(bridge, 'article:stop-erasing', null);
    const progress = tellProgress(toasts, ids.length, stop, ({ trash }) => trash.clearing);
    const deafen = bridge.on('article:erased', progress.tell);
    const erased = await request(bridge, 'article:erase', ids);
    deafen();
    progress.end();
    library.refresh();
    if (!erased.ok) return toasts.showProblem(erased.problem);
    toasts.show(({ trash }) => trash.erased(erased.value));
  }

  const textsOf = (act: ActOnFound) =>
    act.kind === 'rename-tag' ? textsTagged(act.from) : textsShowing(act.picture);

  /** The texts on the desk that show a picture, whole or cut. */
  async function textsShowing(picture: string): Promise<ArticleId[] | null> {
    const opened = await request(bridge, 'pictures:open', picture);
    if (opened.ok)
      return [...new Set(opened.value.uses.flatMap(({ id, isRemoved }) => (isRemoved ? [] : [id])))];
    toasts.showProblem(opened.problem);
    return null;
  }

  /** The texts on the desk that have a tag, or one that differs by accents or capitals alone. */
  async function textsTagged(tag: string): Promise<ArticleId[] | null> {
    const query = { words: '', filters: { tags: [tag] }, sort: 'date' as const, offset: 0 };
    const found = await request(bridge, 'library:choose', { ...query, limit: choiceLimit });
    if (found.ok) return (JSON.parse(found.value.json) as ChosenText[]).map(({ id }) => id);
    toasts.showProblem(found.problem);
    return null;
  }

  /** What a request answers; its problem is told, and is nothing done. */
  function valueOf(answer: Result<BatchDone, RequestProblem>): BatchDone | null {
    if (answer.ok) return answer.value;
    toasts.showProblem(answer.problem);
    return null;
  }

  function ask(asked: ActQuestion): void {
    typeAhead.take();
    if (asked.kind === 'add-tag' || asked.kind === 'view' || asked.kind === 'link') typeAhead.start();
    question.set(asked);
  }

  return {
    question,
    ask,
    takeTypedAhead: typeAhead.take,
    run: (act) => inTurn(() => runNow(act)),
    wayBack,
    erase: (ids) => inTurn(() => eraseNow(ids)),
    exportTexts: desk.exportTexts,
    replaceIn: desk.replaceIn,
  };
}

/** Says once of an act on many texts that the program ended while it was done, or taken back. */
export function tellUnfinishedAct(settings: SettingsStore, toasts: Toasts): void {
  const { acting } = settings.state.get();
  if (acting === 0) return;
  toasts.showNotice(({ acts }) => acts.unfinished(acting));
  settings.change({ acting: 0 });
}

/** The text that a family has in the language that it was to be translated into; null where it was not. */
function translationIn(answer: Result<BatchDone, RequestProblem>): ArticleId | null {
  return !answer.ok && answer.problem.kind === 'translation-exists' ? answer.problem.id : null;
}
