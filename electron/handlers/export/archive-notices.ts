import type { ArticleId } from '../../../src/article';
import type { Notice } from '../../../src/contract';
import type { Archive } from '../../archive';
import type { HeldState } from '../../export';

/** What an export says of the archive that it reads: its own state, and the damaged texts that were left out. */
export function archiveNotices(
  archive: Pick<Archive, 'notices'>,
  damaged: readonly { headline: string }[],
): Notice[] {
  const articles = [...new Set(damaged.map(({ headline }) => headline))];
  const leftOut: Notice[] = articles.length > 0 ? [{ kind: 'damaged-left-out', articles }] : [];
  return [...archive.notices(), ...leftOut];
}

/** What an archive holds of an article, for the files that an earlier export made of it. */
export function heldState(archive: Pick<Archive, 'articles'>, id: ArticleId): HeldState {
  const opened = archive.articles.open(id);
  if (opened.ok) {
    const { status, withdrawn } = opened.value.article;
    return status === 'draft' ? 'draft' : withdrawn ? 'withdrawn' : 'finished';
  }
  return opened.problem.kind === 'not-found' ? null : 'damaged';
}

/** Says of texts whether they were published somewhere and are still there. */
export function textsOnLine({ publishing }: Pick<Archive, 'publishing'>): (id: ArticleId) => boolean {
  const places = Object.values(publishing.published.open());
  return (id) => places.some(({ texts }) => texts[id]?.until === null);
}
