import type { ArticleId } from '../../article';
import type {
  BatchDone,
  Bridge,
  ChangedText,
  ReplaceDone,
  Saved,
  OpenArticle,
  Result,
  RewrittenText,
} from '../../contract';
import { request } from '../kit/state/request';
import type { Draft } from './draft';
import type { EditedArticle, OnSheet } from './on-sheet';
import type { Autosave } from './autosave';

/** Runs acts on several texts that may include the one on the sheet. */
export interface WrittenByOthers {
  /**
   * Runs an act when all is saved, and applies to the draft what it did to the text on the sheet; what is typed meanwhile
   * stays. Answers what was done; null for nothing.
   */
  followBatch: (act: () => Promise<BatchDone | null>) => Promise<BatchDone | null>;
  /**
   * Runs an act that rewrites texts; the one on the sheet is saved before and shows its new words after. Null when it cannot be
   * saved, or nothing was done.
   */
  rewrite: (ids: readonly ArticleId[], act: () => Promise<ReplaceDone | null>) => Promise<ReplaceDone | null>;
}

/** Applies to the draft what acts write into the archive. */
export function createWrittenByOthers(bridge: Bridge, sheet: OnSheet): WrittenByOthers {
  return {
    async followBatch(act) {
      if (!(await sheet.flushToLeave())) return null;
      const edited = sheet.current.get();
      const done = edited ? await underSheet(edited, act) : await act();
      if (edited && done?.removed.includes(edited.draft.id)) {
        await sheet.flush(); // What was typed meanwhile is restored with the text.
        sheet.clear();
      }
      return done;
    },
    async rewrite(ids, act) {
      const edited = sheet.current.get();
      if (!edited || !ids.includes(edited.draft.id)) return act();
      if (!(await sheet.flushToLeave())) return null;
      return rewriteOnSheet(edited, act, (id) => request(bridge, 'article:open', id));
    },
  };
}

/** Lets an act write a revision of the text on the sheet, and applies its changes to the draft. */
async function underSheet(
  { draft, autosave }: EditedArticle,
  act: () => Promise<BatchDone | null>,
): Promise<BatchDone | null> {
  let done: BatchDone | null = null;
  await autosave.giveWay(async (): Promise<Saved | null> => {
    done = await act();
    const changed = done?.changed.find(({ id }) => id === draft.id);
    if (changed) follow(draft, changed);
    return changed ?? null;
  });
  return done;
}

function follow(draft: Draft, { before, after }: ChangedText): void {
  const { figures, ...fields } = after;
  draft.change(fields);
  if (figures) draft.followFigures(before.figures ?? {}, figures);
}

/** Lets an act on several texts change the words of the one on the sheet, and shows them; if it was edited meanwhile, the edits win. */
async function rewriteOnSheet(
  { draft, autosave }: { draft: Draft; autosave: Autosave },
  act: () => Promise<ReplaceDone | null>,
  open: (id: ArticleId) => Promise<Result<OpenArticle, unknown>>,
): Promise<ReplaceDone | null> {
  const before = JSON.stringify(draft.article());
  let done: ReplaceDone | null = null;
  await autosave.giveWay(async (): Promise<Saved | null> => {
    done = await act();
    const own = done?.rewritten.find(({ id }) => id === draft.id);
    const opened = own && (await open(draft.id));
    if (!done || !own || !opened?.ok) return own ?? null;
    if (JSON.stringify(draft.article()) === before) draft.replace(opened.value.article);
    else done = leftAsTyped(done, own); // The edits are saved over it.
    return own;
  });
  return done;
}

/** The result without one text, which was edited meanwhile. */
function leftAsTyped(done: ReplaceDone, text: RewrittenText): ReplaceDone {
  return {
    ...done,
    rewritten: done.rewritten.filter(({ id }) => id !== text.id),
    left: [...done.left, text],
  };
}
