import type { LeafletProof } from '../../contract';
import type { Words } from '../words/words';

/** Whether the leaflet fits its sheet, and by how many words it does not. */
export function fitSentence(proof: LeafletProof, { foot }: Words): string {
  if (proof.wordsTooMany > 0) return foot.tooMany(proof.wordsTooMany);
  return proof.pages === 1 ? foot.recto : foot.rectoVerso;
}
