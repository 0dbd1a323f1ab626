import { leafletFormat, paperName } from '../../leaflet';
import type { EstimatedFit } from '../../leaflet';
import type { Messages } from '../../messages';

const paper = paperName(leafletFormat);

/** Whether the typeset leaflet fits its sheet, or how many words are too many. */
export function fitSentence(fit: { pages: number; wordsTooMany: number }, { statusBar }: Messages): string {
  if (fit.wordsTooMany > 0) return statusBar.tooMany(fit.wordsTooMany);
  return (fit.pages === 1 ? statusBar.recto : statusBar.rectoVerso)(paper);
}

/** The same as an estimate, before the leaflet is typeset. */
export function estimateSentence({ pages, wordsTooMany }: EstimatedFit, { statusBar }: Messages): string {
  if (wordsTooMany > 0) return statusBar.estimated.tooMany(wordsTooMany);
  return (pages === 1 ? statusBar.estimated.recto : statusBar.estimated.rectoVerso)(paper);
}
