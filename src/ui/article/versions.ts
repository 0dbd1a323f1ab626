import type { Article } from '../../article';
import type { Bridge } from '../../contract';
import { request } from '../kit/state/request';
import type { Toasts } from '../kit/state/toasts';
import type { Draft } from './draft';
import type { OnSheet } from './on-sheet';

/** Replaces the text on the sheet by another version. */
export interface Versions {
  /**
   * Replaces a text's content by another version, after the present one is saved and pinned; null when that failed. If another
   * text was opened meanwhile, this one is opened again. Embargo, status, family, corrections, a withdrawal, and the address of a
   * published text stay as they are.
   */
  replace: (article: Article) => Promise<ReplaceResult | null>;
  /** After a conflict: keeps both texts as revisions, and continues with the chosen one. */
  resolveConflict: (choice: 'mine' | 'theirs') => Promise<void>;
}

/** What `replace` did. */
interface ReplaceResult {
  /** Whether the present embargo was kept although the version has another or none. */
  isEmbargoKept: boolean;
}

/** Pins the present version before another takes its place. */
export function createVersions(bridge: Bridge, toasts: Toasts, sheet: OnSheet): Versions {
  async function replace(article: Article): Promise<ReplaceResult | null> {
    if (
      sheet.current.get()?.draft.id !== article.id &&
      !(await sheet.enter(await request(bridge, 'article:open', article.id)))
    )
      return null;
    const edited = sheet.current.get();
    if (!edited || !(await sheet.flushToLeave())) return null;
    const { id } = edited.draft;
    const pin = () => request(bridge, 'revision:pin', { id, revision: edited.autosave.revision() });
    const pinned = await edited.autosave.readNewest(pin);
    if (!pinned.ok) {
      toasts.showProblem(pinned.problem);
      return null;
    }
    return putInto(edited.draft, article);
  }

  async function resolveConflict(choice: 'mine' | 'theirs'): Promise<void> {
    const edited = sheet.current.get();
    const state = edited?.autosave.state.get();
    if (!edited || state?.kind !== 'conflict') return;
    const saved = { id: edited.draft.id, revision: state.revision };
    const theirs = await request(bridge, 'revision:open', saved);
    const pinned = await request(bridge, 'revision:pin', saved);
    if (!theirs.ok) return toasts.showProblem(theirs.problem);
    if (!pinned.ok) return toasts.showProblem(pinned.problem);
    const isSaved = await edited.autosave.overwrite(state.revision);
    const result = isSaved && choice === 'theirs' && (await replace(theirs.value));
    if (result && result.isEmbargoKept) toasts.showNotice((messages) => messages.history.embargoStays);
  }

  return { replace, resolveConflict };
}

/** Gives a draft the content of another version, without what stays as it is. */
function putInto(draft: Draft, article: Article): ReplaceResult {
  const { embargo, status, slug } = draft.fields.get();
  const { translationKey: _key, translationOf: _original, ...others } = article;
  const { corrections: earlier, withdrawn: since, ...words } = others;
  const { translationKey, translationOf, corrections = earlier, withdrawn = since } = draft.article();
  draft.replace({
    ...words,
    ...(translationKey !== undefined && { translationKey }),
    ...(translationOf && { translationOf }),
    ...(corrections && { corrections }),
    ...(withdrawn && { withdrawn }),
    status,
    embargo: embargo ?? article.embargo,
    slug: status === 'published' ? slug : article.slug,
  });
  const isSameEmbargo = JSON.stringify(embargo) === JSON.stringify(article.embargo);
  return { isEmbargoKept: embargo !== null && !isSameEmbargo };
}
