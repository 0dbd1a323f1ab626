import type { EstimatedFit } from '../../leaflet';
import type { Words } from '../words/words';

/** Whether the typeset leaflet fits its sheet, or how many words are too many. */
export function fitSentence(fit: { pages: number; wordsTooMany: number }, { foot }: Words): string {
  if (fit.wordsTooMany > 0) return foot.tooMany(fit.wordsTooMany);
  return fit.pages === 1 ? foot.recto : foot.rectoVerso;
}

/** The same as an estimate, before the leaflet is typeset. */
export function estimateSentence({ pages, wordsTooMany }: EstimatedFit, { foot }: Words): string {
  if (wordsTooMany > 0) return foot.estimated.tooMany(wordsTooMany);
  return pages === 1 ? foot.estimated.recto : foot.estimated.rectoVerso;
}
