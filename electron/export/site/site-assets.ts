import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { scriptOf, siteFaces } from '../../../src/article';
import type { Masthead, SiteSettings } from '../../../src/article';
import { drawColours, menuFace, ownStylesPath, searchScriptPath, stylePath } from '../../../src/render';
import type { OutletFile } from '../folder/write-files';

/** What `scripts/makers/fonts/site-faces.mjs` says of the site's faces. */
const facesSchema = z.object({
  faces: z.array(
    z.object({
      file: z.string(),
      family: z.string(),
      weight: z.string(),
      style: z.enum(['normal', 'italic']),
      /** ISO 15924: "Latn", "Grek", "Cyrl". */
      script: z.string(),
      range: z.string(),
      pairs: z.array(z.enum(siteFaces)),
    }),
  ),
  standIns: z.array(
    z.object({
      family: z.string(),
      weight: z.string(),
      style: z.enum(['normal', 'italic']),
      pairs: z.array(z.enum(siteFaces)),
      of: z.array(z.string()),
      size: z.number(),
      ascent: z.number(),
      descent: z.number(),
      gap: z.number(),
      range: z.string().optional(),
    }),
  ),
});
type Face = z.infer<typeof facesSchema>['faces'][number];
type StandIn = z.infer<typeof facesSchema>['standIns'][number];

/** The parts of the style sheet, in their order; the look's own rules stand before those for paper. */
const parts = [
  'page',
  'masthead',
  'article',
  'text',
  'calls',
  'front',
  'crops',
  'lists',
  'pages',
  'foot',
  'narrow',
] as const;

/**
 * The site's style sheets, its fonts and their licences, as files under `assets/`. Ours is one file, for which a first page asks once.
 * Greek and Cyrillic faces are there where one of the languages is written so, or where none is given.
 */
export async function readSiteAssets(
  resources: string,
  settings: Pick<SiteSettings, 'look' | 'faces' | 'styles' | 'search'>,
  masthead: Pick<Masthead, 'colour'>,
  languages?: readonly string[],
): Promise<OutletFile[]> {
  const fonts = path.join(resources, 'fonts', 'site');
  const { faces, standIns } = facesSchema.parse(
    JSON.parse(await readFile(path.join(fonts, 'faces.json'), 'utf8')),
  );
  const scripts = languages && new Set(['Latn', ...Array.from(new Set(languages), scriptOf)]);
  const used = faces.filter(
    ({ pairs, script }) => pairs.includes(settings.faces) && (scripts?.has(script) ?? true),
  );
  const families = new Set(used.map(({ family }) => family));
  const rules = [
    ...used.map((face) => faceRule(face)),
    ...used.filter(isInMenus).map((face) => faceRule({ ...face, family: menuFace }, 'optional')),
    ...standIns.filter(({ pairs }) => pairs.includes(settings.faces)).map(standInRule),
  ];
  const sheets = [
    ...parts.map((part) => path.join('parts', `${part}.css`)),
    path.join('looks', `${settings.look}.css`),
    path.join('parts', 'print.css'),
  ];
  const styles = await Promise.all(
    sheets.map((sheet) => readFile(path.join(resources, 'site', sheet), 'utf8')),
  );
  const licences = [...families].map((family) => `${family.toLowerCase().replaceAll(' ', '-')}-OFL.txt`);
  return [
    { path: stylePath, bytes: [drawColours(masthead, settings), ...rules, ...styles].join('\n') },
    ...(settings.styles ? [{ path: ownStylesPath, bytes: settings.styles }] : []),
    ...(settings.search
      ? [{ path: searchScriptPath, copyOf: path.join(resources, 'site', 'search.js') }]
      : []),
    ...[...used.map(({ file }) => file), ...licences]
      .sort()
      .map((name) => ({ path: `assets/fonts/${name}`, copyOf: path.join(fonts, name) })),
  ];
}

/** Whether menus on telephones have the face, under a name of its own: one that is late is for the next page, as a menu that broke elsewhere moved the page. */
function isInMenus({ family, style }: Face): boolean {
  return menuFace.startsWith(family) && style === 'normal';
}

function faceRule({ file, family, weight, style, range }: Face, display = 'swap'): string {
  return `@font-face {
  font-family: '${family}';
  font-style: ${style};
  font-weight: ${weight};
  font-display: ${display};
  src: url('fonts/${file}') format('woff2');
  unicode-range: ${range};
}`;
}

/** A face of the reader's machine that takes the place of ours until it is there, with its measures, so that no line moves. */
function standInRule({ family, weight, style, of, size, ascent, descent, gap, range }: StandIn): string {
  return `@font-face {
  font-family: '${family}';
  font-style: ${style};
  font-weight: ${weight};
  src: ${of.map((name) => `local('${name}')`).join(', ')};
  size-adjust: ${size}%;
  ascent-override: ${ascent}%;
  descent-override: ${descent}%;
  line-gap-override: ${gap}%;${range ? `\n  unicode-range: ${range};` : ''}
}`;
}
