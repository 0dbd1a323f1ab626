import { figuresOf } from '../../../src/article';
import type { Article, ArticleId } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Arrival, ImportedText, ImportReport, Result } from '../../../src/contract';
import type { Archive, StorageProblem } from '../../archive';
import type { ImportedArticle } from '../../import';

/** The status of an imported text (a draft, unless files keep their status and it has a date), and what a person should look at. */
export function arrive(
  { article, beside, languageBy }: ImportedArticle,
  isUndated: boolean,
  isKept: boolean,
): Arrival {
  const { status: declared, embargo } = article;
  return {
    status: isKept && !isUndated ? declared : 'draft',
    declared,
    isUndated,
    embargo,
    language: { tag: article.language, by: languageBy },
    names: namesIn(article),
    pictures: beside,
  };
}

/** Byline and credits, each once. */
function namesIn(article: Article): string[] {
  const credits = figuresOf(article).map(({ credit }) => credit);
  return [...new Set([article.byline, ...credits].map((name) => name.trim()).filter((name) => name !== ''))];
}

/**
 * Changes the status of imported texts to the one that their files give, or back to draft, where nobody has changed it
 * since; the text on the sheet is changed in the report only. A text beside an earlier state of itself stays a draft.
 */
export function keepStatus(
  report: ImportReport,
  { isKept, onSheet }: { isKept: boolean; onSheet?: ArticleId },
  { archive, clock }: { archive: Archive; clock: () => number },
): Result<ImportReport, StorageProblem> {
  const imported: ImportedText[] = [];
  for (const text of report.imported) {
    const { arrival, earlier } = text;
    const status = isKept && !arrival.isUndated && earlier === null ? arrival.declared : 'draft';
    const opened = archive.articles.open(text.id);
    const isOurs = opened.ok && opened.value.article.status === arrival.status;
    if (!isOurs || status === arrival.status) {
      imported.push(text);
      continue;
    }
    const { article, revision: base } = opened.value;
    if (text.id !== onSheet) {
      const saved = archive.articles.save({ article: { ...article, status }, base }, clock());
      if (!saved.ok && saved.problem.kind !== 'conflict' && saved.problem.kind !== 'not-found')
        return { ok: false, problem: saved.problem };
    }
    imported.push({ ...text, arrival: { ...arrival, status } });
  }
  return done({ ...report, imported });
}
