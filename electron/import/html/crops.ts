import type { Element } from 'hast';
import type { DocumentCrop } from '../../../src/contract';
import type { Crop } from '../model/import-file';
import { elementsIn, isElement, isNamed, parentsIn, styleOf } from './tree';
import type { Node } from './tree';

/**
 * What is cut away of the pictures of a page by the elements around them, as Google Docs writes a crop: a box of a fixed
 * size that hides what overflows, with a larger picture inside that negative margins move.
 */
export function cropsByStyle(root: Node): Map<Element, Crop> {
  const crops = new Map<Element, Crop>();
  const images = elementsIn(root).filter((each) => isNamed(each, 'img'));
  const parents: ReadonlyMap<Node, Node> = images.length === 0 ? new Map<Node, Node>() : parentsIn(root);
  for (const image of images) {
    const frame = parents.get(image);
    const crop =
      isElement(frame) && isNamed(frame, 'span', 'div', 'p', 'a', 'figure') && cropBy(frame, image);
    if (crop) crops.set(image, crop);
  }
  return crops;
}

function cropBy(frame: Element, image: Element): Crop | null {
  if (!/hidden|clip/.test(styleOf(frame).get('overflow') ?? '')) return null;
  const [width, height] = [pixels(frame, 'width'), pixels(frame, 'height')];
  const [whole, high] = [pixels(image, 'width'), pixels(image, 'height')];
  if (![width, height, whole, high].every((size) => size > 0)) return null;
  const left = -pixels(image, 'margin-left') / whole;
  const top = -pixels(image, 'margin-top') / high;
  const right = 1 - left - width / whole;
  const bottom = 1 - top - height / high;
  return cropOf({ left, top, right, bottom }, { tolerance: 0.004 }); // Less is a difference of rounding.
}

/** How much is cut away at each side. */
export interface Sides {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A crop of these sides; null where none of them cuts more than `tolerance` away, "unclear" where one is no number. */
export function cropOf(
  sides: Sides,
  {
    unit = 'part',
    turn = 0,
    shape = null,
    tolerance = 0,
  }: Partial<DocumentCrop> & { tolerance?: number } = {},
): Crop | null {
  const all = [sides.left, sides.top, sides.right, sides.bottom];
  if (!all.every(Number.isFinite)) return 'unclear';
  return all.every((side) => side <= tolerance) ? null : { ...sides, unit, turn, shape };
}

function pixels(element: Element, property: string): number {
  const written = styleOf(element).get(property);
  return written === undefined ? 0 : Number(/^(-?[\d.]+)px$/.exec(written)?.[1]);
}
