import { anyFolder } from '../model/post';
import type { ExportSource, SiteSource, Source } from '../model/source';
import { eleventy } from './eleventy/eleventy';
import { hugo } from './hugo/hugo';
import { jekyll } from './jekyll/jekyll';
import { medium } from './medium/medium';
import { middleman } from './middleman/middleman';
import { substack } from './substack/substack';
import { wordpress } from './wordpress/wordpress';
import { convertHugoShortcodes } from './hugo/shortcodes';
import { convertBy } from './shortcodes/convert-shortcodes';
import { convertLiquid } from './shortcodes/liquid';

/** Any folder that no program is recognised by: each file in a format that is read is a text. */
export const folder: SiteSource = {
  kind: 'site',
  recognise: () => [],
  texts: () => true,
  pictures: ['static', 'assets', '', 'public', 'source'],
  addresses: () => null,
  convert: convertBy([convertHugoShortcodes, convertLiquid]),
};

/** Every source by its name, in the order in which what was chosen is compared with them. */
const sources: Readonly<Record<string, Source>> = {
  eleventy,
  middleman,
  hugo,
  jekyll,
  medium,
  substack,
  wordpress,
  [anyFolder]: folder,
};

const isSite = (entry: [string, Source]): entry is [string, SiteSource] => entry[1].kind === 'site';
const isExport = (entry: [string, Source]): entry is [string, ExportSource] => entry[1].kind === 'export';
const sites = new Map(Object.entries(sources).filter(isSite));
const exporters = new Map(Object.entries(sources).filter(isExport));

/** The source of a site by its name; that of any folder for a text of no site. */
export function siteSource(name: string = anyFolder): SiteSource {
  return sites.get(name) ?? folder;
}

/** The source that a folder of these files is of, and the files that hold its settings. */
export function recogniseSite(paths: readonly string[]): { name: string; configs: readonly string[] } {
  for (const [name, source] of sites) {
    const configs = source.recognise(paths);
    if (configs) return { name, configs };
  }
  return { name: anyFolder, configs: [] };
}

/** The name of the source that calls the folder of its texts so, for a folder that was chosen without its site. */
export function sourceOfTextFolder(folderName: string | null): string {
  const found = [...sites].find(([, { textFolders }]) => textFolders?.includes(folderName ?? ''));
  return found?.[0] ?? anyFolder;
}

/** The source that a file is an export of; null for any other file. */
export function exportSourceOf(bytes: Uint8Array): string | null {
  return [...exporters].find(([, { recognise }]) => recognise(bytes))?.[0] ?? null;
}

/** The export source of a name. */
export function exportSource(name: string): ExportSource {
  const source = exporters.get(name);
  if (!source) throw new Error(`no source of exports is called ${name}`);
  return source;
}

/** The path of a picture by the address at which a source keeps what is uploaded; null for any other address. */
export function uploadedPath(address: string): string | null {
  return (
    [...exporters.values()].map(({ pictures }) => pictures(address)).find((path) => path !== null) ?? null
  );
}

/** What parses a file of settings that is in a format of one source's own; undefined for the usual formats. */
export function settingsParser(
  path: string,
): ((text: string) => Readonly<Record<string, unknown>>) | undefined {
  const extension = /\.([^./]+)$/.exec(path)?.[1] ?? '';
  return [...sites.values()]
    .map(({ parsers }) => parsers?.[extension])
    .find((parser) => parser !== undefined);
}
