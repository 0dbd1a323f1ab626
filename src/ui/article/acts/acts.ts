import type { ArticleId, ArticleKind } from '../../../article';
import type { BatchAct, BatchDone, Bridge, ChosenText, LibraryView, Result } from '../../../contract';
import { choiceLimit } from '../../../contract';
import type { ActHistory, UndoAct } from './act-history';
import { summaryOf } from './act-sentence';
import type { Editing } from '../editing';
import { request } from '../../kit/state/request';
import type { RequestProblem } from '../../kit/state/request';
import { createStore } from '../../kit/state/store';
import type { Store } from '../../kit/state/store';
import type { Toasts } from '../../kit/state/toasts';
import { createTypeAhead } from '../../kit/typing/type-ahead';
import type { SettingsStore } from '../../kit/state/settings-store';
import type { Library } from '../library/library';
import type { LeafletChoice } from '../../../leaflet';
import type { Selection } from '../library/selection';
import { inSlices, undoSlices, showProgress } from './in-slices';
import { countOf, isOnFound, piecesOf, slicesOf } from './slices';
import type { ActOnFound } from './slices';
import { createPart } from '../../kit/state/part';
import { createRunInOrder } from '../../kit/state/turns';
import type { RunInOrder } from '../../kit/state/turns';

/** The questions that are asked before an act. */
export type ActQuestion =
  | { kind: 'none' }
  | { kind: 'add-tag'; texts: readonly ChosenText[] }
  | { kind: 'model'; text: Pick<ChosenText, 'id' | 'headline'> }
  | { kind: 'translate' | 'link'; text: Pick<ChosenText, 'id' | 'headline' | 'language'> }
  /** Keeps the list as a view, or renames a view. */
  | { kind: 'view'; renamed?: LibraryView }
  | { kind: 'tags' }
  | { kind: 'newsletter'; texts: readonly ChosenText[] }
  | { kind: 'erase'; texts: readonly Pick<ChosenText, 'id' | 'headline'>[] };

/** Acts on texts of the library. */
export interface Acts {
  question: Store<ActQuestion>;
  ask: (question: ActQuestion) => void;
  /** What was typed between a question and the moment when its field has the caret. */
  takeTypedAhead: () => string;
  run: (act: BatchAct) => Promise<void>;
  /** How to undo an act. */
  wayBack: (done: BatchDone) => UndoAct;
  /** Erases texts; a person can stop it. */
  erase: (ids: ArticleId[]) => Promise<void>;
  /** Exports texts to the outlets of their kinds. */
  exportTexts: (texts: readonly { id: ArticleId; kind: ArticleKind }[]) => void;
  /** Makes one leaflet of texts, in their order. */
  makeNewsletter: (texts: readonly { id: ArticleId; kind: ArticleKind }[], choice: LeafletChoice) => void;
  /** Opens find and replace for some texts. */
  replaceIn: (ids: readonly ArticleId[]) => void;
}

export const useActs = createPart<Acts>('acts');

/** What acts need of the desk. */
interface ActNeeds {
  bridge: Bridge;
  editing: Pick<Editing, 'flush' | 'followBatch' | 'open'>;
  library: Pick<Library, 'refresh'>;
  selection: Pick<Selection, 'clear'>;
  settings: Pick<SettingsStore, 'change'>;
  toasts: Toasts;
  history: Pick<ActHistory, 'didToTexts'>;
  exportTexts: Acts['exportTexts'];
  makeNewsletter: Acts['makeNewsletter'];
  replaceIn: Acts['replaceIn'];
}

/** Each act shows a toast that offers undo. */
export function createActs(desk: ActNeeds): Acts {
  const { exportTexts, makeNewsletter, replaceIn } = desk;
  const inTurn = createRunInOrder();
  const { run, wayBack } = createBatches(desk, inTurn);
  return {
    ...createQuestion(),
    run: (act) => inTurn(() => run(act)),
    wayBack,
    erase: (ids) => inTurn(() => erase(desk, ids)),
    exportTexts,
    makeNewsletter,
    replaceIn,
  };
}

/** The open question, and what was typed before its field has the focus. */
function createQuestion(): Pick<Acts, 'question' | 'ask' | 'takeTypedAhead'> {
  const question = createStore<ActQuestion>({ kind: 'none' });
  const typeAhead = createTypeAhead();
  return {
    question,
    ask(asked) {
      typeAhead.take();
      if (asked.kind === 'add-tag' || asked.kind === 'view' || asked.kind === 'link') typeAhead.start();
      question.set(asked);
    },
    takeTypedAhead: typeAhead.take,
  };
}

/** Runs acts a few texts at a time, and undoes them. */
function createBatches(desk: ActNeeds, inTurn: RunInOrder): Pick<Acts, 'run' | 'wayBack'> {
  const { bridge, editing, selection, settings, toasts, history } = desk;

  async function run(act: BatchAct): Promise<void> {
    let there: ArticleId | null = null;
    const found = isOnFound(act) ? await foundTexts(bridge, toasts, act) : [];
    if (!found) return;
    const callOn = async (slice: BatchAct) => {
      const answer = await request(bridge, 'batch:run', slice);
      if (slice.kind === 'translate') there = translationIn(answer);
      return there === null ? valueOf(answer) : null;
    };
    const done = await inSlices(desk, slicesOf(act, found), true, callOn, async (part) => {
      if (!(await undoSlices(editing, part, undoOf))) remember(act, part); // It can be undone later.
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
    history.didToTexts(summaryOf(act, countOf(done)), { kind: 'batch', done }, wayBack(done));
  }

  /** Undoes an act; a single restored text is opened again. */
  function wayBack(done: BatchDone): UndoAct {
    return () =>
      inTurn(async () => {
        const undone = await inSlices(desk, piecesOf(done), false, undoOf, async (part) => {
          await undoSlices(editing, part, undoOf);
        });
        if (!undone) return null;
        const [id, ...others] = undone.restored;
        if (id && others.length === 0) await editing.open(id);
        const many = countOf(undone);
        const left = countOf(done) - many;
        return { again: many > 0 ? wayBack(undone) : null, left, done: { kind: 'batch', done: undone } };
      });
  }

  const undoOf = async (done: BatchDone) => valueOf(await request(bridge, 'batch:undo', done));

  /** The value of an answer; null for a problem, which is shown. */
  function valueOf(answer: Result<BatchDone, RequestProblem>): BatchDone | null {
    if (answer.ok) return answer.value;
    toasts.showProblem(answer.problem);
    return null;
  }

  return { run, wayBack };
}

/** Erases texts, and shows its progress. */
async function erase(
  { bridge, editing, library, selection, toasts }: ActNeeds,
  ids: ArticleId[],
): Promise<void> {
  if (!(await editing.flush())) return void toasts.show(({ save }) => save.cannotLeave);
  selection.clear();
  const stop = () => void request(bridge, 'article:stop-erasing', null);
  const progress = showProgress(toasts, ids.length, stop, ({ trash }) => trash.clearing);
  const deafen = bridge.on('article:erased', progress.tell);
  const erased = await request(bridge, 'article:erase', ids);
  deafen();
  progress.end();
  library.refresh();
  if (!erased.ok) return toasts.showProblem(erased.problem);
  toasts.show(({ trash }) => trash.erased(erased.value));
}

/** Tells once that the program ended during an act on many texts. */
export function tellUnfinishedAct(settings: SettingsStore, toasts: Toasts): void {
  const { acting } = settings.state.get();
  if (acting === 0) return;
  toasts.showNotice(({ acts }) => acts.unfinished(acting));
  settings.change({ acting: 0 });
}

/** The existing translation in the language asked for; null where there is none. */
function translationIn(answer: Result<BatchDone, RequestProblem>): ArticleId | null {
  return !answer.ok && answer.problem.kind === 'translation-exists' ? answer.problem.id : null;
}

/** The texts of an act that names none; null when they could not be read. */
function foundTexts(bridge: Bridge, toasts: Toasts, act: ActOnFound): Promise<ArticleId[] | null> {
  return act.kind === 'rename-tag'
    ? textsTagged(bridge, toasts, act.from)
    : textsShowing(bridge, toasts, act.picture);
}

/** The texts on the desk that show a picture, whole or cut. */
async function textsShowing(bridge: Bridge, toasts: Toasts, picture: string): Promise<ArticleId[] | null> {
  const opened = await request(bridge, 'pictures:open', picture);
  if (opened.ok)
    return [...new Set(opened.value.uses.flatMap(({ id, isRemoved }) => (isRemoved ? [] : [id])))];
  toasts.showProblem(opened.problem);
  return null;
}

/** The texts on the desk that have a tag, in any spelling of accents and capitals. */
async function textsTagged(bridge: Bridge, toasts: Toasts, tag: string): Promise<ArticleId[] | null> {
  const query = { words: '', filters: { tags: [tag] }, sort: 'date' as const, offset: 0 };
  const found = await request(bridge, 'library:choose', { ...query, limit: choiceLimit });
  if (found.ok) return (JSON.parse(found.value.json) as ChosenText[]).map(({ id }) => id);
  toasts.showProblem(found.problem);
  return null;
}
