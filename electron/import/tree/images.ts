import type { Element } from 'hast';
import type { EmbeddedPicture } from '../foreign-file';
import { decodeAddress } from './lead-links';
import { attribute, elementsIn, isNamed, wordsIn } from './look';
import type { Node } from './look';

/** A picture of a text, and what is said of it there. */
export interface Image {
  element: Element;
  /** Its address; pages that load theirs late hide it in another attribute. */
  source: string;
  alt: string;
  caption: string;
}

/** Every picture in a part of a text, with the caption of the figure around it or its own title. */
export function imagesIn(part: Node): Image[] {
  const elements = elementsIn(part);
  const captions = new Map<Element, string>();
  // Inner figures come after those around them, and say more of their own pictures.
  for (const figure of elements.filter((each) => isNamed(each, 'figure'))) captionImages(figure, captions);
  return elements
    .filter((element) => isNamed(element, 'img'))
    .map((element) => ({
      element,
      source: sourceOf(element),
      alt: attribute(element, 'alt').trim(),
      caption: captions.get(element) ?? attribute(element, 'title').trim(),
    }));
}

function captionImages(figure: Element, captions: Map<Element, string>): void {
  const inside = elementsIn(figure);
  const nested = inside.filter((each) => isNamed(each, 'figure')).flatMap(elementsIn);
  const label = inside.find((each) => isNamed(each, 'figcaption') && !nested.includes(each));
  if (!label) return;
  const words = wordsIn(label).replace(/\s+/g, ' ').trim();
  for (const image of inside.filter((each) => isNamed(each, 'img'))) captions.set(image, words);
}

function sourceOf(image: Element): string {
  const source = attribute(image, 'src').trim();
  const late = attribute(image, 'dataSrc').trim();
  return late !== '' && (source === '' || source.startsWith('data:')) ? late : source;
}

/** A picture whose bytes are written in its address, `data:image/png;base64,…`; null for any other address. */
export function pictureInAddress(address: string): EmbeddedPicture | null {
  const match = /^data:image\/([a-z0-9.+-]+)[^,]*?(;base64)?,(.*)$/is.exec(address);
  if (!match) return null;
  const [, type = '', base64, data = ''] = match;
  const bytes = Buffer.from(decodeAddress(data), base64 ? 'base64' : 'utf8');
  return { name: `image.${type.toLowerCase().replace('jpeg', 'jpg').replace('svg+xml', 'svg')}`, bytes };
}
