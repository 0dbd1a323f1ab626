import type { Article } from '../../../article';
import { compareArticles } from './compare-articles';

// Long texts are compared here, so that the desk goes on answering meanwhile.
self.onmessage = ({ data }: MessageEvent<{ before: Article; after: Article }>) => {
  self.postMessage(compareArticles(data.before, data.after));
};
