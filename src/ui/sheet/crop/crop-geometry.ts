import type { Figure, Picture, PicturePart } from '../../../article';

/** A point of the whole picture, in fractions of its size. */
interface Point {
  x: number;
  y: number;
}

/** A picture being cropped. */
export interface CropState {
  /** The whole picture. */
  picture: Picture;
  crop: PicturePart;
  /** The point that stays in view when an outlet crops further; null for the middle of the crop. */
  focalPoint: Point | null;
}

/** The whole of a picture. */
export const wholePicture: PicturePart = { left: 0, top: 0, width: 1, height: 1 };

/** The state in which the cropping of a figure begins. */
export function cropStateOf({ picture, crop, focus }: Pick<Figure, 'picture' | 'crop' | 'focus'>): CropState {
  if (!crop) return { picture, crop: wholePicture, focalPoint: focus ?? null };
  const { of, ...part } = crop;
  const focalPoint = focus && {
    x: part.left + focus.x * part.width,
    y: part.top + focus.y * part.height,
  };
  return { picture: of, crop: part, focalPoint: focalPoint ?? null };
}

/** The focal point, kept inside the crop. */
export function focalPointIn({ crop, focalPoint }: CropState): Point {
  const { left, top, width, height } = crop;
  const { x, y } = focalPoint ?? { x: left + width / 2, y: top + height / 2 };
  return { x: clamp(x, left, left + width), y: clamp(y, top, top + height) };
}

/** The focal point as a figure keeps it, in fractions of the crop; undefined for the middle. */
export function focusOf(state: CropState): Figure['focus'] | undefined {
  if (!state.focalPoint) return undefined;
  const { left, top, width, height } = state.crop;
  const { x, y } = focalPointIn(state);
  return { x: fraction((x - left) / width, 1000), y: fraction((y - top) / height, 1000) };
}

/** The size of the crop in pixels. */
export function cropSizeOf({ picture, crop }: CropState): { width: number; height: number } {
  return {
    width: Math.max(1, Math.round(picture.width * crop.width)),
    height: Math.max(1, Math.round(picture.height * crop.height)),
  };
}

/** The part to cut out, to a ten-thousandth; null for the whole picture. */
export function croppedPart({ crop }: CropState): PicturePart | null {
  if (crop.width > 0.999 && crop.height > 0.999) return null;
  return {
    left: fraction(crop.left, 10_000),
    top: fraction(crop.top, 10_000),
    width: fraction(crop.width, 10_000),
    height: fraction(crop.height, 10_000),
  };
}

/** The least width and height of a crop, in fractions of the picture. */
const minSize = 0.04;

/** A corner or an edge by which a crop is resized: -1 is left or top, 1 right or bottom, 0 neither. */
export interface CropHandle {
  x: -1 | 0 | 1;
  y: -1 | 0 | 1;
}

/** Moves a crop inside the picture. */
export function moveCrop(crop: PicturePart, dx: number, dy: number): PicturePart {
  return {
    ...crop,
    left: clamp(crop.left + dx, 0, 1 - crop.width),
    top: clamp(crop.top + dy, 0, 1 - crop.height),
  };
}

/**
 * Resizes a crop by one of its handles; the opposite side stays. `ratio` fixes its shape, as width over height in
 * fractions of the picture (a 3:2 crop of a 3:2 picture has 1); null leaves it free.
 */
export function resizeCrop(
  crop: PicturePart,
  handle: CropHandle,
  dx: number,
  dy: number,
  ratio: number | null,
): PicturePart {
  const right = crop.left + crop.width;
  const bottom = crop.top + crop.height;
  const max = {
    width: handle.x < 0 ? right : 1 - crop.left,
    height: handle.y < 0 ? bottom : 1 - crop.top,
  };
  let width = clamp(crop.width + handle.x * dx, minSize, max.width);
  let height = clamp(crop.height + handle.y * dy, minSize, max.height);
  if (ratio !== null) {
    if (handle.x === 0) width = height * ratio;
    width = Math.min(width, max.width, max.height * ratio);
    height = width / ratio;
  }
  return {
    left: handle.x < 0 ? right - width : Math.min(crop.left, 1 - width),
    top: handle.y < 0 ? bottom - height : Math.min(crop.top, 1 - height),
    width,
    height,
  };
}

/** The largest crop of a shape around the present one's centre that fits the picture. */
export function reshapeCrop(crop: PicturePart, ratio: number): PicturePart {
  const width = Math.min(1, ratio, Math.max(crop.width, crop.height * ratio));
  const height = width / ratio;
  return {
    left: clamp(crop.left + (crop.width - width) / 2, 0, 1 - width),
    top: clamp(crop.top + (crop.height - height) / 2, 0, 1 - height),
    width,
    height,
  };
}

function clamp(value: number, from: number, to: number): number {
  return Math.min(Math.max(value, from), Math.max(from, to));
}

/** A fraction between 0 and 1, rounded to some parts. */
function fraction(value: number, parts: number): number {
  return clamp(Math.round(value * parts) / parts, 0, 1);
}
