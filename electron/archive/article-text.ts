import { figuresOf, footnotesOf, linesOf, plainText } from '../../src/article';
import type { Article } from '../../src/article';

/** What an article says below its standfirst, one line each: body, notes, captions, notes to editors. */
export function bodyText(article: Article): string {
  const lines = linesOf([...article.body, ...article.notesToEditors]).map(plainText);
  const notes = footnotesOf(article).map((footnote) => plainText(footnote.content));
  const captions = figuresOf(article).flatMap((figure) => [figure.caption, figure.credit, figure.alt]);
  return [...lines, ...notes, ...captions].filter((line) => line !== '').join('\n');
}

/** How many words the reader of an article reads: headline, standfirst and body. */
export function wordCount(article: Article): number {
  const lines = [article.headline, article.standfirst, ...linesOf(article.body).map(plainText)];
  return lines.reduce((count, line) => count + (line.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0), 0);
}
