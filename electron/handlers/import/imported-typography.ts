import { isDeepStrictEqual } from 'node:util';
import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { applyChanges } from '../../../src/article';
import type { Article, ArticleId, Change } from '../../../src/article';
import type { Archive } from '../../archive';

/** The revisions of a text that was typeset as it was imported: as its file has it, and with its typography. */
const asWritten = 1;
const asTypeset = 2;

/** Keeps an imported article's typography as a revision of its own, after that of the text as it was written. */
export function keepTypography(
  created: Article,
  changes: readonly Change[],
  archive: Archive,
  now: number,
): Result<unknown, Problem> {
  if (changes.length === 0) return done(null);
  const { id } = created;
  // A revision that is not pinned goes into the next one of the same sitting.
  const pinned = archive.pinRevision({ id, revision: asWritten });
  if (!pinned.ok) return pinned;
  const saved = archive.saveArticle({ article: applyChanges(created, changes), base: asWritten }, now);
  return saved.ok ? archive.pinRevision({ id, revision: asTypeset }) : saved;
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
    const opened = archive.openArticle(id);
    const [written, set] = [asWritten, asTypeset].map((revision) => archive.openRevision({ id, revision }));
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
      const saved = archive.saveArticle({ article: to, base: revision }, now);
      if (!saved.ok && saved.problem.kind !== 'not-found' && saved.problem.kind !== 'conflict') return saved;
      changed += 1;
    }
  }
  return done({ changed, edited });
}
