import { basename, dirname, join } from 'node:path/posix';
import { exactFolder } from '../../../src/article';
import { done } from '../../../src/contract';
import type { ArticleDefaults, ImportFile, LanguageAround, PathHints } from '../model/import-file';
import { isWordPressExport, isZip } from '../formats/detect-format';
import { languageOfMost } from '../language/folder-language';
import { isPageWithoutText } from '../html/own-page';
import { fileRole } from './file-role';
import { PictureIndex } from './picture-index';
import { hintsFromPath } from './post-name';
import { readHere } from './read-here';
import { detectSite, postOf } from './site';
import type { Site } from './site';
import { leftFiles, otherFiles } from './left-files';
import type { LeftFile, LeftReason } from './left-files';
import { digestOf, singleText } from './chosen-files';
import type { FoundText, Reader, Source, SourceEntry, SourceFile } from './chosen-files';

/**
 * Finds the texts in the files and folders that a person chose, one at a time; what is no text is named. Nothing is
 * read before the caller asks for the next one.
 */
export async function* findTexts(
  sources: readonly Source[],
  reader: Reader = readHere,
): AsyncGenerator<SourceEntry> {
  for (const source of sources) {
    if (source.folder !== null) yield* textsInFolder(source, reader);
    else for (const file of source.files) yield* textsInFile(file, reader);
  }
}

/** How many texts there will be, an export counted as one until it is opened. */
export async function countTexts(sources: readonly Source[], reader: Reader = readHere): Promise<number> {
  const counts = await Promise.all(
    sources.map(async (source) =>
      source.folder === null ? source.files.length : (await textFilesIn(source, reader)).length,
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function* textsInFile(file: SourceFile, reader: Reader): AsyncGenerator<SourceEntry> {
  const bytes = await file.read();
  if (!bytes.ok) return yield { kind: 'refused', name: file.path, problem: bytes.problem };
  if (isWordPressExport(bytes.value))
    return yield* reader.wordPress({ name: basename(file.path), bytes: bytes.value });
  if (isZip(file.path, bytes.value)) return yield* textsInZip(file.path, bytes.value, reader);
  const { sibling } = file;
  const single = { name: file.path, bytes: bytes.value, ...(sibling ? { sibling } : {}) };
  yield {
    kind: 'text',
    text: singleText(reader, single, { place: basename(file.path), digest: await digestOf(bytes.value) }),
  };
}

/** The texts of a zip, which is read as the folder that it was packed from. */
async function* textsInZip(path: string, bytes: Uint8Array, reader: Reader): AsyncGenerator<SourceEntry> {
  const unpacked = await reader.unpack(path, bytes);
  if (!unpacked.ok) return yield { kind: 'refused', name: path, problem: unpacked.problem };
  const files = unpacked.value.files.map((file) => ({
    path: file.path,
    size: file.bytes.length,
    read: () => Promise.resolve(done(file.bytes)),
  }));
  const source = { folder: basename(path).replace(/\.zip$/i, ''), files };
  yield { kind: 'additional-texts', count: (await textFilesIn(source, reader)).length - 1 };
  yield* textsInFolder(source, reader);
  for (const name of unpacked.value.leftOut)
    yield { kind: 'skipped', name: `${path} › ${name}`, why: 'not-a-text' };
}

/** The files of a folder that hold texts. */
async function textFilesIn(source: Source, reader: Reader): Promise<SourceFile[]> {
  const site = await detectSite(source, reader);
  return source.files.filter(({ path }) => ['text', 'export'].includes(fileRole(path, site)));
}

/** The texts of a folder: of a site its posts and pages, of any other folder every text in it. */
async function* textsInFolder(source: Source, reader: Reader): AsyncGenerator<SourceEntry> {
  const site = await detectSite(source, reader);
  const index = new PictureIndex(source.files, site);
  const files = new Map(source.files.map((file) => [file.path, file]));
  const isText = ({ path }: SourceFile) => ['text', 'export'].includes(fileRole(path, site));
  const around = await languageAround(site, source.files.filter(isText));
  const folder = { source, site, index, reader, files, around };
  const others = source.files.filter((file) => !isText(file) && !isExactCopy(file));
  const left: LeftFile[] = [];
  for (const file of source.files.filter(isText)) yield* textsAt(file, { ...folder, left });
  yield* leftFiles(left, site);
  yield* otherFiles(others, site, index.used);
}

/** The data beside Markdown copies of our own: part of the texts, and no text that was left out. */
function isExactCopy({ path }: SourceFile): boolean {
  return basename(dirname(path)) === exactFolder || basename(path) === '.roneo-files';
}

/** The language of a site, as it says; else that of most of the texts, of which some from all over the folder are looked at. */
async function languageAround(site: Site, texts: readonly SourceFile[]): Promise<LanguageAround | undefined> {
  if (site.language !== null) return { tag: site.language, by: 'site' };
  const readable = texts.filter(
    ({ path, size }) => size <= 300_000 && /\.(md|markdown|html?|txt)$/i.test(path),
  );
  const step = Math.max(1, Math.ceil(readable.length / mostLookedAt));
  const bytes: Uint8Array[] = [];
  for (const file of readable.filter((_, index) => index % step === 0)) {
    const read = await file.read();
    if (read.ok) bytes.push(read.value);
  }
  const tag = bytes.length > 1 ? await languageOfMost(bytes) : null;
  return tag === null ? undefined : { tag, by: 'folder' };
}

/** How many texts of a folder are looked at for its language. */
const mostLookedAt = 24;

interface Folder {
  around: LanguageAround | undefined;
  source: Source;
  site: Site;
  index: PictureIndex;
  reader: Reader;
  files: ReadonlyMap<string, SourceFile>;
  /** The files that turned out to be no texts. */
  left: LeftFile[];
}

async function* textsAt(file: SourceFile, folder: Folder): AsyncGenerator<SourceEntry> {
  const { path } = file;
  const read = await file.read();
  if (!read.ok) return yield { kind: 'refused', name: path, problem: read.problem };
  const bytes = read.value;
  const pictureAt = (address: string) => folder.index.find(address, dirname(path));
  const sibling = async (place: string) => {
    const beside = await folder.files.get(join(dirname(path), place))?.read();
    return beside?.ok ? beside.value : null;
  };
  if (isWordPressExport(bytes)) return yield* folder.reader.wordPress({ name: path, bytes, pictureAt });
  const isExport = fileRole(path, folder.site) === 'export';
  const why = isExport ? 'not-a-text' : skipReason(file, bytes, folder.site);
  if (why !== null) return void folder.left.push({ path, why });
  yield { kind: 'text', text: await folderText({ name: path, bytes, pictureAt, sibling }, folder) };
}

/** The largest text in bytes that is looked into before it is read. */
const maxText = 10_000_000;

/** Why a file is no text: a page that lists others or leads on to one, a template of a site; null when it is one. */
function skipReason({ path }: SourceFile, bytes: Uint8Array, site: Site): LeftReason | null {
  if (bytes.length > maxText) return null; // One as long is refused when it is read.
  const text = new TextDecoder().decode(bytes);
  if (/\.html?$/i.test(path) && isPageWithoutText(text)) return 'list-page';
  if (/(^|\/)(robots\.txt|assets\/fonts\/[^/]+\.txt)$/i.test(path)) return 'site-part';
  if (site.kind === 'plain') return null;
  const body = text.replace(/^(---|\+\+\+)\n.*?\n\1[^\S\n]*(\n|$)/s, '');
  if (/(^|\/)_index\./.test(path) && !/\p{L}/u.test(body)) return 'list-page';
  const isPost = /(^|\/)(_posts|_drafts|content)\//.test(path);
  const isPage = /\.html?$/i.test(path) && !isPost;
  if (site.kind === 'jekyll' && !isPost && (isPage || body === text)) return 'site-part';
  return isPage && /\{%|\{\{|<%/.test(body) ? 'site-part' : null;
}

async function folderText(file: ImportFile, folder: Folder): Promise<FoundText> {
  const { source, reader } = folder;
  return singleText(
    reader,
    file,
    { place: [source.folder, file.name].filter(Boolean).join('/'), digest: await digestOf(file.bytes) },
    (seed) => seedAt(file.name, seed, folder),
  );
}

function seedAt(
  path: string,
  seed: ArticleDefaults,
  { site, around }: Pick<Folder, 'site' | 'around'>,
): ArticleDefaults {
  const post = postOf(path, site);
  const zone = site.zone ?? seed.zone;
  const { headline, ...others } = hintsFromPath(path, zone);
  const hasName = site.kind !== 'plain' || others.date !== undefined;
  return {
    ...seed,
    zone,
    ...(around && { around }),
    site: { kind: site.kind, base: site.base, basePath: site.basePath, ...(post && { post }) },
    hints: hasName
      ? { ...others, ...(headline === undefined ? {} : { headline }) }
      : translationHints(others),
    ...(site.kind === 'plain' ? {} : { status: site.holdsDrafts ? 'draft' : 'published' }),
  };
}

/** What a name with a language in it says where no more is read from names: "eau.en.md". */
function translationHints({ language, translationKey }: PathHints): PathHints {
  return translationKey === undefined || language === undefined ? {} : { language, translationKey };
}
