import type { Article, Correction, ZonedTime } from '../model/schema';
import { instantOf } from './instant';

/** The corrections of a text that have words, the oldest first. */
export function correctionsOf({ corrections = [] }: Pick<Article, 'corrections'>): Correction[] {
  return corrections.filter(({ words }) => words.trim() !== '');
}

/** When what the public reads of a text last changed: at its last correction, or at its date. */
export function modifiedOn(article: Pick<Article, 'date' | 'corrections'>): ZonedTime {
  const times = [article.date, ...correctionsOf(article).map(({ date }) => date)];
  return times.reduce((last, time) => (instantOf(time) > instantOf(last) ? time : last));
}

/**
 * What the public may know of a text: all of it; of a withdrawn one its headline, address, date and why it was withdrawn, and not one
 * word, picture or name more.
 */
export function publicPart(article: Article): Article {
  if (!article.withdrawn) return article;
  const { id, kind, language, headline, date, embargo, status, slug, formerPaths, withdrawn } = article;
  return {
    ...{ id, kind, language, headline, date, embargo, status, slug, withdrawn },
    ...(formerPaths && { formerPaths }),
    ...{ kicker: '', standfirst: '', byline: '', dateline: '', tags: [] },
    ...{ lead: null, body: [], notesToEditors: [] },
  };
}
