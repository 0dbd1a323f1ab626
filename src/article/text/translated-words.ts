import type { Article } from '../model/schema';
import { searchableText } from './searchable-text';
import { mapLinks } from './text-links';
import { figuresOf } from './walk';

/**
 * What a translation must follow of its original, as one string to compare or hash: its words, its appointment, where its links
 * lead, and its pictures. Differences of typography are left out: spaces, quotation marks, apostrophes, dashes.
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

/** Approvals of quotations are not translated. */
function withoutApprovals(article: Article): Article {
  return {
    ...article,
    body: article.body.map((block) => (block.type === 'quotation' ? { ...block, approvedBy: '' } : block)),
  };
}
