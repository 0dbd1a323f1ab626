import type { ArticleId } from '../../article';
import type { OpenArticle, ReplaceDone, Result, RewrittenText, Saved } from '../../contract';
import type { Autosave } from './autosave';
import type { Draft } from './draft';

/** Lets an act on several texts change the words of the one on the sheet, and shows them; if it was edited meanwhile, the edits win. */
export async function rewriteOnSheet(
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
