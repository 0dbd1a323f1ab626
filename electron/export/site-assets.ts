import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { OutletFile } from './write-files';

/** The cuts of the look that the site's style asks for; a reader's browser fetches only those a page needs. */
const cuts =
  /^(source-serif-4-latin(-ext)?-(400|600)-(normal|italic)|libre-franklin-latin(-ext)?-(400|600)-normal)\.woff2$/;

/** The site's style with its faces, and the faces with their licences, as files under `assets/`. */
export async function readSiteAssets(resources: string): Promise<OutletFile[]> {
  const faces = path.join(resources, 'fonts', 'web');
  const style = await readFile(path.join(resources, 'site', 'site.css'), 'utf8');
  const named = await readFile(path.join(faces, 'faces.css'), 'utf8');
  const files = (await readdir(faces)).filter(
    (name) => cuts.test(name) || /^(source-serif-4|libre-franklin)-OFL/.test(name),
  );
  return [
    { path: 'assets/site.css', bytes: `${facesNeeded(named)}\n${style}` },
    ...files.sort().map((name) => ({ path: `assets/fonts/${name}`, copyOf: path.join(faces, name) })),
  ];
}

/** The @font-face rules of the cuts, their files looked for beside the style. */
function facesNeeded(named: string): string {
  const rules = named.match(/@font-face \{[^}]*\}/g) ?? [];
  return rules
    .filter((rule) => cuts.test(/url\('([^']*)'\)/.exec(rule)?.[1] ?? ''))
    .map((rule) => rule.replace("url('", "url('fonts/"))
    .join('\n');
}
