import type { Figure } from '../model/schema';
import type { CheckDetail, PrintCheck, BlockPlace } from './check';
import { finding, opening } from './finding';
import type { Finding } from './finding';

/** What a picture lacks: a description, a credit, a licence, enough pixels for print. */
export function checkPicture(figure: Figure, place: 'lead' | 'column', printCheck?: PrintCheck): Finding[] {
  const excerpt = opening(figure.caption || figure.alt);
  const found = (matter: CheckDetail, within?: BlockPlace): Finding =>
    finding(matter, excerpt, within, figure.picture.hash);
  const findings: Finding[] = [];
  if (figure.alt.trim() === '') findings.push(found({ kind: 'alt-missing' }, { field: 'alt' }));
  if (figure.credit.trim() === '') findings.push(found({ kind: 'credit-missing' }, { field: 'credit' }));
  else if (!saysTerms(figure)) findings.push(found({ kind: 'licence-missing' }, { field: 'licence' }));
  const coarse = printCheck?.(figure.picture, place);
  if (coarse) {
    const { millimetres, density, least } = coarse;
    findings.push(found({ kind: 'picture-small', millimetres, density, least }));
  }
  return findings;
}

/** Whether a licence is given: in its own field, or after the name as many write it, "Camille Roux, CC BY-SA 4.0". */
export function saysTerms({ licence = '', credit }: Pick<Figure, 'licence' | 'credit'>): boolean {
  return (
    licence.trim() !== '' ||
    /(?:\bCC\b|licen[cs]e|domaine public|public domain|©|\(c\)|droits|rights|\bDR\b|libre)/i.test(credit)
  );
}
