import { articleWords, countWords, figuresOf, footnotesOf, linesOf } from '../../src/article';
import type { Article, Block, Inline } from '../../src/article';
import type { Account, KeptCounts } from '../../src/contract';
import type { Losses } from './losses';

/** What became of all that a text held: what its article has, and what its reading changed or dropped. */
export function accountOf(article: Article, losses: Losses): Account {
  return { kept: keptIn(article), ...losses.account() };
}

/** How many of each there are in an article, whatever they stand in. */
export function keptIn(article: Article): KeptCounts {
  const blocks = [...article.body, ...article.notesToEditors].flatMap(withInner);
  const count = (...types: Block['type'][]) => blocks.filter(({ type }) => types.includes(type)).length;
  const { kicker, headline, standfirst } = article;
  const notes = footnotesOf(article);
  const lines: (readonly Inline[])[] = [...linesOf(article.body), ...linesOf(article.notesToEditors)];
  return {
    words: countWords([kicker, headline, standfirst, articleWords(article)].join('\n')),
    crossheads: count('crosshead'),
    lists: count('bulletedList', 'numberedList'),
    notes: notes.length,
    links: [...lines, ...notes.map((note) => note.content)].reduce((sum, line) => sum + linksIn(line), 0),
    tables: count('table'),
    pictures: figuresOf(article).length,
    quotations: count('quotation', 'pullQuote'),
  };
}

function withInner(block: Block): Block[] {
  switch (block.type) {
    case 'bulletedList':
    case 'numberedList':
      return [block, ...block.items.flatMap((item) => item.content.flatMap(withInner))];
    case 'quotation':
    case 'box':
      return [block, ...block.content.flatMap(withInner)];
    default:
      return [block];
  }
}

/** Links of a line: one whose words are marked in several ways is still one. */
function linksIn(line: readonly Inline[]): number {
  let count = 0;
  let before: string | undefined;
  for (const inline of line) {
    const link = inline.type === 'text' ? inline.marks.find((mark) => mark.type === 'link')?.href : undefined;
    if (link !== undefined && link !== before) count += 1;
    before = link;
  }
  return count;
}
