import type { ArticleId, ArticleKind } from '../../../article';
import type { BatchAct, BatchDone, Bridge, LibraryRow, Result } from '../../../contract';
import type { Messages } from '../../../messages';
import type { Editing } from '../../article/editing';
import { formatShortDate } from '../../kit/format-dates';
import { languageInSentence, languageName } from '../../kit/languages';
import { request } from '../../kit/request';
import type { RequestProblem } from '../../kit/request';
import { createStore } from '../../kit/store';
import type { Store } from '../../kit/store';
import type { Toasts } from '../../kit/toasts';
import type { SettingsStore } from '../../settings/settings-store';
import type { Selection } from '../selection';

/** What is asked about texts before something is done to them. */
export type ActQuestion =
  | { kind: 'none' }
  | { kind: 'add-tag'; texts: readonly LibraryRow[] }
  | { kind: 'model'; text: Pick<LibraryRow, 'id' | 'headline'> }
  | { kind: 'translate' | 'link'; text: Pick<LibraryRow, 'id' | 'headline' | 'language'> }
  | { kind: 'view' }
  | { kind: 'tags' }
  | { kind: 'erase'; texts: readonly Pick<LibraryRow, 'id' | 'headline'>[] };

/** Does something to texts of the library, and takes the last of it back. */
export interface Acts {
  question: Store<ActQuestion>;
  ask: (question: ActQuestion) => void;
  run: (act: BatchAct) => Promise<void>;
  /** Whether there is an act to take back. */
  hasUndo: Store<boolean>;
  undo: () => Promise<void>;
  /** Remembers how something else that was done to texts is taken back, as the last act. */
  remember: (back: () => Promise<void>) => void;
  /** Forgets it, once it is taken back. */
  forget: (back: () => Promise<void>) => void;
  /** Exports texts to the outlets of their kinds. */
  exportTexts: (texts: readonly { id: ArticleId; kind: ArticleKind }[]) => void;
}

/** Every act says what it did, with a way back. */
export function createActs(desk: {
  bridge: Bridge;
  editing: Editing;
  selection: Selection;
  settings: Pick<SettingsStore, 'change'>;
  toasts: Toasts;
  exportTexts: Acts['exportTexts'];
}): Acts {
  const { bridge, editing, selection, settings, toasts } = desk;
  const question = createStore<ActQuestion>({ kind: 'none' });
  const hasUndo = createStore(false);
  let last: { of: unknown; back: () => Promise<void> } | null = null;

  async function run(act: BatchAct): Promise<void> {
    let there: ArticleId | null = null;
    const done = await editing.followBatch(async () => {
      const answer = await request(bridge, 'batch:run', act);
      if (act.kind === 'translate') there = translationIn(answer);
      return there === null ? valueOf(answer) : null;
    });
    if (act.kind === 'translate' && (done || there !== null)) settings.change({ beside: true });
    if (there !== null) await editing.open(there);
    if (!done) return;
    const texts = countOf(done);
    if (texts === 0) return void toasts.show(({ acts }) => acts.unchanged);
    keep({ of: done, back: () => takeBack(done) });
    toasts.show((messages) => sentenceOf(act, texts, messages), {
      label: (messages) => messages.undo,
      run: () => void takeBack(done),
    });
    const [copy, ...others] = done.created;
    if (copy && others.length === 0) await editing.open(copy);
    if (done.removed.length + done.restored.length > 0) selection.clear();
  }

  /** Takes an act back; a text that comes back alone is opened again. */
  async function takeBack(done: BatchDone): Promise<void> {
    const undone = await editing.followBatch(async () => valueOf(await request(bridge, 'batch:undo', done)));
    if (!undone) return;
    forget(done);
    toasts.show(({ acts }) => acts.undone, {
      label: ({ acts }) => acts.redo,
      run: () => void takeBack(undone),
    });
    const [id, ...others] = undone.restored;
    if (id && others.length === 0) await editing.open(id);
  }

  /** What a request answers; its problem is told, and is nothing done. */
  function valueOf(answer: Result<BatchDone, RequestProblem>): BatchDone | null {
    if (answer.ok) return answer.value;
    toasts.showProblem(answer.problem);
    return null;
  }

  function keep(act: typeof last): void {
    last = act;
    hasUndo.set(act !== null);
  }

  function forget(of: unknown): void {
    if (last?.of === of) keep(null);
  }

  return {
    question,
    ask: question.set,
    run,
    hasUndo,
    undo: async () => last?.back(),
    remember: (back) => keep({ of: back, back }),
    forget,
    exportTexts: desk.exportTexts,
  };
}

/** The text that a family has in the language that it was to be translated into; null where it was not. */
function translationIn(answer: Result<BatchDone, RequestProblem>): ArticleId | null {
  return !answer.ok && answer.problem.kind === 'translation-exists' ? answer.problem.id : null;
}

/** What was done, to so many texts. */
function sentenceOf(act: BatchAct, texts: number, messages: Messages): string {
  const { translations } = messages;
  const { done } = messages.acts;
  switch (act.kind) {
    case 'status':
      return done.status(texts, messages.statuses[act.status]);
    case 'language':
      return done.language(texts, languageName(act.language, messages.language));
    case 'add-tag':
    case 'remove-tag':
      return done[act.kind](texts, act.tag);
    case 'reschedule':
      return done.reschedule(texts, formatShortDate(act.day, messages.language));
    case 'rename-tag':
      return done['rename-tag'](texts, act.to, act.from);
    case 'translate':
      return translations.done.translate(languageInSentence(act.language, messages.language));
    case 'link':
    case 'unlink':
      return translations.done[act.kind];
    case 'up-to-date':
      return translations.done['up-to-date'](texts);
    default:
      return done[act.kind](texts);
  }
}

function countOf({ changed, created, removed, restored }: BatchDone): number {
  return changed.length + created.length + removed.length + restored.length;
}
