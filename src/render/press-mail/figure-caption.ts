import { creditLine } from '../../article';
import type { Figure } from '../../article';
import { outletWords } from '../words';
import { oneLine } from './plain';
import { pressWords } from './press-words';

/** What stands under a picture: "La halte un matin de rentrée — Photo : Camille Roux". */
export function figureCaption(figure: Figure, language: string): string {
  const { labelled } = pressWords(language);
  const label = outletWords(language).photo;
  const caption = oneLine(figure.caption);
  const credit = oneLine(creditLine(figure));
  if (!caption) return labelled(label, credit || oneLine(figure.alt));
  return credit ? `${caption} — ${labelled(label, credit)}` : caption;
}
