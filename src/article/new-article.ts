import type { Article, ArticleKind, ZonedTime } from './schema';

/** An empty draft, dated now, as the desk opens it. The caller gives the identifier and the time. */
export function newArticle(seed: {
  id: string;
  kind: ArticleKind;
  language: string;
  date: ZonedTime;
}): Article {
  return {
    ...seed,
    kicker: '',
    headline: '',
    standfirst: '',
    byline: '',
    dateline: '',
    embargo: null,
    status: 'draft',
    slug: '',
    tags: [],
    lead: null,
    body: [],
    notesToEditors: [],
  };
}
