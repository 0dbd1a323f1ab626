import type { Picture } from '../article';
import type { LeafletFormat } from './formats';

/** Where a format prints a picture: the lead across the page, others across a column. */
export type PrintPlace = 'lead' | 'column';

/** How wide a picture is printed at a place, in millimetres; across a column where its text has most of them. */
export function printWidth({ width, margin, gutter, settings }: LeafletFormat, place: PrintPlace): number {
  const measure = width - 2 * margin.side;
  const columns = Math.max(...settings.map((setting) => setting.columns));
  return place === 'lead' ? measure : (measure - (columns - 1) * gutter) / columns;
}

/** Pixels to the inch under which a printed photo begins to look coarse; print shops ask for 300. */
const leastDensity = 200;

/** How finely a picture would be printed. */
export interface PrintSize {
  /** Its printed width. */
  millimetres: number;
  /** Pixels to the inch at that width, and the least that looks well. */
  density: number;
  least: number;
  /** The width in pixels that would be enough. */
  enough: number;
}

/** The least width in pixels at which a picture looks well in print, at a place of a format. */
export function pixelsEnough(place: PrintPlace, format: LeafletFormat): number {
  return Math.ceil(((leastDensity - 0.5) * printWidth(format, place)) / 25.4);
}

/** What a picture lacks to be printed well; null when it is large enough, or a drawing that any size suits. */
export function coarsePrint(
  { type, width }: Picture,
  place: PrintPlace,
  format: LeafletFormat,
): PrintSize | null {
  const millimetres = printWidth(format, place);
  const inches = millimetres / 25.4;
  const density = Math.round(width / inches);
  if (type === 'image/svg+xml' || density >= leastDensity) return null;
  return {
    millimetres: Math.round(millimetres),
    density,
    least: leastDensity,
    enough: Math.ceil((leastDensity * inches) / 10) * 10,
  };
}
