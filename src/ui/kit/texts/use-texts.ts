import { useEffect, useState } from 'react';
import type { ArticleId } from '../../../article';
import type { LibraryFilters, LibraryRow } from '../../../contract';
import { request, useBridge } from '../state/request';

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
  const bridge = useBridge();
  const [rows, setRows] = useState<readonly LibraryRow[] | null>(null);
  const asked = JSON.stringify(filters);
  useEffect(() => {
    let isCurrent = true;
    const query = {
      words,
      filters: JSON.parse(asked) as LibraryFilters,
      sort: 'relevance',
      asker: 'links',
      limit,
      offset: 0,
    } as const;
    const { asker: _all, ...ofIds } = query;
    void request(bridge, 'library:list', 'ids' in query.filters ? ofIds : query).then((answer) => {
      if (isCurrent && answer.ok) setRows(answer.value.rows);
    });
    return () => void (isCurrent = false);
  }, [bridge, words, asked, limit]);
  return rows;
}
