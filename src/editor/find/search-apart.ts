import type { Searched, Searcher } from './search-texts';
import type { SearchRequest } from './search-worker';

/** Milliseconds that an expression may take before it is given up. */
const patience = 1500;

/** Searches in a worker, which is ended when it takes too long: an expression of the person's own may never end. */
export function searchApart(pattern: RegExp): Searcher {
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
      }, patience);
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
