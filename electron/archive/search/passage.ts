import { searchableLines } from '../../../src/article';
import type { Article } from '../../../src/article';
import type { SoughtWords } from '../../../src/contract';
import type { Revisions } from '../tables/revisions';
import type { PassageOf } from './library-rows';
import { decomposed, passageIn, searchPatternFor } from './snippet';
import type { SearchPattern } from './snippet';

/** Finds the passage to show of each text that holds what is sought. */
export function passagesOf(revisions: Revisions, { terms }: SoughtWords): PassageOf {
  const finder = searchPatternFor(terms.filter(({ isExcluded }) => !isExcluded));
  return (number, revision) => {
    try {
      const text = revisions.peek(number, revision);
      return text && passageOf(text, finder);
    } catch {
      return null; // Damaged: no text, or none of ours.
    }
  };
}

/** The passage to show below a found article's headline: of its text, else its standfirst, headline or tags. */
function passageOf(article: Article, finder: SearchPattern): ReturnType<PassageOf> {
  const lines = searchableLines(article);
  const texts = lines.map(({ text }) => decomposed(text));
  const found = passageIn(texts.join('\n'), finder);
  if (found) {
    let before = found.start;
    const at = texts.findIndex((text) => {
      if (before <= text.length) return true;
      before -= text.length + 1;
      return false;
    });
    const offset = (texts[at] ?? '').slice(0, before).normalize('NFC').length;
    return {
      snippet: found.runs,
      place: { block: lines[at]?.block ?? null, offset, words: found.words },
    };
  }
  for (const text of [article.standfirst, article.headline, article.kicker, article.tags.join(', ')]) {
    const passage = passageIn(decomposed(text), finder);
    if (passage) return { snippet: passage.runs, place: null };
  }
  return { snippet: [{ text: article.standfirst, found: false }], place: null };
}
