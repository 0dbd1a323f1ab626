import { hitsIn } from '../../article';

/** What the worker is sent. */
export interface SearchRequest {
  pattern: RegExp;
  texts: readonly string[];
}

// In a worker, so that an expression that never ends blocks nothing else.
self.addEventListener('message', ({ data: { pattern, texts } }: MessageEvent<SearchRequest>) => {
  self.postMessage(texts.map((text) => hitsIn(text, pattern)));
});
