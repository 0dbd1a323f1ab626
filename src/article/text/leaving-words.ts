import { plainAddress } from '../addresses/plain-address';
import type { Article, Block } from '../model/schema';
import { mapLinks } from './text-links';
import { figuresOf } from './walk';

/** The people that a text names in fields of their own: who wrote it, who is quoted, who made its pictures; each once. */
export function peopleNamedIn(article: Article): string[] {
  const names = [
    article.byline,
    ...article.body.flatMap(speakersIn),
    ...figuresOf(article).map(({ credit }) => credit),
  ];
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}

function speakersIn(block: Block): string[] {
  return block.type === 'quotation' ? [block.speaker] : [];
}

/** The article with links that do not track readers; the same object where nothing changes. */
export function withoutTracking(article: Article): Article {
  const { appointment } = article;
  const url = appointment && plainAddress(appointment.url);
  return {
    ...mapLinks(article, plainAddress),
    ...(appointment && url !== undefined && { appointment: { ...appointment, url } }),
  };
}
