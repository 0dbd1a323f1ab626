import type { Article } from '../../../src/article';
import { failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { Job } from './job';

/** As many articles at once as there are threads that set their pages; the calling thread has its own part in each. */
const atOnce = 2;

/**
 * What is made of each article, in the articles' order, while two of them are at work; the job's progress is told, and
 * a job that is given up makes no more. It ends, even early, only when no work is going on any more.
 */
export async function* articleByArticle<Made>(
  articles: readonly Article[],
  job: Job,
  make: (article: Article, at: number) => Promise<Result<Made, Problem>>,
): AsyncGenerator<Result<Made, Problem>> {
  const total = articles.length;
  let ready = 0;
  const work = async (article: Article, at: number): Promise<Result<Made, Problem>> => {
    if (job.signal.aborted) return failed({ kind: 'cancelled' });
    const made = await make(article, at);
    job.progress({ done: (ready += 1), total, article: article.headline });
    return made;
  };
  job.progress({ done: 0, total, article: articles[0]?.headline ?? '' });
  yield* inOrder(articles, work);
}

async function* inOrder<Item, Made>(
  items: readonly Item[],
  work: (item: Item, at: number) => Promise<Made>,
): AsyncGenerator<Made> {
  const going: Promise<Made>[] = [];
  let next = 0;
  try {
    for (const at of items.keys()) {
      for (const item of items.slice(next, at + atOnce)) {
        const made = work(item, next);
        made.catch(() => undefined); // Told to whoever waits for it, in its turn.
        going.push(made);
        next += 1;
      }
      const first = going.shift();
      if (first) yield await first;
    }
  } finally {
    await Promise.allSettled(going);
  }
}
