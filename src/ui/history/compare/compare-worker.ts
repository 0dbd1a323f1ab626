import type { Article } from '../../../article';
import { compareArticles } from './compare-articles';

// Texts are compared in a worker, so that a long one does not block the window.
self.onmessage = ({ data }: MessageEvent<{ before: Article; after: Article }>) => {
  self.postMessage(compareArticles(data.before, data.after));
};
