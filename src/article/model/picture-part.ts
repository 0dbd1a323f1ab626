import type { Figure } from './schema';

/** A part of a picture, in fractions of its width and height. */
export interface PicturePart {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * The part of a picture that an outlet shows in a frame of another shape: the largest of that shape, as near to the focus as
 * possible. `shape` and `frame` are width over height. The rule of CSS `object-position`.
 */
export function partInView(shape: number, frame: number, focus: Figure['focus']): PicturePart {
  const { x, y } = focus ?? { x: 0.5, y: 0.5 };
  const width = Math.min(1, frame / shape);
  const height = Math.min(1, shape / frame);
  return { left: (1 - width) * x, top: (1 - height) * y, width, height };
}
