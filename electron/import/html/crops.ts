import type { Element } from 'hast';
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
  if ([left, top, right, bottom].some((side) => !Number.isFinite(side))) return 'unclear';
  if ([left, top, right, bottom].every((side) => side < leastCut)) return null;
  return { left, top, right, bottom, unit: 'part', turn: 0, shape: null };
}

/** Less than this part of a picture is a difference of rounding, not a crop. */
const leastCut = 0.004;

function pixels(element: Element, property: string): number {
  const written = styleOf(element).get(property);
  return written === undefined ? 0 : Number(/^(-?[\d.]+)px$/.exec(written)?.[1]);
}
