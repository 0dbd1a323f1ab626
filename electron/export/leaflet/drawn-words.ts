import { couponOf, leafletTemplates } from '../../../src/leaflet';
import type { LeafletDesign } from '../../../src/leaflet';
import { renderLeaflet, renderNewsletter } from '../../../src/render';
import type { TypesetOrder } from '../order/job';
import type { DrawnWords } from '../order/same-words';

/** What a leaflet says, to be compared with each text that it is made of. */
export function drawnWords(
  { article, texts, masthead, verso }: TypesetOrder,
  design: LeafletDesign,
): DrawnWords[] {
  const share = leafletTemplates[design.template].printsText ? 'public' : 'poster';
  const { adjusted } = design;
  const coupon = couponOf(design);
  if (texts) {
    const drawn = renderNewsletter(texts, masthead, coupon, adjusted);
    return texts.map((of) => ({ document: 'leaflet', drawn, share, of }));
  }
  const sides = [{ article, masthead }, ...(design.verso && verso ? [verso] : [])];
  return sides.map((side) => {
    const drawn = renderLeaflet(side.article, side.masthead, coupon, adjusted);
    return { document: 'leaflet', drawn, share, of: side.article };
  });
}
