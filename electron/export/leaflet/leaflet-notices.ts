import { hasWords, lengthOfBlocks } from '../../../src/article';
import type { Article, Masthead } from '../../../src/article';
import type { Notice } from '../../../src/contract';
import {
  coverOf,
  designedFormat,
  estimateFit,
  leafletFormats,
  leafletTemplates,
  withoutPassages,
} from '../../../src/leaflet';
import type { LeafletDesign } from '../../../src/leaflet';
import { countPrintedWords } from '../../../src/render';
import type { LeafletData } from '../../../src/render';
import type { TypesetDocument } from '../typeset/typesetter';
import { altMissingNotices, coarsePictureNotices, unprintableNotices } from '../order/notices';
import { printLawNotices, untranslatedNotices } from '../order/masthead-notices';
import type { LeafletFit } from './leaflet-choices';
import type { LeafletReport } from './leaflet-report';

/** Says with which covers a tract is made that would leave the last pages of its sheet blank. */
export function coveredNotice({ headline }: Article, { format, template }: LeafletDesign): Notice {
  return { kind: 'leaflet-covered', article: headline, made: format, template };
}

/** Says that a coupon is not printed, as its format has no room for it. */
export function couponNotice({ headline }: Article, { format }: Pick<LeafletDesign, 'format'>): Notice {
  return { kind: 'coupon-left-out', article: headline, format };
}

/** Names the pages of a leaflet on which letters leave the paper or lie over others, at all sizes that were tried. */
export function strayNotices({ headline }: Article, pages: readonly number[]): Notice[] {
  return pages.length > 0 ? [{ kind: 'letters-astray', article: headline, pages: [...pages] }] : [];
}

/** With fewer words than this, a leaflet looks empty, but for those that show their words large. */
const fewWords = 60;

/** What a template leaves out of a text, what it lacks, or which one would suit it better. */
export function templateNotices(
  { headline, body, appointment }: Article,
  { template }: LeafletDesign,
  leaflet: LeafletData,
): Notice[] {
  const article = headline;
  if (!leafletTemplates[template].printsText && body.length > 0) return [{ kind: 'text-unprinted', article }];
  if (template === 'appel' && !appointment) return [{ kind: 'leaflet-without-appointment', article }];
  if (leafletTemplates[template].suitsFewWords || countPrintedWords(leaflet.body) >= fewWords) return [];
  return [{ kind: 'leaflet-short', article, suited: appointment ? 'appel' : 'affiche' }];
}

/** With more of its pages white than this, a folded or bound leaflet looks unfinished, or with so much of one. */
const mostWhite = 0.25;
const mostOfOne = 0.3;

/** Says that a text leaves the pages of a folded or bound format largely white, or one of them, where a smaller one would hold it. */
export function thinNotices(
  article: Article,
  design: LeafletDesign,
  {
    fit,
    white,
    pages,
    report: { fills, blank },
  }: { fit: LeafletFit; white: number; pages: number; report: Pick<LeafletReport, 'fills' | 'blank'> },
): Notice[] {
  const format = designedFormat(design);
  // A thought a page, and no thought left: two sides hold the same words.
  if (format.isByThought && blank > 0)
    return [{ kind: 'leaflet-thin', article: article.headline, made: design.format, suited: 'a6' }];
  const { suitsFewWords, gathers } = leafletTemplates[design.template];
  const isFlat = format.imposition.kind === 'copies';
  const { words } = lengthOfBlocks(article.body);
  if (isFlat || suitsFewWords || words < fewWords) return [];
  const room = ((format.height - format.margin.top - format.margin.bottom) / 25.4) * 72 * fit.pages;
  const unused = coverOf(design).before > 0 ? 0 : (fit.pages - pages) / fit.pages;
  const isWhite = white / room + unused >= mostWhite || fills.some((fill) => 1 - fill > mostOfOne);
  if (!isWhite) return [];
  const printed = withoutPassages(article, design.leftOut);
  const smaller = gathers ? (['a4'] as const) : (['a5', 'a4-fold'] as const);
  const others = smaller.filter((name) => name !== design.format);
  const suited = others.find((name) => estimateFit(printed, leafletFormats[name]).wordsTooMany === 0);
  return suited ? [{ kind: 'leaflet-thin', article: article.headline, made: design.format, suited }] : [];
}

/** A break that leaves more than this share of a page white, or of a column as high, is said. */
const mostBroken = 0.3;

/** Names the pages that breaks set by hand leave white, and says where a text is too long that may be so for its breaks. */
export function breakNotices(
  { headline }: Article,
  { placed }: LeafletDesign,
  { report, wordsTooMany }: { report: LeafletReport; wordsTooMany: number },
): Notice[] {
  const { breaks, top, bottom } = report;
  const isSet = (placed?.page ?? placed?.column) !== undefined;
  if (isSet && wordsTooMany > 0) return [{ kind: 'break-too-long', article: headline }];
  const white = breaks.filter((each) => each.white > mostBroken * (bottom - top));
  const pages = [...new Set(white.map(({ page }) => page))];
  return pages.length > 0 ? [{ kind: 'break-leaves-white', article: headline, pages }] : [];
}

/** A leaflet prints one call: to join, or where there is none the one to get the newsletter. */
function printedCall({ join }: Masthead): 'join' | 'newsletter' {
  return hasWords(join.label) ? 'join' : 'newsletter';
}

/** What every leaflet may lack: parts that the law asks for, translations, descriptions, pictures fine enough, letters in its faces. */
export function noticesOf(
  article: Article,
  masthead: Masthead,
  design: LeafletDesign,
  { unprintable }: TypesetDocument,
): Notice[] {
  return [
    ...printLawNotices(article, masthead, design),
    ...(masthead.site ? [] : [{ kind: 'site-address-missing' } as const]),
    ...untranslatedNotices(masthead, [article.language], [printedCall(masthead)]),
    ...altMissingNotices(article),
    ...coarsePictureNotices(article, designedFormat(design)),
    ...unprintableNotices(article, unprintable),
  ];
}
