import type { Picture } from './model/schema';

/** Where the leaflet prints a picture: the lead across the A5 sheet, others across a column. */
export type PrintPlace = 'lead' | 'column';

/** How wide that is, in millimetres. */
const widths: Readonly<Record<PrintPlace, number>> = { lead: 128, column: 61.5 };

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

/** What a picture lacks to be printed well; null when it is large enough, or a drawing that any size suits. */
export function printsCoarse({ type, width }: Picture, place: PrintPlace): PrintSize | null {
  const inches = widths[place] / 25.4;
  const density = Math.round(width / inches);
  if (type === 'image/svg+xml' || density >= leastDensity) return null;
  return {
    millimetres: Math.round(widths[place]),
    density,
    least: leastDensity,
    enough: Math.ceil((leastDensity * inches) / 10) * 10,
  };
}
