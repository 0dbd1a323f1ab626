import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { LeafletDesign } from '../../../src/leaflet';
import type { TypesetOrder } from '../order/job';
import { withoutLostPictures } from '../pictures/lost-pictures';
import { joinPages } from './join-pages';
import type { SetLeaflet } from './set-design';

/** Sets a text by a design. */
type SetText<Set> = (order: TypesetOrder, design: LeafletDesign) => Promise<Result<Set, Problem>>;

/**
 * Sets a text and its translation each on one side of a sheet, each as a leaflet of its own, with its head, its call and its typography,
 * and joins them; a text without the translation that was asked for is set alone.
 */
export async function setBothSides<Set extends SetLeaflet | null>(
  { verso, ...order }: TypesetOrder,
  { verso: language, ...design }: LeafletDesign,
  set: SetText<Set>,
): Promise<Result<SetLeaflet | Set, Problem>> {
  if (language === undefined) return set(order, design);
  // Without a translation the text has both sides, as far as it needs them.
  if (!verso) return set(order, onAllSides(design));
  const [front, back] = await Promise.all([
    set(order, design),
    withoutLostPictures(verso.article, async (article) => {
      const made = await set({ ...order, ...verso, article }, design);
      return made.ok ? done({ made: made.value, notices: made.value?.notices ?? [] }) : made;
    }),
  ]);
  if (!front.ok || !front.value) return front;
  if (!back.ok) return back;
  const { made, notices } = back.value;
  if (!made) return done(made);
  const isTooLong = made.wordsTooMany > front.value.wordsTooMany;
  return done({
    ...(await joinSides(front.value, { ...made, notices })),
    ...(isTooLong && { tooLong: verso.article.headline }),
  });
}

function onAllSides({ adjusted, ...design }: LeafletDesign): LeafletDesign {
  const { sides: _one, ...others } = adjusted ?? {};
  return Object.keys(others).length > 0 ? { ...design, adjusted: others } : design;
}

async function joinSides(front: SetLeaflet, back: SetLeaflet): Promise<SetLeaflet> {
  const said = new Set(front.notices.map((notice) => JSON.stringify(notice)));
  const both = async (pages: [Result<Uint8Array, Problem>, Result<Uint8Array, Problem>]) => {
    const [one, other] = pages;
    if (!one.ok) return one;
    return other.ok ? done(await joinPages(one.value, other.value)) : other;
  };
  return {
    pdf: await joinPages(front.pdf, back.pdf),
    pages: front.pages + back.pages,
    bodySize: Math.min(front.bodySize, back.bodySize),
    leadFrame: front.leadFrame,
    wordsTooMany: Math.max(front.wordsTooMany, back.wordsTooMany),
    notices: [...front.notices, ...back.notices.filter((notice) => !said.has(JSON.stringify(notice)))],
    setForCopier: async () => both(await Promise.all([front.setForCopier(), back.setForCopier()])),
    setForPrintShop: async (bleed) =>
      both(await Promise.all([front.setForPrintShop(bleed), back.setForPrintShop(bleed)])),
  };
}
