import { hitsIn, patternOf } from '../../article';
import type { FindQuery } from '../../article';
import type { SearchRequest } from './search-worker';
import { searchDocuments } from './text-match';
import type { DocumentSearch, Searched, Searcher } from './text-match';

/** One search, over plain texts and documents; it caches what it found in blocks that do not change. */
export interface Search {
  texts: Searcher;
  documents: DocumentSearch;
}

/** The search for a query; null when its expression is not valid. */
export function searchFor(query: FindQuery): Search | null {
  const pattern = patternOf(query);
  if (!pattern) return null;
  const texts = query.expression ? searchInWorker(pattern) : searchInThread(pattern);
  return { texts, documents: searchDocuments(texts) };
}

/** Searches synchronously, for patterns whose time is linear in the length of the text. */
export function searchInThread(pattern: RegExp): Searcher {
  return (texts) => Promise.resolve(texts.map((text) => hitsIn(text, pattern)));
}

/** Milliseconds after which the search for an expression is ended. */
const timeLimit = 1500;

/** Searches in a worker, which is terminated after the time limit: the time of an expression that a person types is unbounded. */
function searchInWorker(pattern: RegExp): Searcher {
  return (texts) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
      const end = () => {
        clearTimeout(timer);
        worker.terminate();
      };
      const timer = setTimeout(() => {
        end();
        resolve('too-slow');
      }, timeLimit);
      worker.addEventListener('message', ({ data }: MessageEvent<Searched>) => {
        end();
        resolve(data);
      });
      worker.addEventListener('error', ({ message }) => {
        end();
        reject(new Error(`The search worker failed: ${message}`));
      });
      const request: SearchRequest = { pattern, texts };
      worker.postMessage(request);
    });
}
