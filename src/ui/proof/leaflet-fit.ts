import type { EstimatedFit } from '../../leaflet';
import type { Messages } from '../../messages';

/** Whether the typeset leaflet fits its sheet, or how many words are too many. */
export function fitSentence(fit: { pages: number; wordsTooMany: number }, { foot }: Messages): string {
  if (fit.wordsTooMany > 0) return foot.tooMany(fit.wordsTooMany);
  return fit.pages === 1 ? foot.recto : foot.rectoVerso;
}

/** The same as an estimate, before the leaflet is typeset. */
export function estimateSentence({ pages, wordsTooMany }: EstimatedFit, { foot }: Messages): string {
  if (wordsTooMany > 0) return foot.estimated.tooMany(wordsTooMany);
  return pages === 1 ? foot.estimated.recto : foot.estimated.rectoVerso;
}
