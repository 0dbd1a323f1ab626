import { adjustFormat } from './adjustments';
import { leafletFormats } from './formats';
import type { LeafletFormat, SizeRange, TextSetting } from './formats';
import { coverOf } from './templates';
import type { LeafletDesign } from './templates';

/**
 * The format of a design as its template sets it: with the pages that are the text's, in its own measure and sizes, and with what was set
 * by hand.
 */
export function designedFormat(design: LeafletDesign): LeafletFormat {
  return adjustFormat(templateFormat(design), design.adjusted);
}

function templateFormat(design: LeafletDesign): LeafletFormat {
  const format = leafletFormats[design.format];
  const { before, after } = coverOf(design);
  const pageCounts = format.pageCounts.map((pages) => pages - before - after);
  switch (design.template) {
    case 'tract':
    case 'affiche':
    case 'fond-perdu':
    case 'petition':
    case 'etiquette':
    case 'carte':
      return format;
    case 'pancarte':
      return { ...format, pageCounts: [1] };
    case 'appel':
      return { ...format, display: appealDisplay(format) };
    case 'bulletin':
      return newsFormat(format);
    case 'lettre':
      return { ...letterFormat(format, design.covered ? 19 : 15), pageCounts };
    case 'depliant':
    case 'brochure':
    case 'zine':
      return { ...format, pageCounts };
  }
}

/** The appointment of an appeal takes what the headline of a tract does, and more; the headline makes room. */
function appealDisplay({ display, height }: LeafletFormat): LeafletFormat['display'] {
  const points = (height / 25.4) * 72;
  const { headline } = display;
  const [least, most] = display.picture;
  return {
    ...display,
    picture: [Math.round(0.5 * least), most],
    headline: { ...headline, tallest: [0.14 * points, 0.44 * points] },
  };
}

/** A newsletter is set in columns, three of them on a whole sheet; its headlines leave room for the group's name. */
function newsFormat(format: LeafletFormat): LeafletFormat {
  const columns = format.width > 200 ? 3 : 2;
  const { headline } = format.display;
  const calm = ([least, most]: SizeRange, by: number) =>
    [Math.round(by * least), Math.round(by * most)] as const;
  return {
    ...format,
    settings: [{ columns, body: columns === 3 ? [9, 12] : [8.4, 11.8], leading: [1.28, 1.38], roomy: 13.5 }],
    display: {
      ...format.display,
      picture: calm(format.display.picture, 0.7),
      headline: { ...headline, largest: calm(headline.largest, 0.7), tallest: calm(headline.tallest, 0.7) },
    },
  };
}

/** A letter is set in one measure of about 66 signs, between wide margins; a short one on a small page up to `roomy` points. */
function letterFormat(format: LeafletFormat, roomy: number): LeafletFormat {
  const isLarge = format.width > 200;
  const side = isLarge ? 32 : Math.max(16, format.margin.side);
  const settings: TextSetting[] = [
    { columns: 1, body: isLarge ? [10.2, 13] : [9, 12], leading: [1.32, 1.46], roomy: isLarge ? 16 : roomy },
  ];
  const { headline } = format.display;
  const calm = (size: number) => Math.round(size * 0.6);
  const [least, most] = format.display.picture;
  const display = {
    ...format.display,
    picture: [calm(least), calm(most)] as const,
    headline: {
      ...headline,
      largest: [calm(headline.largest[0]), calm(headline.largest[1])] as const,
      tallest: [calm(headline.tallest[0]), calm(headline.tallest[1])] as const,
    },
  };
  return { ...format, margin: { ...format.margin, side }, settings, display };
}
