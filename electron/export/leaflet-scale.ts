/** The sizes that the leaflet's template sets with, in points. */
export interface LeafletFit {
  /** How many pages the text is meant for; a second one is announced on the first. */
  pages: 1 | 2;
  body: number;
  pitch: number;
  standfirst: number;
  headline: { largest: number; tallest: number; above: number };
  /** Where the lead picture stands: over both columns, at the head of the first, or nowhere when there is none. */
  lead: 'across' | 'column' | 'none';
  /** How tall a picture across may be. */
  tallest: number;
  /** Height to spare on the last page, which the call takes so that columns end level. */
  rest: number;
}

/** The steps from the smallest readable setting (0) to the most generous (`lastStep`): a tenth of a point each. */
export const lastStep = 23;

/** The sizes at a step: text from 8.2 to 10.5 points, everything around it growing with it. */
export function leafletScale(step: number, pages: 1 | 2, lead: LeafletFit['lead']): LeafletFit {
  const between = (least: number, most: number) => round(least + ((most - least) * step) / lastStep);
  const body = between(8.2, 10.5);
  return {
    pages,
    body,
    pitch: round(body * between(1.28, 1.34)),
    standfirst: between(10.4, 13.5),
    headline: { largest: between(40, 60), tallest: between(84, 170), above: between(5, 9) },
    lead,
    tallest: between(130, 200),
    rest: 0,
  };
}

function round(points: number): number {
  return Math.round(points * 1000) / 1000;
}
