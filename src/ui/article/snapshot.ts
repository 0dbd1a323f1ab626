import type { Article } from '../../article';
import { createRest } from '../kit/idle-debounce';
import { createStore } from '../kit/store';
import type { Store } from '../kit/store';
import type { Articles } from './editing';

/** The article as it was at the last pause, for what counts and checks it apart from the typing. */
export interface Glance {
  article: Store<Article | null>;
  /** Looks again soon, as after a change: a text has come into its editor. */
  soon: () => void;
}

/** Milliseconds of pause after which the article is looked at. */
const pause = 300;

/** Reads the article when the hand rests and the machine is idle, never on the frame of a key. */
export function createGlance(articles: Articles): Glance {
  const article = createStore<Article | null>(null);
  const look = () => article.set(articles.current.get()?.draft.article() ?? null);
  const { touch } = createRest(look, pause);
  articles.current.subscribe(() => {
    look();
    articles.current.get()?.draft.onChange(touch);
  });
  return { article, soon: touch };
}
