import type { Element, Root } from 'hast';
import type { KeptPicture, LeftOut } from '../../../src/contract';
import type { Crop, EmbeddedPicture } from '../model/import-file';
import { rtfPictures } from '../formats/rtf/pictures';
import { cropsByStyle } from '../html/crops';
import { pictureInAddress } from '../html/images';
import { attribute, elementsIn, isNamed } from '../html/tree';

/** The pictures of pasted content, and the counts of those that did not come along. */
interface PastedPictures {
  pictures: EmbeddedPicture[];
  /** A placeholder for each element whose picture came along; its hash is the number of the picture. */
  placeholders: Map<Element, KeptPicture>;
  leftOut: LeftOut[];
}

/**
 * Finds the pictures whose bytes are in the pasted content: in a data: address, or in the RTF beside it when the HTML
 * only refers to files of the other program. Those on the web or on the disk are left out and counted.
 */
export function findPictures(root: Root, rtf: string): PastedPictures {
  const images = elementsIn(root).filter((each) => isNamed(each, 'img'));
  const onDisk = images.filter((image) => isOnDisk(sourceOf(image)));
  const rtfImages = onDisk.length > 0 && rtf !== '' ? rtfPictures(rtf) : [];
  const matched =
    rtfImages.length === onDisk.length ? new Map(onDisk.map((image, at) => [image, rtfImages[at]])) : null;
  const crops = cropsByStyle(root);
  const result: PastedPictures = { pictures: [], placeholders: new Map(), leftOut: [] };
  for (const image of images) {
    const source = sourceOf(image);
    const picture = matched?.get(image) ?? pictureInAddress(source);
    const crop = picture?.crop ?? crops.get(image);
    if (picture && crop !== 'unclear') addPicture(result, image, { ...picture, crop: crop ?? null });
    else countLeftOut(result, leftOutAs(source, crop));
  }
  return result;
}

/** The number of a picture in the form of a hash, until it is stored. */
export function placeholderHash(number: number): string {
  return number.toString(16).padStart(64, '0');
}

function addPicture(result: PastedPictures, image: Element, picture: EmbeddedPicture): void {
  const hash = placeholderHash(result.pictures.length);
  result.pictures.push(picture);
  const known = { hash, type: 'image/png' as const, width: 1, height: 1 };
  result.placeholders.set(image, { picture: known, caption: '', credit: '' });
}

function leftOutAs(source: string, crop: Crop | null | undefined): LeftOut['what'] {
  if (crop === 'unclear') return 'picture-cropped';
  return isOnDisk(source) ? 'picture-on-disk' : 'picture-on-web';
}

function countLeftOut(result: PastedPictures, what: LeftOut['what']): void {
  const line = result.leftOut.find((each) => each.what === what);
  if (line) line.count += 1;
  else result.leftOut.push({ what, count: 1 });
}

function sourceOf(image: Element): string {
  return attribute(image, 'src').trim();
}

/** A file of the other program, which a window may not read: `file:///…`, `clip_image001.png`, `cid:…`. */
function isOnDisk(source: string): boolean {
  return !/^(https?:|\/\/|data:|blob:)/i.test(source);
}
