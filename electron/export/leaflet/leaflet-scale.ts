import type { LeafletFormat, SizeRange } from '../../../src/leaflet';

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

/** The last step of a format's text, whose sizes go by tenths of a point. */
export function lastText({ type }: LeafletFormat): number {
  const [least, most] = type.body;
  return Math.round((most - least) * 10);
}

/** The last step of the display type. */
export const lastDisplay = 8;

/** The sizes of some steps within the ranges of a format. */
export function leafletScale(
  format: LeafletFormat,
  { text, display, pages, lead }: LeafletSteps,
): LeafletFit {
  const { type } = format;
  const read = text / lastText(format);
  const shown = display / lastDisplay;
  const body = within(type.body, read);
  return {
    pages,
    body,
    pitch: round(body * within(type.leading, read)),
    standfirst: within(type.standfirst, shown),
    headline: {
      largest: within(type.headline.largest, shown),
      tallest: within(type.headline.tallest, shown),
      above: within(type.headline.above, shown),
    },
    lead,
    tallest: within(type.picture, shown),
    rest: 0,
  };
}

function within([least, most]: SizeRange, share: number): number {
  return round(least + (most - least) * share);
}

function round(points: number): number {
  return Math.round(points * 1000) / 1000;
}
