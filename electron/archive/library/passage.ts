import { blockIdsFor, searchableLines, withBlockIds } from '../../../src/article';
import type { Article, SearchableLine } from '../../../src/article';
import type { SoughtWords } from '../../../src/contract';
import type { RevisionTable } from '../tables/revision-table';
import type { Excerpt, ExcerptOf } from './library-rows';
import { decomposed, passageIn, searchPatternFor } from './snippet';
import type { SearchPattern } from './snippet';

/** Finds the passage to show of each text that matches. */
export function passagesOf(revisions: RevisionTable, { terms }: SoughtWords): ExcerptOf {
  const sought = terms.filter(({ isExcluded }) => !isExcluded);
  const finder = searchPatternFor(sought);
  const each = sought.map((term) => searchPatternFor([term]));
  return (number) => {
    try {
      const text = revisions.peek(number);
      if (!text) return null;
      const passage = excerptOf(text.article, finder);
      // A search for a headline opens the text at its start.
      if (passage.place && isNamedBy(text.article, each)) passage.place = null;
      return { ...text, passage };
    } catch {
      return null; // Damaged: it is no valid text.
    }
  };
}

function isNamedBy({ kicker, headline }: Article, words: readonly SearchPattern[]): boolean {
  const name = decomposed(`${kicker}\n${headline}`);
  return words.every((word) => passageIn(name, word) !== null);
}

/** The identifier that the desk gives to the block of a line, in a text that was written before blocks had any. */
function blockOf(article: Article, line: number): string | null {
  return searchableLines(withBlockIds(article, blockIdsFor(article.id)))[line]?.block ?? null;
}

/** Only preformatted text has line breaks of its own. */
const oneLine = ({ text }: SearchableLine): string =>
  text.includes('\n') ? text.replaceAll('\n', ' ') : text;

/** The passage to show below a found article's headline: of its text, else its standfirst, headline or tags. */
function excerptOf(article: Article, finder: SearchPattern): Excerpt {
  const lines = searchableLines(article);
  const text = decomposed(lines.map(oneLine).join('\n'));
  const found = passageIn(text, finder);
  if (found) {
    const before = text.slice(0, found.start);
    const at = before.split('\n').length - 1;
    const offset = before.slice(before.lastIndexOf('\n') + 1).normalize('NFC').length;
    const block = lines[at]?.block ?? blockOf(article, at);
    return { snippet: found.runs, place: { block, offset, words: found.words } };
  }
  for (const text of [article.standfirst, article.headline, article.kicker, article.tags.join(', ')]) {
    const passage = passageIn(decomposed(text), finder);
    if (passage) return { snippet: passage.runs, place: null };
  }
  return { snippet: [{ text: article.standfirst, found: false }], place: null };
}
