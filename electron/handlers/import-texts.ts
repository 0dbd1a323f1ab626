import { randomUUID } from 'node:crypto';
import { zonedNow } from '../../src/article';
import type { Article } from '../../src/article';
import { done } from '../../src/contract';
import type { ImportReport, Problem, Result } from '../../src/contract';
import type { Archive } from '../archive';
import { keepIn } from './pictures';
import type { ChosenText, Tools } from './tools';

/** What importing needs of the program around it. */
export type Importing = Pick<Tools, 'archive' | 'clock' | 'zone' | 'systemLanguage'>;

/** Makes an article of each text and keeps it as a draft, one after the other; a text that cannot be read stops no other. */
export async function importTexts(texts: readonly ChosenText[], importing: Importing): Promise<ImportReport> {
  const report: ImportReport = { imported: [], refused: [], notices: [] };
  for (const text of texts) {
    const answer = await importOne(text, importing, report);
    if (answer.ok) report.imported.push({ id: answer.value.id, headline: answer.value.headline });
    else report.refused.push({ name: text.name, problem: answer.problem });
  }
  return report;
}

async function importOne(
  text: ChosenText,
  { archive, clock, zone, systemLanguage }: Importing,
  report: ImportReport,
): Promise<Result<Article, Problem>> {
  const { readArticle } = await import('../import');
  const language = systemLanguage.split('-')[0] ?? 'en';
  const seed = { id: randomUUID(), date: zonedNow(clock(), zone), language, zone };
  const read = await readArticle(text, seed, keepIn(archive, clock));
  if (!read.ok) return read;
  report.notices.push(...read.value.notices);
  const article = asNew(read.value.article, archive);
  const created = archive.createArticle(article, clock());
  return created.ok ? done(article) : created;
}

/** A text imported twice makes two articles: the second has its own identifier and its own address. */
function asNew(article: Article, archive: Archive): Article {
  const isKnown = archive.listRevisions(article.id).ok;
  const id = isKnown ? randomUUID() : article.id;
  return { ...article, id, slug: freeSlug(article.slug, (slug) => archive.slugTaken(slug, id)) };
}

function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  let number = 1;
  const numbered = () => (number === 1 ? slug : `${slug.slice(0, 90)}-${number}`);
  while (isTaken(numbered())) number += 1;
  return numbered();
}
