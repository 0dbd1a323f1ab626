import type { Page } from '@playwright/test';
import type { Article } from '../../src/article';

/** All that the archive holds, as the window may open it, the newest first. */
export async function archived(page: Page): Promise<Article[]> {
  return page.evaluate(async () => {
    const list = await window.roneo.call('library:list', {
      words: '',
      filters: {},
      sort: 'relevance',
      limit: 50,
      offset: 0,
    });
    if (!list.ok) throw new Error(list.problem.kind);
    const opened = await Promise.all(list.value.rows.map(({ id }) => window.roneo.call('article:open', id)));
    return opened.flatMap((one) => (one.ok ? [one.value.article] : []));
  });
}

/** The text of the archive that was written last, its blocks without their random identifiers. */
export async function newest(page: Page): Promise<Article> {
  return JSON.parse(JSON.stringify(await newestWithIds(page), withoutBlockIds)) as Article;
}

/** The same with the identifiers. */
export async function newestWithIds(page: Page): Promise<Article> {
  const [first] = await archived(page);
  if (!first) throw new Error('the archive is empty');
  return first;
}

function withoutBlockIds(this: object, key: string, value: unknown): unknown {
  return key === 'id' && 'type' in this ? undefined : value;
}
