import { languageSchema, zonedTimeSchema } from '../../../src/article';
import { anyFolder } from '../model/post';
import type { Fields, Post } from '../model/post';
import { recogniseSite, siteSource, sourceOfTextFolder } from '../sources/sources';
import type { ChosenFile, ChosenFiles, Reader } from './chosen-files';

/** The site in a folder, as far as its files say. */
export interface Site {
  /** The name of the source that it is of. */
  source: string;
  /** Where it begins in the folder: "", or "mon-site" where that is all that the folder holds. */
  root: string;
  /** Its address without a slash at the end, "https://ex.org/blog"; null when it is not given. */
  base: string | null;
  /** The path of that address, "/blog", "" for none. */
  basePath: string;
  language: string | null;
  zone: string | null;
  /** Its configuration; null where only the folder of its texts was chosen. */
  settings: Fields | null;
  /** Whether all of its texts are drafts. */
  holdsDrafts: boolean;
  /** The fields in the files that give some to texts, by the paths of these files from its root. */
  giving: ReadonlyMap<string, Fields>;
}

/**
 * Detects the site in a folder, and reads its configuration. Only the files at its root count: a library or a theme further down may have
 * a site of its own.
 */
export async function detectSite({ folder, files }: ChosenFiles, reader: Reader): Promise<Site> {
  const root = rootOf(files);
  const inside = new Map(files.map((file) => [file.path.slice(root === '' ? 0 : root.length + 1), file]));
  const paths = [...inside.keys()];
  const read = async (path: string) => {
    const bytes = await inside.get(path)?.read();
    return bytes?.ok ? await reader.settings(bytes.value, path) : {};
  };
  const { name, configs } = recogniseSite(paths);
  if (name === anyFolder)
    return {
      ...factsIn({}),
      source: sourceOfTextFolder(folder),
      root: '',
      settings: null,
      giving: new Map(),
      holdsDrafts: folder === '_drafts',
    };
  const parts = await Promise.all(configs.map(async (path) => [path, await read(path)] as const));
  const { mergeSettings, given } = siteSource(name);
  const settings = mergeSettings?.(parts) ?? Object.assign({}, ...parts.map(([, own]) => own));
  const givers = paths.filter((path) => given?.by(path) && !isInTool(path));
  const giving = new Map<string, Fields>();
  for (const path of givers) giving.set(path, await read(path));
  return { source: name, root, settings, giving, holdsDrafts: false, ...factsIn(settings) };
}

function isInTool(path: string): boolean {
  return /(^|\/)(node_modules|vendor|_site)\//.test(path);
}

/** The folder that holds all files but those of the repository, as an unpacked archive does: "mon-site-main". */
function rootOf(files: readonly ChosenFile[]): string {
  const tops = new Set(files.map(({ path }) => path.split('/')[0] ?? ''));
  const [top = '', ...others] = [...tops].filter((name) => !name.startsWith('.') && name !== '__MACOSX');
  return others.length === 0 && files.some(({ path }) => path.startsWith(`${top}/`)) ? top : '';
}

/** What a site says of a text: where its file is, and the fields that it gives; null where the site's settings were not chosen too. */
export function postOf(path: string, { source, root, settings, giving }: Site): Post | null {
  if (!settings) return null;
  const inside = root === '' ? path : path.slice(root.length + 1);
  const { given } = siteSource(source);
  return {
    path: inside,
    settings,
    given: given?.to(inside, settings, giving) ?? {},
    undecided: given?.undecided?.(inside, settings, giving) ?? [],
  };
}

function factsIn(config: Fields): Pick<Site, 'base' | 'basePath' | 'language' | 'zone'> {
  const text = (...names: string[]) =>
    names.map((name) => config[name]).find((value) => typeof value === 'string' && value !== '') as
      string | undefined;
  const path = (text('baseurl') ?? '').replace(/(?<!\/)\/+$/, '');
  const address = /^https?:\/\//.test(path)
    ? path
    : `${(text('url') ?? '').replace(/(?<!\/)\/+$/, '')}${path}`;
  const base = URL.canParse(address) ? address : null;
  const language = (text('languagecode', 'defaultcontentlanguage', 'lang', 'locale') ?? '').replaceAll(
    '_',
    '-',
  );
  const zone = text('timezone') ?? '';
  return {
    base,
    basePath:
      base === null ? (path.startsWith('/') ? path : '') : new URL(base).pathname.replace(/(?<!\/)\/+$/, ''),
    language: languageSchema.safeParse(language).success ? language : null,
    zone: zonedTimeSchema.shape.zone.safeParse(zone).success ? zone : null,
  };
}
