import { done, failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { Article, ArticleId } from '../../../src/article';
import type { Archive } from '../../archive';

/**
 * Makes what was imported a second time the newest revision of the article that it first became, and removes the second
 * article. The revision that it replaces is pinned, so that no later save overwrites it.
 */
export function reviseEarlier(
  archive: Archive,
  { text, earlier }: { text: ArticleId; earlier: ArticleId },
  now: number,
): Result<null, Problem> {
  const imported = archive.articles.open(text);
  if (!imported.ok) return imported;
  const first = archive.articles.open(earlier);
  if (!first.ok) return first;
  const article = asRevision(imported.value.article, first.value.article);
  const revised = archive.origins.revise({ article, base: first.value.revision, instead: text }, now);
  return revised.ok ? done(null) : failed(revised.problem);
}

/**
 * The words of the file, and what was decided at the desk: address, status, date, and whatever the file does not give. An
 * embargo or a withdrawal on either side holds.
 */
function asRevision(imported: Article, first: Article): Article {
  const { id, kind, slug, status, date } = first;
  const formerPaths = [...new Set([...(first.formerPaths ?? []), ...(imported.formerPaths ?? [])])].slice(
    0,
    50,
  );
  return {
    ...imported,
    ...{ id, kind, slug, status, date },
    embargo: imported.embargo ?? first.embargo,
    kicker: imported.kicker || first.kicker,
    standfirst: imported.standfirst || first.standfirst,
    byline: imported.byline || first.byline,
    dateline: imported.dateline || first.dateline,
    ...(!imported.appointment && first.appointment && { appointment: first.appointment }),
    ...(!imported.signatories && first.signatories && { signatories: first.signatories }),
    ...(!imported.corrections && first.corrections && { corrections: first.corrections }),
    ...(!imported.downloads && first.downloads && { downloads: first.downloads }),
    ...(!imported.withdrawn && first.withdrawn && { withdrawn: first.withdrawn }),
    ...(formerPaths.length > 0 && { formerPaths }),
    tags: imported.tags.length > 0 ? imported.tags : first.tags,
    lead: imported.lead ?? first.lead,
    notesToEditors: imported.notesToEditors.length > 0 ? imported.notesToEditors : first.notesToEditors,
  };
}
