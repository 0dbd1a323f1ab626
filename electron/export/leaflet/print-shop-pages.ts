import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { Bleed } from '../../../src/leaflet';
import type { TypesetOrder } from '../order/job';
import type { TypesetDocument, TypesetRequest } from '../typeset/typesetter';

/**
 * Sets the pages of a leaflet once more for a print shop: the same lines, its lead picture over the edges of the paper by the bleed, in
 * millimetres, where it is as wide as the text. Without a lead picture it is the same file.
 * Problems: typesetting, cancelled.
 */
export async function setPrintShopPages(
  { pdf }: TypesetDocument,
  request: TypesetRequest,
  { article, typeset, signal }: TypesetOrder,
  bleed: Bleed,
): Promise<Result<Uint8Array, Problem>> {
  if (!article.lead) return done(pdf);
  const set = await typeset({ ...request, data: { ...request.data, paper: { bleed } } }, signal);
  return set.ok ? done(set.value.pdf) : set;
}
