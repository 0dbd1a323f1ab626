import type { Figure, Picture, PicturePart } from '../../article';
import { isWhole, rounded, whole, within } from './cut';

/** A point of the whole picture, in fractions of it. */
export interface Point {
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
