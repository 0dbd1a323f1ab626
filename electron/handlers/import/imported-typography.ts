import { isDeepStrictEqual } from 'node:util';
import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { applyChanges } from '../../../src/article';
import type { Article, ArticleId, Change } from '../../../src/article';
import type { Archive } from '../../archive';

/** The revisions of a text that was typeset as it was imported: as its file has it, and with its typography. */
const asWritten = 1;
const asTypeset = 2;

/** Sets an imported article's typography, which becomes a revision of its own; undefined where nothing is to be set. */
export function typesetBy(changes: readonly Change[]): ((created: Article) => Article) | undefined {
  return changes.length === 0 ? undefined : (created) => applyChanges(created, changes);
}

/**
 * Takes imported texts back to how they were written, or to their typography again; one that a person has edited since
 * stays as it is. Answers how many became what was asked for, and how many were edited.
 */
export function switchTypography(
  { ids, typeset }: { ids: readonly ArticleId[]; typeset: boolean },
  archive: Archive,
  now: number,
): Result<{ changed: number; edited: number }, Problem> {
  let [changed, edited] = [0, 0];
  for (const id of ids) {
    const opened = archive.articles.open(id);
    const [written, set] = [asWritten, asTypeset].map((revision) => archive.revisions.open({ id, revision }));
    if (!opened.ok || !written?.ok || !set?.ok) continue; // Removed since, or never typeset.
    const { article, revision } = opened.value;
    // The status is changed by another choice of the same report.
    const { status } = article;
    const [from, to] = [
      { ...(typeset ? written.value : set.value), status },
      { ...(typeset ? set.value : written.value), status },
    ];
    if (isDeepStrictEqual(article, to)) changed += 1;
    else if (!isDeepStrictEqual(article, from)) edited += 1;
    else {
      const saved = archive.articles.save({ article: to, base: revision }, now);
      if (!saved.ok && saved.problem.kind !== 'not-found' && saved.problem.kind !== 'conflict') return saved;
      changed += 1;
    }
  }
  return done({ changed, edited });
}
