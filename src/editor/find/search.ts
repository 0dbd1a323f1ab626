import { patternOf } from './pattern';
import type { FindQuery } from './query';
import { searchApart } from './search-apart';
import { searchHere } from './search-texts';
import type { Searcher } from './search-texts';
import { searchDocuments } from './text-match';
import type { DocumentSearch } from './text-match';

/** One search, over plain words and over running texts; it remembers what it found in blocks that do not change. */
export interface Search {
  texts: Searcher;
  documents: DocumentSearch;
}

/** The search for a query; null when its expression is not one. */
export function searchFor(query: FindQuery): Search | null {
  const pattern = patternOf(query);
  if (!pattern) return null;
  const texts = query.expression ? searchApart(pattern) : searchHere(pattern);
  return { texts, documents: searchDocuments(texts) };
}
