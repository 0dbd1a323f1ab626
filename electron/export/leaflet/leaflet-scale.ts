/** The sizes that the leaflet's template sets with, in points. */
export interface LeafletFit {
  /** How many pages the text is meant for; a second one is announced on the first. */
  pages: 1 | 2;
  body: number;
  pitch: number;
  standfirst: number;
  headline: { largest: number; tallest: number; above: number };
  /** Where the lead picture is: across both columns, at the top of the first, or nowhere when there is none. */
  lead: 'across' | 'column' | 'none';
  /** How tall a picture across may be. */
  tallest: number;
  /** Height that the last page's columns give to the foot, so that they end level. */
  rest: number;
}

/** A choice of sizes in whole steps: the text from 0 to `lastText`, the display type from 0 to `lastDisplay`. */
export interface LeafletSteps {
  text: number;
  display: number;
  pages: LeafletFit['pages'];
  lead: LeafletFit['lead'];
}

/** The last step of the text: 8.2 to 10.5 points in tenths of a point. */
export const lastText = 23;
/** The last step of the display type. */
export const lastDisplay = 8;

/** The sizes of some steps: text from 8.2 to 10.5 points, headlines up to 60. */
export function leafletScale({ text, display, pages, lead }: LeafletSteps): LeafletFit {
  const body = between(8.2, 10.5, text / lastText);
  const shown = display / lastDisplay;
  return {
    pages,
    body,
    pitch: round(body * between(1.28, 1.34, text / lastText)),
    standfirst: between(10.4, 13.5, shown),
    headline: {
      largest: between(44, 60, shown),
      tallest: between(74, 180, shown),
      above: between(5, 9, shown),
    },
    lead,
    tallest: between(140, 205, shown),
    rest: 0,
  };
}

function between(least: number, most: number, share: number): number {
  return round(least + (most - least) * share);
}

function round(points: number): number {
  return Math.round(points * 1000) / 1000;
}
