import { dirname } from 'node:path/posix';
import { isDeepStrictEqual } from 'node:util';
import { instantOf } from '../../../src/article';
import { done } from '../../../src/contract';
import type { AccountLine } from '../../../src/contract';
import type { ForeignFile, Seed } from '../foreign-file';
import { isExport } from '../wxr/is-export';
import { asideIn } from './aside';
import { digestOf } from './digest';
import { FolderIndex } from './folder-index';
import type { Found, FoundText } from './found';
import { hintsOf } from './post-name';
import { roleOf } from './roles';
import { textIn } from './single';
import { siteIn } from './site';
import type { Site } from './site';
import type { Source, SourceFile } from './source';

/** The files of a folder that hold texts. */
export async function folderTexts(source: Source): Promise<SourceFile[]> {
  const site = await siteIn(source);
  return source.files.filter(({ path }) => ['text', 'export'].includes(roleOf(path, site)));
}

/** The texts of a folder: of a site of Hugo or Jekyll its posts and pages, of any other folder every text in it. */
export async function* textsInFolder(source: Source): AsyncGenerator<Found> {
  const site = await siteIn(source);
  const index = new FolderIndex(source.files, site);
  const folder = { source, site, index };
  const isText = ({ path }: SourceFile) => ['text', 'export'].includes(roleOf(path, site));
  const others = source.files.filter((file) => !isText(file));
  for (const file of source.files.filter(isText)) yield* textsAt(file, folder);
  yield* asideIn(others, site, index.shown);
}

interface Folder {
  source: Source;
  site: Site;
  index: FolderIndex;
}

async function* textsAt(file: SourceFile, folder: Folder): AsyncGenerator<Found> {
  const { path } = file;
  const read = await file.read();
  if (!read.ok) return yield { kind: 'refused', name: path, problem: read.problem };
  const bytes = read.value;
  const pictureAt = (address: string) => folder.index.picture(address, dirname(path));
  if (isExport(bytes)) {
    const { textsInExport } = await import('../wxr/texts-in-export');
    return yield* textsInExport({ name: path, place: '', bytes, pictureAt });
  }
  if (roleOf(path, folder.site) === 'export') return yield { kind: 'aside', name: path, why: 'not-a-text' };
  const page = sitePage(file, bytes, folder.site);
  if (page !== null) return yield { kind: 'aside', name: path, why: page };
  yield { kind: 'text', text: postIn({ name: path, bytes, pictureAt }, folder) };
}

/** Why a file of a site is no text of it: a list page without words, a template; null when it is one. */
function sitePage({ path }: SourceFile, bytes: Uint8Array, site: Site): string | null {
  if (site.kind === 'plain') return null;
  const text = new TextDecoder().decode(bytes);
  const body = text.replace(/^(---|\+\+\+)\n.*?\n\1[^\S\n]*(\n|$)/s, '');
  if (/(^|\/)_index\./.test(path) && !/\p{L}/u.test(body)) return 'list-page';
  const isPost = /(^|\/)(_posts|_drafts|content)\//.test(path);
  if (site.kind === 'jekyll' && !isPost && (/\.html?$/i.test(path) || body === text)) return 'site-part';
  return null;
}

function postIn(file: ForeignFile, { source, site }: Folder): FoundText {
  const text = textIn(
    file,
    { place: [source.folder, file.name].filter(Boolean).join('/'), digest: digestOf(file.bytes) },
    (seed) => seedAt(file.name, seed, site),
  );
  if (site.kind === 'plain') return text;
  return { ...text, read: async (seed, keep) => dated(await text.read(seed, keep), seed) };
}

function seedAt(path: string, seed: Seed, site: Site): Seed {
  const zone = site.zone ?? seed.zone;
  const { headline, ...others } = hintsOf(path, zone);
  const language = site.language ?? seed.language;
  const isDraft = /(^|\/)_drafts\//.test(path);
  const hasName = site.kind !== 'plain' || others.date !== undefined;
  return {
    ...seed,
    zone,
    language,
    site: { kind: site.kind, base: site.base, basePath: site.basePath },
    hints: hasName ? { ...others, ...(headline === undefined ? {} : { headline }) } : {},
    ...(site.kind === 'plain' ? {} : { status: isDraft ? 'draft' : 'published' }),
  };
}

/**
 * Neither Hugo nor Jekyll shows a post before its day, so it must not be published here; a page without a date takes that
 * of the import, and says so.
 */
function dated(read: Awaited<ReturnType<FoundText['read']>>, seed: Seed): typeof read {
  if (!read.ok) return read;
  const { article, account } = read.value;
  const told = (line: AccountLine) => ({ ...account, changed: [...account.changed, line] });
  if (isDeepStrictEqual(article.date, seed.date))
    return done({ ...read.value, account: told({ what: 'date-unknown', count: 1, words: [] }) });
  if (article.status !== 'published' || instantOf(article.date) <= instantOf(seed.date)) return read;
  const line = { what: 'status:future', count: 1, words: [article.date.local.replace('T', ' ')] };
  return done({ ...read.value, article: { ...article, status: 'draft' }, account: told(line) });
}
