import type { Article, ZonedTime } from './schema';

/** A draft of the same words as a text, dated as it is. What only one text can have is left out: its address, its family. */
export function duplicateOf(article: Article, id: string): Article {
  const { translationKey: _family, formerPaths: _paths, ...rest } = article;
  return { ...rest, id, status: 'draft', slug: '' };
}

/**
 * A text to write anew from an earlier one: its words stay, and what belonged to its day goes, so that nothing old is sent by
 * mistake: date, embargo, and the appointment, which cannot be without its day.
 */
export function reuseOf(article: Article, seed: { id: string; date: ZonedTime }): Article {
  const { appointment: _past, ...rest } = duplicateOf(article, seed.id);
  return { ...rest, date: seed.date, embargo: null };
}
