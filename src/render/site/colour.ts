import type { Masthead, SiteFaces, SiteLook, SiteSettings } from '../../article';
import { inkOn, readableOn } from '../drawing/contrast';

/** What is the same for every group: the page, a box on it, words, words of less weight. */
interface Shades {
  paper: string;
  ground: string;
  ink: string;
  muted: string;
}

/** Words are readable on paper and in boxes, by day and by night: at least 5.5 to 1. */
const shades: Readonly<Record<SiteLook, { light: Shades; dark: Shades }>> = {
  newspaper: {
    light: { paper: '#fbfaf6', ground: '#f4f2eb', ink: '#1c1b19', muted: '#5e5a53' },
    dark: { paper: '#1e1d1b', ground: '#262522', ink: '#eae7df', muted: '#a39e93' },
  },
  poster: {
    light: { paper: '#ffffff', ground: '#f0efed', ink: '#111111', muted: '#54514c' },
    dark: { paper: '#131313', ground: '#212121', ink: '#f2f0ec', muted: '#aba7a0' },
  },
};

const serif = "'Source Serif 4', 'Source Serif 4 Stand-in', Georgia, serif";
const sans = "'Libre Franklin', 'Libre Franklin Stand-in', 'Helvetica Neue', Arial, sans-serif";
/** The name under which menus have the face of small words, for a style sheet that says how a late one is shown there. */
export const menuFace = 'Libre Franklin Menu';
const menu = sans.replace('Libre Franklin', menuFace);
const condensed = "'Barlow Condensed', 'Barlow Condensed Stand-in', 'Arial Narrow', sans-serif";

/** The face of headlines where they are in capitals, whose widths want another stand-in. */
const inCapitals = (head: string) => head.replace(' Stand-in', ' Capitals Stand-in');

/** The faces of headlines and text; the size of headlines is a factor, as a condensed face wants larger letters. */
const faceVariables: Readonly<Record<SiteFaces, Readonly<Record<string, string | number>>>> = {
  serif: { text: serif, head: serif, 'head-weight': 600, 'head-size': 1, 'head-spacing': '-0.013em' },
  condensed: { text: serif, head: condensed, 'head-weight': 700, 'head-size': 1.2, 'head-spacing': '0' },
  sans: { text: sans, head: sans, 'head-weight': 700, 'head-size': 0.94, 'head-spacing': '-0.02em' },
};

/** The files of the faces that are on every first screen. */
export const firstFaces: Readonly<Record<SiteFaces, readonly string[]>> = {
  serif: ['source-serif-4-400-600-normal.woff2', 'libre-franklin-500-normal.woff2'],
  condensed: [
    'source-serif-4-400-normal.woff2',
    'barlow-condensed-700-normal.woff2',
    'libre-franklin-500-normal.woff2',
  ],
  sans: ['libre-franklin-400-normal.woff2', 'libre-franklin-700-normal.woff2'],
};

/**
 * The opening of the style sheet: colours and faces. As text the group's colour is darkened or lightened until it is readable on the page, by
 * day and by night; as a background it is unchanged, with the more readable ink on it.
 */
export function drawColours(
  masthead: Pick<Masthead, 'colour'>,
  { look, faces }: Pick<SiteSettings, 'look' | 'faces'>,
): string {
  const { light, dark } = shades[look];
  const { head } = faceVariables[faces];
  const words = declare({ ...faceVariables[faces], sans, menu, 'head-capitals': inCapitals(String(head)) });
  const day = coloursOn(light, masthead.colour || light.ink);
  const night = coloursOn(dark, masthead.colour || dark.ink);
  return `:root {\n${words}${day}}\n@media screen and (prefers-color-scheme: dark) {\n:root {\n${night}}\n}\n`;
}

function coloursOn({ paper, ground, ink, muted }: Shades, colour: string): string {
  return declare({
    paper,
    ground,
    ink,
    muted,
    rule: `color-mix(in srgb, ${ink} 17%, transparent)`,
    group: readableOn(paper, colour),
    flag: colour.toLowerCase(),
    'on-flag': inkOn(colour),
  });
}

function declare(variables: Readonly<Record<string, string | number>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `--${name}: ${value};\n`)
    .join('');
}
