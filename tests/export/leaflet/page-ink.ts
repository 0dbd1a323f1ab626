import { readPixels } from '../pdf-readers';

const dpi = 144;
const perMillimetre = dpi / 25.4;

/** How many pixels of a part of a page, given in millimetres, are not white. */
export function inkIn(pdf: Uint8Array, page: number, isPart: (x: number, y: number) => boolean): number {
  const { width, pixels } = readPixels(pdf, page, dpi);
  let count = 0;
  for (const [at, grey] of pixels.entries()) {
    if (grey < 250 && isPart((at % width) / perMillimetre, Math.floor(at / width) / perMillimetre))
      count += 1;
  }
  return count;
}

/** A function for the share of ink in a row of a page between two places, all in millimetres. */
function inkRows(pdf: Uint8Array, page: number) {
  const { width, pixels } = readPixels(pdf, page, dpi);
  return (y: number, from: number, to: number): number => {
    const start = Math.round(y * perMillimetre) * width;
    const row = pixels.subarray(
      start + Math.round(from * perMillimetre),
      start + Math.round(to * perMillimetre),
    );
    return row.filter((grey) => grey < 128).length / row.length;
  };
}

/** Where the rule above the foot of a page is, in millimetres: the thickest one below the middle. */
function footRule(ink: ReturnType<typeof inkRows>): number {
  let y = 100;
  while (ink(y, 11, 137) < 0.99) y += 0.1;
  return y;
}

/** Where the text of a column between two millimetres ends on the back, in points. */
export function columnEnd(pdf: Uint8Array, from: number, to: number): number {
  const ink = inkRows(pdf, 2);
  let y = footRule(ink) - 0.5;
  while (ink(y, from, to) === 0) y -= 0.1;
  return (y / 25.4) * 72;
}

/** The square of the QR code on a page, in millimetres: within the frame of one beside a panel, or up to the edge of the text. */
export function codeBox(pdf: Uint8Array, page: number, to = 137.3) {
  const ink = inkRows(pdf, page);
  let top = footRule(ink) + 1.2;
  const from = 115;
  while (ink(top, from, to) === 0) top += 0.1;
  let bottom = top;
  while (ink(bottom, from, to) > 0 || ink(bottom + 0.5, from, to) > 0) bottom += 0.1;
  let left = from;
  while (ink(top + 0.2, left, left + 0.2) === 0) left += 0.1;
  let right = to;
  while (ink(top + 0.2, right - 0.2, right) === 0) right -= 0.1;
  return { left, right, top, bottom };
}

/** The share of pixels that differ between the left and the right half of a page. */
export function halvesDiffer(pdf: Uint8Array, page: number): number {
  const { width, height, pixels } = readPixels(pdf, page, dpi);
  const half = Math.round(148.5 * perMillimetre);
  let differing = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < half - 12; x += 1) {
      const [left = 0, right = 0] = [pixels[y * width + x], pixels[y * width + x + half]];
      if (Math.abs(left - right) > 128) differing += 1;
    }
  }
  return differing / (half * height);
}
