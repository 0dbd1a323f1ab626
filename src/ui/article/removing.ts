import type { RunInOrder } from '../kit/state/turns';
import type { ArticleId } from '../../article';
import type { Bridge } from '../../contract';
import type { ActHistory, UndoAct } from './acts/act-history';
import { request } from '../kit/state/request';
import type { Store } from '../kit/state/store';
import type { Toasts } from '../kit/state/toasts';
import type { Library } from './library/library';
import type { Draft } from './draft';

/** Moves texts to the trash and back. */
export interface Removing {
  /** Removes the article on the sheet; the toast that says so can restore it. */
  remove: () => Promise<void>;
  /** Restores a removed text and opens it. */
  restore: (id: ArticleId) => Promise<void>;
}

/** Moves the text on the sheet to the trash and restores texts, as acts that can be undone. */
export function createRemoving(desk: {
  bridge: Bridge;
  toasts: Toasts;
  history: Pick<ActHistory, 'did'>;
  library: Pick<Library, 'refresh'>;
  current: Pick<Store<{ draft: Draft } | null>, 'get'>;
  flush: () => Promise<boolean>;
  clearSheet: () => void;
  open: (id: ArticleId) => Promise<unknown>;
  inTurn: RunInOrder;
}): Removing {
  const { bridge, toasts, history, library, current, flush, clearSheet, open, inTurn } = desk;

  async function remove(): Promise<void> {
    const edited = current.get();
    if (!edited || !(await flush())) return;
    const { id } = edited.draft;
    const { headline } = edited.draft.fields.get();
    const answer = await request(bridge, 'article:remove', id);
    if (!answer.ok) return toasts.showProblem(answer.problem);
    await flush(); // What was typed meanwhile is restored with the text.
    clearSheet();
    library.refresh();
    history.did({ text: (messages) => messages.article.removed(headline), back: restored(id) });
  }

  /** Restores a text. */
  function restored(id: ArticleId): UndoAct {
    return async () => ((await bringBack(id)) ? { again: removed(id), left: 0 } : null);
  }

  /** Moves it to the trash again. */
  function removed(id: ArticleId): UndoAct {
    return () =>
      inTurn(async () => {
        if (!(await flush())) return null;
        const answer = await request(bridge, 'article:remove', id);
        if (!answer.ok) toasts.showProblem(answer.problem);
        if (!answer.ok) return null;
        if (current.get()?.draft.id === id) clearSheet();
        library.refresh();
        return { again: restored(id), left: 0 };
      });
  }

  async function restore(id: ArticleId): Promise<void> {
    if (!(await bringBack(id))) return;
    const headline = current.get()?.draft.fields.get().headline ?? '';
    history.did({ text: ({ acts }) => acts.did.broughtBack(headline), back: removed(id) }, true);
  }

  async function bringBack(id: ArticleId): Promise<boolean> {
    await flush(); // A restored translation changes its original, which may be on the sheet.
    const answer = await request(bridge, 'article:restore', id);
    if (!answer.ok) toasts.showProblem(answer.problem);
    if (!answer.ok) return false;
    library.refresh();
    await open(id);
    return true;
  }

  return { remove: () => inTurn(remove), restore };
}
