import { mapLines } from '../text/map-lines';
import type { Article } from '../model/schema';
import { editRuns, editText } from './changes/edits';
import { defaultHouseStyle } from './languages/profile';
import type { HouseStyle } from './languages/profile';
import { runEdits, textEdits } from './changes/line-edits';

/** Sets a whole article's text as the printers of its language do; addresses and pictures stay as they are. */
export function polish(article: Article, house: HouseStyle = defaultHouseStyle): Article {
  const { language } = article;
  return mapLines(article, {
    words: (text) => editText(text, textEdits(text, language, house)),
    line: (runs) => editRuns(runs, runEdits(runs, language, house)),
    note: (runs) => editRuns(runs, runEdits(runs, language, house)),
  });
}

/**
 * Sets a plain text as the printers of its language do: quotation marks, apostrophes, spaces, dashes, numbers.
 * Changes no letter and no digit (but 1ère to 1re, 2ème to 2e, Etat to État, oe to œ); doing it twice is doing it once.
 */
export function polishText(text: string, language: string, house: HouseStyle = defaultHouseStyle): string {
  return editText(text, textEdits(text, language, house));
}
