import type { Article } from '../../../src/article';
import { failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { Job } from './job';

/** How many articles are made at once: one for each typesetting thread. */
const concurrency = 2;

/**
 * Makes something of each article, two at a time, and yields the results in the order of the articles. Reports the
 * job's progress; once the job is aborted, the articles not yet begun yield `cancelled`. A consumer that stops early
 * waits until the work begun has ended.
 */
export async function* mapArticles<Made>(
  articles: readonly Article[],
  job: Job,
  make: (article: Article) => Promise<Result<Made, Problem>>,
): AsyncGenerator<Result<Made, Problem>> {
  const total = articles.length;
  let count = 0;
  const makeOne = async (article: Article): Promise<Result<Made, Problem>> => {
    if (job.signal.aborted) return failed({ kind: 'cancelled' });
    const made = await make(article);
    job.progress({ done: (count += 1), total, article: article.headline });
    return made;
  };
  job.progress({ done: 0, total, article: articles[0]?.headline ?? '' });
  yield* mapInOrder(articles, makeOne);
}

/** Makes something of each item, a few at a time, and yields the results in their order. */
export async function* mapInOrder<Item, Made>(
  items: readonly Item[],
  make: (item: Item) => Promise<Made>,
  atOnce = concurrency,
): AsyncGenerator<Made> {
  const pending: Promise<Made>[] = [];
  let next = 0;
  try {
    for (const at of items.keys()) {
      for (const item of items.slice(next, at + atOnce)) {
        const made = make(item);
        made.catch(() => undefined); // A rejection is thrown when its turn comes to be awaited.
        pending.push(made);
        next += 1;
      }
      const first = pending.shift();
      if (first) yield await first;
    }
  } finally {
    await Promise.allSettled(pending);
  }
}
