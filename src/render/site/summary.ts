import { linesOf, plainText } from '../../article';
import type { Article } from '../../article';

/** What an article says, in at most so many characters: its standfirst, or the opening of its first paragraph. */
export function summaryOf(article: Article, most: number): string {
  return shorten(article.standfirst.trim() || openingOf(article), most);
}

function openingOf(article: Article): string {
  const first = article.body.find((block) => block.type === 'paragraph');
  return first ? linesOf([first]).map(plainText).join(' ').trim() : '';
}

function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > most / 2 ? space : most).replace(/[\s,;:–—-]+$/u, '')}…`;
}
