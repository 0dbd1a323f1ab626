import { mapLines } from '../map-lines';
import type { Article } from '../schema';
import { editRuns, editText } from './edits';
import { plainHouse } from './house';
import type { House } from './house';
import { runEdits, textEdits } from './line-edits';

/** Sets a whole article's text as the printers of its language do; addresses and pictures stay as they are. */
export function polish(article: Article, house: House = plainHouse): Article {
  const { language } = article;
  return mapLines(article, {
    words: (text) => editText(text, textEdits(text, language, house)),
    line: (runs) => editRuns(runs, runEdits(runs, language, house)),
    note: (runs) => editRuns(runs, runEdits(runs, language, house)),
  });
}
