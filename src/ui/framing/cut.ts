import type { PicturePart } from '../../article';

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
