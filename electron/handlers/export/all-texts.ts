import type { Article, ArticleId } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { Archive } from '../../archive';
import type { WrittenEverything } from '../../export';

/** What became of an export of everything. */
export interface AllExported extends WrittenEverything {
  /** The texts of which the archive can no longer read a word: they are in no file. */
  damaged: { id: ArticleId; headline: string }[];
}

/**
 * Writes every text of an archive, but for removed ones, into a folder as Markdown, with pictures and masthead; an import of that
 * folder gives the same texts. Problems: those of `exportEverything`.
 */
export async function exportAllTexts(
  archive: Archive,
  folder: string,
  watch: { signal: AbortSignal; progress?: (texts: number) => void },
): Promise<Result<AllExported, Problem>> {
  const { exportEverything } = await import('../../export');
  const damaged: AllExported['damaged'] = [];
  const everything = {
    texts: soundTexts(archive, damaged),
    masthead: archive.openMasthead(),
    readPicture: (hash: string) => archive.readPicture(hash),
  };
  const written = await exportEverything(everything, folder, watch);
  return written.ok ? done({ ...written.value, damaged }) : written;
}

/** Opens one text at a time; one that is damaged is named. */
function* soundTexts(archive: Archive, damaged: AllExported['damaged']): Generator<Article> {
  for (const id of new Set(archive.whereabouts().map((each) => each.id))) {
    const opened = archive.openArticle(id);
    if (opened.ok) yield opened.value.article;
    else if (opened.problem.kind === 'text-damaged') damaged.push({ id, headline: opened.problem.headline });
  }
}
