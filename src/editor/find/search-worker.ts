import { hitsIn } from './search-texts';

/** What the worker is asked: the pattern and the texts. */
export interface SearchRequest {
  pattern: RegExp;
  texts: readonly string[];
}

// A worker's own page: an expression that never ends holds up nothing but this.
self.addEventListener('message', ({ data: { pattern, texts } }: MessageEvent<SearchRequest>) => {
  self.postMessage(texts.map((text) => hitsIn(text, pattern)));
});
