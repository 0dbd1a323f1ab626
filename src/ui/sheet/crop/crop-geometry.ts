import type { Figure, Picture, PicturePart } from '../../../article';

/** The whole of a picture. */
export const whole: PicturePart = { left: 0, top: 0, width: 1, height: 1 };

/** The least that may be cut out, in fractions of the picture. */
const least = 0.04;

/** A corner or an edge by which a cut is drawn: -1 is left or top, 1 right or bottom, 0 neither. */
export interface Grip {
  x: -1 | 0 | 1;
  y: -1 | 0 | 1;
}

/** Moves a cut inside the picture. */
export function moveCut(cut: PicturePart, dx: number, dy: number): PicturePart {
  return {
    ...cut,
    left: within(cut.left + dx, 0, 1 - cut.width),
    top: within(cut.top + dy, 0, 1 - cut.height),
  };
}

/**
 * Draws a cut larger or smaller by one of its grips; what is opposite stays. `ratio` holds its shape, width over height
 * in fractions of the picture's own (a 3:2 cut of a 3:2 picture has 1); null leaves it free.
 */
export function resizeCut(
  cut: PicturePart,
  grip: Grip,
  dx: number,
  dy: number,
  ratio: number | null,
): PicturePart {
  const right = cut.left + cut.width;
  const bottom = cut.top + cut.height;
  const room = {
    width: grip.x < 0 ? right : 1 - cut.left,
    height: grip.y < 0 ? bottom : 1 - cut.top,
  };
  let width = within(cut.width + grip.x * dx, least, room.width);
  let height = within(cut.height + grip.y * dy, least, room.height);
  if (ratio !== null) {
    if (grip.x === 0) width = height * ratio;
    width = Math.min(width, room.width, room.height * ratio);
    height = width / ratio;
  }
  return {
    left: grip.x < 0 ? right - width : Math.min(cut.left, 1 - width),
    top: grip.y < 0 ? bottom - height : Math.min(cut.top, 1 - height),
    width,
    height,
  };
}

/** The largest cut of a shape, as near as may be to where the present one has its middle. */
export function reshapeCut(cut: PicturePart, ratio: number): PicturePart {
  const width = Math.min(1, ratio, Math.max(cut.width, cut.height * ratio));
  const height = width / ratio;
  return {
    left: within(cut.left + (cut.width - width) / 2, 0, 1 - width),
    top: within(cut.top + (cut.height - height) / 2, 0, 1 - height),
    width,
    height,
  };
}

/** Whether a cut takes the picture as it is. */
export function isWhole(cut: PicturePart): boolean {
  return cut.width > 0.999 && cut.height > 0.999;
}

/** A cut as it is kept: to a ten-thousandth. */
export function rounded({ left, top, width, height }: PicturePart): PicturePart {
  return { left: exact(left), top: exact(top), width: exact(width), height: exact(height) };
}

export function within(value: number, from: number, to: number): number {
  return Math.min(Math.max(value, from), Math.max(from, to));
}

function exact(value: number): number {
  return within(Math.round(value * 10_000) / 10_000, 0, 1);
}

/** A point of the whole picture, in fractions of it. */
interface Point {
  x: number;
  y: number;
}

/** A picture being framed: the whole of it, what is cut out, and the point that stays in view. */
export interface Frame {
  of: Picture;
  cut: PicturePart;
  /** Null while nobody has chosen one: then it is the middle of the cut. */
  point: Point | null;
}

/** How a figure is framed when one begins. */
export function frameOf({ picture, crop, focus }: Pick<Figure, 'picture' | 'crop' | 'focus'>): Frame {
  if (!crop) return { of: picture, cut: whole, point: focus ?? null };
  const { of, ...cut } = crop;
  const point = focus && { x: cut.left + focus.x * cut.width, y: cut.top + focus.y * cut.height };
  return { of, cut, point: point ?? null };
}

/** The point that stays in view, inside the cut. */
export function pointIn({ cut, point }: Frame): Point {
  const { left, top, width, height } = cut;
  const { x, y } = point ?? { x: left + width / 2, y: top + height / 2 };
  return { x: within(x, left, left + width), y: within(y, top, top + height) };
}

/** The point as the figure keeps it: in fractions of what is cut out; undefined for the middle. */
export function focusOf(frame: Frame): Figure['focus'] | undefined {
  if (!frame.point) return undefined;
  const { cut } = frame;
  const { x, y } = pointIn(frame);
  const exact = (value: number) => within(Math.round(value * 1000) / 1000, 0, 1);
  return { x: exact((x - cut.left) / cut.width), y: exact((y - cut.top) / cut.height) };
}

/** The size in pixels of what is cut out. */
export function sizeOf({ of, cut }: Frame): { width: number; height: number } {
  return {
    width: Math.max(1, Math.round(of.width * cut.width)),
    height: Math.max(1, Math.round(of.height * cut.height)),
  };
}

/** The part to cut out, or null when the whole is taken. */
export function partOf({ cut }: Frame): PicturePart | null {
  return isWhole(cut) ? null : rounded(cut);
}
