import type { ArticleId } from '../../../article';
import type { LibraryFilters, LibraryRow } from '../../../contract';
import { useAnswer } from '../state/use-answer';

/** The most texts that are offered; more words find the others. */
const maxTexts = 12;

/** Texts with some words, without words the last edited; null until they are known. */
export function useTextsWith(words: string, filters: LibraryFilters): readonly LibraryRow[] | null {
  return useRows(words, filters, maxTexts);
}

/** What is known of some texts, by their identifiers; null until it is known. */
export function useTexts(ids: readonly ArticleId[]): ReadonlyMap<ArticleId, LibraryRow> | null {
  const rows = useRows('', { ids: [...ids] }, Math.max(1, ids.length));
  return rows && new Map(rows.map((row) => [row.id, row]));
}

function useRows(words: string, filters: LibraryFilters, limit: number): readonly LibraryRow[] | null {
  const query = { words, filters, sort: 'relevance', limit, offset: 0 } as const;
  const asked = 'ids' in filters ? query : { ...query, asker: 'links' as const };
  return useAnswer('library:list', asked, { isQuiet: true, keepsLast: true }).answer?.rows ?? null;
}
