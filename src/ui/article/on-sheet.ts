import type { ArticleId } from '../../article';
import { articleText } from '../../contract';
import type { Bridge, OpenArticle, Result, TextDamaged } from '../../contract';
import { request } from '../kit/state/request';
import type { RequestProblem } from '../kit/state/request';
import type { SettingsStore } from '../kit/state/settings-store';
import { createStore } from '../kit/state/store';
import type { Store } from '../kit/state/store';
import type { Toasts } from '../kit/state/toasts';
import { createAutosave } from './autosave';
import type { Autosave, WhenIdle } from './autosave';
import { createDraft } from './draft';
import type { Draft } from './draft';
import type { Library } from './library/library';

/** The article on the sheet, and what keeps it saved. */
export interface EditedArticle {
  draft: Draft;
  autosave: Autosave;
}

/** What is on the sheet, and how it changes. */
export interface OnSheet {
  current: Store<EditedArticle | null>;
  /** The damaged text that was asked for, until the person decides. */
  damaged: Store<TextDamaged | null>;
  /** Saves what is unsaved; true when nothing is left to save. */
  flush: () => Promise<boolean>;
  /** The same before another text is opened: a toast says when it cannot be saved. */
  flushToLeave: () => Promise<boolean>;
  /** Puts an article on the sheet when the one before it is saved. */
  enter: (answer: Result<OpenArticle, RequestProblem>) => Promise<boolean>;
  /** Leaves the sheet empty. */
  clear: () => void;
}

/** What the text on the sheet needs of the desk. */
export interface SheetNeeds {
  bridge: Bridge;
  settings: SettingsStore;
  library: Pick<Library, 'refresh' | 'refreshSaved'>;
  toasts: Toasts;
  /** Whether the archive is read-only: changes are then refused, with a toast. */
  isReadOnly?: boolean;
  whenIdle?: WhenIdle;
}

export function createOnSheet(desk: SheetNeeds): OnSheet {
  const { settings, library, toasts } = desk;
  const current = createStore<EditedArticle | null>(null);
  const damaged = createStore<TextDamaged | null>(null);

  async function flush(): Promise<boolean> {
    return (await current.get()?.autosave.flush()) ?? true;
  }

  async function flushToLeave(): Promise<boolean> {
    const isSaved = await flush();
    if (!isSaved) toasts.show((messages) => messages.save.cannotLeave);
    return isSaved;
  }

  async function enter(answer: Result<OpenArticle, RequestProblem>): Promise<boolean> {
    if (!answer.ok && answer.problem.kind === 'text-damaged') {
      damaged.set(answer.problem);
      library.refresh();
    } else if (!answer.ok) toasts.showProblem(answer.problem);
    else if (await flushToLeave()) {
      leave(current.get());
      const edited = startEditing(answer.value, desk);
      current.set(edited);
      if (answer.value.unsaved) edited.autosave.touch();
      settings.change({ lastArticle: edited.draft.id });
      return true;
    }
    return false;
  }

  function clear(): void {
    leave(current.get());
    current.set(null);
    settings.change({ lastArticle: null });
  }

  return { current, damaged, flush, flushToLeave, enter, clear };
}

/** The draft of an article that was opened, and what saves it. */
function startEditing(opened: OpenArticle, desk: SheetNeeds): EditedArticle {
  const { bridge, library, toasts, isReadOnly = false, whenIdle } = desk;
  const draft = createDraft(opened.article, isReadOnly ? refusal(toasts) : undefined);
  const autosave = createAutosave({
    opened,
    read: draft.article,
    save: ({ article, base }) => request(bridge, 'article:save', { article: articleText(article), base }),
    whenIdle,
  });
  draft.onChange(autosave.touch);
  autosave.state.subscribe(followSaves(autosave, draft.id, library, toasts));
  return { draft, autosave };
}

function leave(left: EditedArticle | null): void {
  left?.draft.detach();
  left?.autosave.stop();
}

/** After a save, reads the library again and removes the toast about an earlier failure. */
function followSaves(
  { state }: Autosave,
  id: ArticleId,
  library: SheetNeeds['library'],
  toasts: Toasts,
): () => void {
  let problem: RequestProblem | null = null;
  return () => {
    const now = state.get();
    if (now.kind === 'failed') problem = now.problem;
    if (now.kind !== 'saved') return;
    if (problem) toasts.dismissProblem(problem);
    problem = null;
    library.refreshSaved(id);
  };
}

/** Shows that the archive is read-only, in place of the toast before. */
function refusal(toasts: Toasts): () => void {
  let shown = 0;
  return () => {
    toasts.dismiss(shown);
    shown = toasts.show((messages) => messages.safety.typingRefused);
  };
}
