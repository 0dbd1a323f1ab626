import { hitsIn } from '../../article';

/** What the worker is sent. */
export interface SearchRequest {
  pattern: RegExp;
  texts: readonly string[];
}

// Run in a worker, so that an expression that takes forever blocks nothing else.
self.addEventListener('message', ({ data: { pattern, texts } }: MessageEvent<SearchRequest>) => {
  self.postMessage(texts.map((text) => hitsIn(text, pattern)));
});
