import { cropOf } from '../../html/crops';
import type { Crop, EmbeddedPicture } from '../../model/import-file';

/** The pictures of an RTF text in order, PNG or JPEG; the metafiles that Word puts beside them are skipped. */
export function rtfPictures(rtf: string): EmbeddedPicture[] {
  return allPictures(rtf).filter((picture) => picture !== null);
}

/** Every `\pict` group in order; null for one in another format. */
export function allPictures(rtf: string): (EmbeddedPicture | null)[] {
  return [...rtf.matchAll(/\{\\pict(?![a-z])/g)].map(({ index }) => pictureAt(rtf, index));
}

/** The greatest length of the control words before a picture's data. */
const maxHeaderLength = 20_000;

function pictureAt(rtf: string, start: number): EmbeddedPicture | null {
  const head = rtf.slice(start, start + maxHeaderLength);
  const kind = /\\(pngblip|jpegblip|[ew]metafile\d*|dibitmap\d*|wbitmap\d*|macpict|pmmetafile\d*)/.exec(
    head,
  )?.[1];
  if (kind !== 'pngblip' && kind !== 'jpegblip') return null;
  const length = dataStart(head);
  const from = start + length;
  const end = rtf.indexOf('}', from);
  const digits = rtf.slice(from, end < 0 ? undefined : end).replace(/[^0-9a-f]+/gi, '');
  if (digits.length < 100) return null;
  return {
    name: kind === 'pngblip' ? 'image.png' : 'image.jpg',
    bytes: Buffer.from(digits, 'hex'),
    crop: cropIn(head.slice(0, length)) ?? cropOfShape(rtf, start),
  };
}

/** What the header of a picture cuts away: in twips of its size, or as properties of its shape; null when nothing. */
function cropIn(head: string): Crop | null {
  const shape = shapeCrop(head);
  if (shape) return shape;
  const number = (word: string) => Number(new RegExp(`\\\\${word}(-?\\d+)`).exec(head)?.[1] ?? 0);
  const sides = ['l', 't', 'r', 'b'].map((side) => number(`piccrop${side}`));
  return cropOfSize(sides, number('picwgoal'), number('pichgoal'));
}

/** "unclear" where something is cut of a picture whose size is not known. */
function cropOfSize(
  [left = 0, top = 0, right = 0, bottom = 0]: readonly number[],
  width: number,
  height: number,
): Crop | null {
  const crop = cropOf({ left, top, right, bottom });
  if (crop === null || width <= 0 || height <= 0) return crop && 'unclear';
  return cropOf({ left: left / width, top: top / height, right: right / width, bottom: bottom / height });
}

/** What the shape around a picture cuts away: its properties come before those with the picture, or after it. */
function cropOfShape(rtf: string, picture: number): Crop | null {
  const from = rtf.lastIndexOf('{\\shp{', picture);
  if (from < 0 || picture - from > maxHeaderLength) return null;
  const before = rtf.slice(from, picture);
  if (!/\{\\sn pib\}\s*\{\\sv\s*$/.test(before)) return null;
  const end = rtf.indexOf('}', picture + dataStart(rtf.slice(picture, picture + maxHeaderLength)));
  const next = rtf.indexOf('{\\shp{', end);
  const after = rtf.slice(end, next < 0 ? end + maxHeaderLength : Math.min(next, end + maxHeaderLength));
  return shapeCrop(before + after);
}

/** The crop among the properties of a shape, in 65,536ths of the picture's size; null when they set none. */
function shapeCrop(properties: string): Crop | null {
  const side = (name: string) => {
    const value = new RegExp(`\\{\\\\sn cropFrom${name}\\}\\s*\\{\\\\sv (-?\\d+)`).exec(properties)?.[1];
    return Number(value ?? 0);
  };
  return cropOfSize([side('Left'), side('Top'), side('Right'), side('Bottom')], 65_536, 65_536);
}

/** Where the hexadecimal data begins: after the groups and the control words of the picture. */
function dataStart(head: string): number {
  let depth = 0;
  let at = 1;
  while (at < head.length) {
    const word = /^\\(?:[a-z]+-?\d*|[^a-z])/i.exec(head.slice(at, at + 60))?.[0];
    if (!word && depth === 0 && /[0-9a-f]/i.test(head[at] ?? '')) return at;
    if (head[at] === '{') depth += 1;
    if (head[at] === '}') depth -= 1;
    at += word?.length ?? 1;
  }
  return at;
}
