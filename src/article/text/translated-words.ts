import type { Article } from '../model/schema';
import { searchableText } from './searchable-text';
import { mapLinks } from './text-links';
import { figuresOf } from './walk';

/**
 * What a translation of a text has to follow, as one string to compare or to hash: its words, its appointment, where its links
 * lead, and its pictures. What the typography of a language changes is left out: spaces, quotation marks, apostrophes, dashes.
 */
export function translatedWords(article: Article): string {
  const { kicker, headline, standfirst, byline, dateline, appointment = null } = article;
  const links: string[] = [];
  mapLinks(article, (href) => {
    links.push(href);
    return href;
  });
  const pictures = figuresOf(article).map(({ picture }) => picture.hash);
  const words = [kicker, headline, standfirst, byline, dateline, searchableText(withoutApprovals(article))];
  return JSON.stringify([words.map(withoutTypography), appointment, links, pictures]);
}

/** Words without what typography changes in them. */
export function withoutTypography(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\s\u00AD\u200B\u2060]+/g, '')
    .replace(/[‘’ʼ‚‹›]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[\u2010-\u2015−]/g, '-')
    .replace(/…/g, '...');
}

/** Who agreed to a quotation is noted later, and is nothing to translate. */
function withoutApprovals(article: Article): Article {
  return {
    ...article,
    body: article.body.map((block) => (block.type === 'quotation' ? { ...block, approvedBy: '' } : block)),
  };
}
