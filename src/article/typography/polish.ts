import { mapLines } from '../text/map-lines';
import type { Article } from '../model/schema';
import { editRuns, editText } from './changes/edits';
import { defaultHouseStyle } from './languages/profile';
import type { HouseStyle } from './languages/profile';
import { runEdits, textEdits } from './changes/line-edits';

/** Applies the typography of its language to a whole article; addresses and pictures are left alone. */
export function polish(article: Article, house: HouseStyle = defaultHouseStyle): Article {
  const { language } = article;
  return mapLines(article, {
    words: (text) => editText(text, textEdits(text, language, house)),
    line: (runs) => editRuns(runs, runEdits(runs, language, house)),
    note: (runs) => editRuns(runs, runEdits(runs, language, house)),
  });
}

/**
 * Applies typography to a plain text: quotation marks, apostrophes, spaces, dashes, numbers. It changes no letter and no digit
 * (but 1ère to 1re, 2ème to 2e, Etat to État, oe to œ); doing it again changes nothing.
 */
export function polishText(text: string, language: string, house: HouseStyle = defaultHouseStyle): string {
  return editText(text, textEdits(text, language, house));
}
