import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import { couponOf, holdsCoupon, leafletTemplates } from '../../../src/leaflet';
import type { LeafletDesign } from '../../../src/leaflet';
import type { TypesetOrder } from '../order/job';
import { setBothSides } from './both-sides';
import { countWordsTooMany } from './count-words';
import { fitLeaflet, smallestChoices } from './fit-leaflet';
import { fitOf } from './leaflet-choices';
import { endsPoorly } from './leaflet-cost';
import type { Tried } from './leaflet-cost';
import { pagesLeft, whiteOf } from './leaflet-report';
import { couponNotice, coveredNotice } from './leaflet-notices';
import type { OwnTemplate } from './own-templates';
import { fitDesign, otherDesign, printedOrder, setAtFit } from './set-design';
import type { DesignedOrder, FittedDesign, SetLeaflet } from './set-design';

/**
 * Typesets an article as a leaflet of a design; with a template of the group's own that fails, it is set with the one that this was
 * made from, and a notice says why.
 * Problems: those of `setStandard`.
 */
export async function setLeaflet(
  given: TypesetOrder,
  design: LeafletDesign,
  options: { countsWords?: boolean } = {},
): Promise<Result<SetLeaflet, Problem>> {
  return setBothSides(given, design, (side, one) =>
    withCoupon(side, one, (bare) =>
      withOwnTemplate(side, bare, (order, used) => setStandard(order, used, options)),
    ),
  );
}

/** The same, but nothing for a text that is too long. */
export async function setIfItFits(
  given: TypesetOrder,
  design: LeafletDesign,
): Promise<Result<SetLeaflet | null, Problem>> {
  return setBothSides(given, design, (side, one) =>
    withCoupon(side, one, (bare) => withOwnTemplate(side, bare, setStandardIfItFits)),
  );
}

/** Sets a design without its coupon where the format has no room for one, and says so. */
async function withCoupon<Set extends SetLeaflet | null>(
  { article }: TypesetOrder,
  design: LeafletDesign,
  set: (design: LeafletDesign) => Promise<Result<Set, Problem>>,
): Promise<Result<Set, Problem>> {
  const { coupon, ...bare } = design;
  if (!coupon || (holdsCoupon(design) && couponOf(design) === coupon)) return set(design);
  const made = await set(bare);
  if (!made.ok || !made.value) return made;
  return done({ ...made.value, notices: [couponNotice(article, design), ...made.value.notices] });
}

async function withOwnTemplate<Set extends SetLeaflet | null>(
  given: TypesetOrder,
  { own: name, ...standard }: LeafletDesign,
  set: (order: DesignedOrder, design: LeafletDesign) => Promise<Result<Set, Problem>>,
): Promise<Result<Set, Problem>> {
  if (name === undefined) return set(given, standard);
  const own = await given.templates?.(name);
  const why = own ? (own.broken ?? misfit(own, standard)) : 'its folder is gone';
  const tried = own && why === null ? await set({ ...given, own: own.files }, standard) : null;
  if (tried && (tried.ok || tried.problem.kind !== 'typesetting')) return tried;
  const made = await set(given, standard);
  if (!made.ok || !made.value) return made;
  const reason = tried && !tried.ok && tried.problem.kind === 'typesetting' ? tried.problem.why : (why ?? '');
  const notice = {
    kind: 'template-broken' as const,
    article: given.article.headline,
    template: name,
    why: reason,
  };
  return done({ ...made.value, notices: [notice, ...made.value.notices] });
}

/** Why a template is none for a design; null when it is one. */
function misfit({ like, formats }: OwnTemplate, { format, template }: LeafletDesign): string | null {
  return like === template && formats.includes(format) ? null : 'it is not made for this format';
}

/**
 * Typesets an article as a leaflet of a design, at the sizes that suit its format's pages best. A text that is too long for its
 * template is set with the plainer one that this names; one that is too long for that too is set all the same, over as many pages as it
 * takes, so that its writer sees where it overflows; unless the words too many are counted, which takes longest, it has one.
 * Problems: picture-missing, picture-unreadable, typesetting, cancelled.
 */
async function setStandard(
  given: DesignedOrder,
  design: LeafletDesign,
  { countsWords = true }: { countsWords?: boolean } = {},
): Promise<Result<SetLeaflet, Problem>> {
  const order = printedOrder(given, design);
  const fitted = await fitDesign(order, design);
  if (!fitted.ok) return fitted;
  const { best, fitting, setAt } = fitted.value;
  if (best) return setFitting(given, design, { ...fitted.value, best });
  const { otherwise } = leafletTemplates[design.template];
  if (otherwise) return setStandard(plain(given), { ...design, template: otherwise }, { countsWords });
  const bare = await setWithoutCoupon(given, design);
  if (!bare.ok) return bare;
  if (bare.value) return done(bare.value);
  const tooMany = countsWords ? await countWordsTooMany(fitting, setAt) : done(1);
  if (!tooMany.ok) return tooMany;
  const fit = fitOf(fitting.format, smallestChoices(fitting));
  // A poster has no text to be shortened: it is its headline and appointment that are too large.
  const found = { ...fitted.value, fit, white: 0, wordsTooMany: Math.max(1, tooMany.value) };
  return setAtFit(order, design, found, given.article);
}

/** A poster that has no room for its coupon, which its text could not be shortened for; null for any other, and where that is not enough. */
async function setWithoutCoupon(
  given: DesignedOrder,
  { coupon, ...bare }: LeafletDesign,
): Promise<Result<SetLeaflet | null, Problem>> {
  if (!coupon || leafletTemplates[bare.template].printsText) return done(null);
  const set = await setStandardIfItFits(given, bare);
  if (!set.ok || !set.value) return set;
  return done({ ...set.value, notices: [couponNotice(given.article, bare), ...set.value.notices] });
}

async function setStandardIfItFits(
  given: DesignedOrder,
  design: LeafletDesign,
): Promise<Result<SetLeaflet | null, Problem>> {
  const fitted = await fitDesign(printedOrder(given, design), design);
  if (!fitted.ok) return fitted;
  const { best } = fitted.value;
  if (best) return setFitting(given, design, { ...fitted.value, best });
  const { otherwise } = leafletTemplates[design.template];
  return otherwise ? setStandardIfItFits(plain(given), { ...design, template: otherwise }) : done(null);
}

/**
 * Sets a text at sizes that hold it. A tract or letter that would leave the last pages of its sheet blank, or the last largely, is set
 * between covers, which take these pages, where the text fits between them.
 */
async function setFitting(
  given: DesignedOrder,
  design: LeafletDesign,
  found: FittedDesign & { best: Tried },
): Promise<Result<SetLeaflet, Problem>> {
  const covered = otherDesign(given, design);
  if (!covered || !endsPoorly(found.best)) return setBest(given, design, found);
  const { tries } = found.fitting;
  const between = await fitDesign(printedOrder(given, covered), covered, tries);
  if (!between.ok) return between;
  const { best } = between.value;
  if (!best || (pagesLeft(found.best) === 0 && pagesLeft(best) > 0))
    return setWithoutOther(given, design, found);
  const set = await setBest(given, covered, { ...between.value, best });
  if (!set.ok || covered.template === design.template) return set;
  return done({ ...set.value, notices: [coveredNotice(given.article, covered), ...set.value.notices] });
}

/** Sets a text in its own design, whatever it leaves of its pages. */
async function setWithoutOther(
  given: DesignedOrder,
  design: LeafletDesign,
  found: FittedDesign & { best: Tried },
): Promise<Result<SetLeaflet, Problem>> {
  const { fitting, setAt } = found;
  const best = await fitLeaflet({ ...fitting, hasOther: false }, setAt(fitting.leaflet));
  return best.ok ? setBest(given, design, { ...found, best: best.value ?? found.best }) : best;
}

function setBest(
  given: DesignedOrder,
  design: LeafletDesign,
  found: FittedDesign & { best: Tried },
): Promise<Result<SetLeaflet, Problem>> {
  const { best } = found;
  const at = { ...found, fit: best.fit, white: whiteOf(best), wordsTooMany: 0 };
  return setAtFit(printedOrder(given, design), design, at, given.article);
}

/** The order without the template of the group's own. */
function plain({ own: _own, ...order }: DesignedOrder): TypesetOrder {
  return order;
}
