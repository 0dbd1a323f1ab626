import { dirname } from 'node:path/posix';
import { languageSchema, zonedTimeSchema } from '../../../src/article';
import { isFields, readToml, readYaml } from '../fields/front-matter';
import { decodeText } from '../formats/text/decode-text';
import { ImportError } from '../report/import-error';
import type { Reader, Source, SourceFile } from './source';

/** The site in a folder, as far as its files say. */
export interface Site {
  kind: 'hugo' | 'jekyll' | 'plain';
  /** Where it begins in the folder: "" or "mon-site". */
  root: string;
  /** Its address without a slash at the end, "https://ex.org/blog"; null when it is not given. */
  base: string | null;
  /** The path of that address, "/blog", "" for none. */
  basePath: string;
  language: string | null;
  zone: string | null;
}

const noSite: Site = { kind: 'plain', root: '', base: null, basePath: '', language: null, zone: null };

/** Detects a site of Hugo or Jekyll among the files of a folder, and reads its configuration. */
export async function detectSite({ folder, files }: Source, reader: Reader): Promise<Site> {
  const config = configOf(files);
  if (config) return { ...noSite, ...config.place, ...settingsOf(await readConfig(config.file, reader)) };
  const posts = files.find(({ path }) => /(^|\/)_(posts|drafts)\//.test(path));
  if (posts || folder === '_posts' || folder === '_drafts')
    return { ...noSite, kind: 'jekyll', root: rootBefore(posts, /_(posts|drafts)\//) };
  const content = files.find(({ path }) => /(^|\/)content\/.*\.(md|markdown|html)$/.test(path));
  const isHugo = files.some(({ path }) => /(^|\/)(archetypes|layouts|static|themes)\//.test(path));
  if (content && isHugo) return { ...noSite, kind: 'hugo', root: rootBefore(content, /content\//) };
  return folder === 'content' ? { ...noSite, kind: 'hugo' } : noSite;
}

interface Config {
  file: SourceFile;
  place: Pick<Site, 'kind' | 'root'>;
}

/** The configuration highest in the folder: themes have their own further down. */
function configOf(files: readonly SourceFile[]): Config | null {
  const contents = new Set(
    files.flatMap(({ path }) => /^(.*?)(?:^|\/)content\//.exec(`/${path}`.slice(1))?.[1] ?? []),
  );
  const found = files.flatMap((file): Config[] => {
    const { path } = file;
    const root = dirname(path) === '.' ? '' : dirname(path);
    if (/(^|\/)_config\.(ya?ml|toml)$/.test(path)) return [{ file, place: { kind: 'jekyll', root } }];
    const above = root.replace(/(^|\/)config\/_default$/, '');
    if (!/(^|\/)(hugo|config)\.(toml|ya?ml|json)$/.test(path) || !contents.has(above)) return [];
    return [{ file, place: { kind: 'hugo', root: above } }];
  });
  const depth = ({ place }: Config) => place.root.split('/').filter(Boolean).length;
  return found.sort((one, other) => depth(one) - depth(other))[0] ?? null;
}

function settingsOf(config: ReadonlyMap<string, unknown>): Omit<Site, 'kind' | 'root'> {
  const text = (...names: string[]) =>
    names.map((name) => config.get(name)).find((value) => typeof value === 'string' && value !== '') as
      string | undefined;
  const path = (text('baseurl') ?? '').replace(/\/+$/, '');
  const address = /^https?:\/\//.test(path) ? path : `${(text('url') ?? '').replace(/\/+$/, '')}${path}`;
  const base = URL.canParse(address) ? address : null;
  const language = (text('languagecode', 'defaultcontentlanguage', 'lang', 'locale') ?? '').replaceAll(
    '_',
    '-',
  );
  const zone = text('timezone') ?? '';
  return {
    base,
    basePath: base === null ? (path.startsWith('/') ? path : '') : new URL(base).pathname.replace(/\/+$/, ''),
    language: languageSchema.safeParse(language).success ? language : null,
    zone: zonedTimeSchema.shape.zone.safeParse(zone).success ? zone : null,
  };
}

function rootBefore(file: SourceFile | undefined, folder: RegExp): string {
  if (!file) return '';
  return file.path.slice(0, file.path.search(folder)).replace(/\/$/, '');
}

async function readConfig(file: SourceFile, reader: Reader): Promise<ReadonlyMap<string, unknown>> {
  const bytes = await file.read();
  return new Map(bytes.ok ? Object.entries(await reader.settings(bytes.value, file.path)) : []);
}

/** The top-level settings of a configuration by their names in lower case; none when it cannot be read. */
export async function parseSettings(
  bytes: Uint8Array,
  path: string,
): Promise<Readonly<Record<string, unknown>>> {
  const text = await decodeText(bytes);
  const fields = text === null ? null : parseConfig(text, path);
  return Object.fromEntries(Object.entries(fields ?? {}).map(([name, value]) => [name.toLowerCase(), value]));
}

/** A site whose configuration is broken is still a folder of posts. */
function parseConfig(text: string, path: string): Readonly<Record<string, unknown>> | null {
  try {
    if (path.endsWith('.toml')) return readToml(text, path, 1);
    const value: unknown = path.endsWith('.json') ? JSON.parse(text) : readYaml(text, path, 1);
    return isFields(value) ? value : null;
  } catch (error) {
    if (error instanceof ImportError || error instanceof SyntaxError) return null;
    throw error;
  }
}
