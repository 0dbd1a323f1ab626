import type { Article, ArticleId } from '../../../src/article';
import type { Outlet } from '../../../src/contract';
import type { TextOrigin, TrackedFile } from '../folder/tracked-files';

/** What an archive holds of an article; null when it is not there, or removed. */
export type HeldState = 'finished' | 'draft' | 'withdrawn' | 'damaged' | null;

/** What an export knows of the texts that its folders hold files of. */
export interface KnownTexts {
  /** Identifiers of the articles that were read from text files. */
  fromFiles: ReadonlySet<ArticleId>;
  /** What the archive holds of an article; null without an archive. */
  stateOf: ((id: ArticleId) => HeldState) | null;
}

/** Which text the files of an article are made of. */
export function originOf({ id, status, withdrawn }: Article, known: KnownTexts): TextOrigin {
  if (known.fromFiles.has(id)) return { id, was: 'file' };
  if (withdrawn && status !== 'draft') return { id, was: 'withdrawn' };
  return { id, was: status === 'draft' ? 'draft' : 'finished' };
}

/**
 * Whether a file of an earlier export stays in the folder of an outlet that these articles are written to. It goes with its text:
 * when that is written anew without it, is removed from the archive, or becomes a draft again; leaflets and press files also when it is
 * withdrawn, which the site's page says.
 */
export function staysInFolder(
  { origin }: TrackedFile,
  { outlet, articles = [], known }: { outlet: Outlet; articles?: readonly Article[]; known: KnownTexts },
): boolean {
  if (!origin) return true;
  if (articles.some(({ id }) => id === origin.id)) return false;
  if (origin.was === 'file' || !known.stateOf) return true;
  const state = known.stateOf(origin.id);
  // What was written since says that it is withdrawn.
  if (state === 'withdrawn') return outlet === 'site' || origin.was === 'withdrawn';
  return state === 'draft' ? origin.was === 'draft' : state !== null;
}
