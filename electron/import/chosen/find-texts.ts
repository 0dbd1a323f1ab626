import { basename, dirname, join } from 'node:path/posix';
import { exactFolder } from '../../../src/article';
import { done } from '../../../src/contract';
import type { ArticleDefaults, ImportFile, LanguageAround, PathHints } from '../model/import-file';
import { isZip } from '../formats/detect-format';
import { languageOfMost } from '../language/language-of-text';
import { isPageWithoutText } from '../html/own-page';
import { anyFolder } from '../model/post';
import { fileRole } from './file-role';
import { PictureIndex } from './picture-index';
import { hintsFromPath } from './post-name';
import { readHere } from './read-here';
import { detectSite, postOf } from './site';
import type { Site } from './site';
import { leftFiles, otherFiles } from './left-files';
import type { LeftFile, LeftReason } from './left-files';
import { digestOf } from '../model/found-text';
import type { FoundEntry, FoundText } from '../model/found-text';
import { exportSourceOf, siteSource } from '../sources/sources';
import type { ChosenFile, ChosenFiles, Reader } from './chosen-files';

/**
 * Finds the texts in the files and folders that a person chose, one at a time; what is no text is named. Nothing is
 * read before the caller asks for the next one.
 */
export async function* findTexts(
  chosen: readonly ChosenFiles[],
  reader: Reader = readHere,
): AsyncGenerator<FoundEntry> {
  for (const each of chosen) {
    if (each.folder !== null) yield* textsInFolder(each, reader);
    else for (const file of each.files) yield* textsInFile(file, reader);
  }
}

/** How many texts there will be, an export counted as one until it is opened. */
export async function countTexts(chosen: readonly ChosenFiles[], reader: Reader = readHere): Promise<number> {
  const counts = await Promise.all(
    chosen.map(async (each) =>
      each.folder === null ? each.files.length : (await textFilesIn(each, reader)).length,
    ),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

async function* textsInFile(file: ChosenFile, reader: Reader): AsyncGenerator<FoundEntry> {
  const bytes = await file.read();
  if (!bytes.ok) return yield { kind: 'refused', name: file.path, problem: bytes.problem };
  const exporter = exportSourceOf(bytes.value);
  if (exporter !== null)
    return yield* reader.exported(exporter, { name: basename(file.path), bytes: bytes.value });
  if (isZip(file.path, bytes.value)) return yield* textsInZip(file.path, bytes.value, reader);
  const { sibling } = file;
  const single = { name: file.path, bytes: bytes.value, ...(sibling ? { sibling } : {}) };
  yield {
    kind: 'text',
    text: singleText(reader, single, { place: basename(file.path), digest: await digestOf(bytes.value) }),
  };
}

/** The texts of a zip, which is read as the folder that it was packed from. */
async function* textsInZip(path: string, bytes: Uint8Array, reader: Reader): AsyncGenerator<FoundEntry> {
  const unpacked = await reader.unpack(path, bytes);
  if (!unpacked.ok) return yield { kind: 'refused', name: path, problem: unpacked.problem };
  const files = unpacked.value.map((file) => ({
    path: file.path,
    size: file.bytes.length,
    read: () => Promise.resolve(done(file.bytes)),
  }));
  const packed = { folder: basename(path).replace(/\.zip$/i, ''), files };
  yield { kind: 'additional-texts', count: (await textFilesIn(packed, reader)).length - 1 };
  yield* textsInFolder(packed, reader);
}

/** The files of a folder that hold texts. */
async function textFilesIn(chosen: ChosenFiles, reader: Reader): Promise<ChosenFile[]> {
  const site = await detectSite(chosen, reader);
  return chosen.files.filter(({ path }) => ['text', 'export'].includes(fileRole(path, site)));
}

/** The texts of a folder: of a site its posts and pages, of any other folder every text in it. */
async function* textsInFolder(chosen: ChosenFiles, reader: Reader): AsyncGenerator<FoundEntry> {
  const site = await detectSite(chosen, reader);
  const index = new PictureIndex(chosen.files, site);
  const files = new Map(chosen.files.map((file) => [file.path, file]));
  const isText = ({ path }: ChosenFile) => ['text', 'export'].includes(fileRole(path, site));
  const around = await languageAround(site, chosen.files.filter(isText));
  const folder = { name: chosen.folder, site, index, reader, files, around };
  const others = chosen.files.filter((file) => !isText(file) && !isExactCopy(file));
  const left: LeftFile[] = [];
  for (const file of chosen.files.filter(isText)) yield* textsAt(file, { ...folder, left });
  yield* leftFiles(left, site);
  yield* otherFiles(others, site, index.used);
}

/** The data beside Markdown copies of our own: part of the texts, and no text that was left out. */
function isExactCopy({ path }: ChosenFile): boolean {
  return basename(dirname(path)) === exactFolder || basename(path) === '.roneo-files';
}

/** The language that a site declares, else that of most texts of the folder, told from a sample. */
async function languageAround(site: Site, texts: readonly ChosenFile[]): Promise<LanguageAround | undefined> {
  if (site.language !== null) return { tag: site.language, by: 'site' };
  const readable = texts.filter(
    ({ path, size }) => size <= 300_000 && /\.(md|markdown|html?|txt)$/i.test(path),
  );
  const step = Math.max(1, Math.ceil(readable.length / sampleSize));
  const bytes: Uint8Array[] = [];
  for (const file of readable.filter((_, index) => index % step === 0)) {
    const read = await file.read();
    if (read.ok) bytes.push(read.value);
  }
  const tag = bytes.length > 1 ? await languageOfMost(bytes) : null;
  return tag === null ? undefined : { tag, by: 'folder' };
}

/** How many texts of a folder are read to tell its language. */
const sampleSize = 24;

interface Folder {
  /** Its name. */
  name: string | null;
  around: LanguageAround | undefined;
  site: Site;
  index: PictureIndex;
  reader: Reader;
  files: ReadonlyMap<string, ChosenFile>;
  /** The files that turned out to be no texts. */
  left: LeftFile[];
}

async function* textsAt(file: ChosenFile, folder: Folder): AsyncGenerator<FoundEntry> {
  const { path } = file;
  const read = await file.read();
  if (!read.ok) return yield { kind: 'refused', name: path, problem: read.problem };
  const bytes = read.value;
  const pictureAt = (address: string) => folder.index.find(address, dirname(path));
  const sibling = async (place: string) => {
    const beside = await folder.files.get(join(dirname(path), place))?.read();
    return beside?.ok ? beside.value : null;
  };
  const exporter = exportSourceOf(bytes);
  if (exporter !== null) return yield* folder.reader.exported(exporter, { name: path, bytes, pictureAt });
  const isExport = fileRole(path, folder.site) === 'export';
  const why = isExport ? 'not-a-text' : skipReason(file, bytes, folder.site);
  if (why !== null) return void folder.left.push({ path, why });
  yield { kind: 'text', text: await folderText({ name: path, bytes, pictureAt, sibling }, folder) };
}

/** The largest text in bytes that is looked into before it is read. */
const maxText = 10_000_000;

/** Why a file is no text: a page that lists others or leads on to one, a template of a site; null when it is one. */
function skipReason({ path }: ChosenFile, bytes: Uint8Array, site: Site): LeftReason | null {
  if (bytes.length > maxText) return null; // A longer text is refused when it is read.
  const text = new TextDecoder().decode(bytes);
  if (/\.html?$/i.test(path) && isPageWithoutText(text)) return 'list-page';
  if (/(^|\/)(robots\.txt|assets\/fonts\/[^/]+\.txt)$/i.test(path)) return 'site-part';
  const body = text.replace(/^(---|\+\+\+)\n.*?\n\1[^\S\n]*(\n|$)/s, '');
  return siteSource(site.source).skips?.(path, body, body !== text) ?? null;
}

async function folderText(file: ImportFile, folder: Folder): Promise<FoundText> {
  const where = {
    place: [folder.name, file.name].filter(Boolean).join('/'),
    digest: await digestOf(file.bytes),
  };
  return singleText(folder.reader, file, where, (seed) => seedAt(file.name, seed, folder));
}

/** The text of a file; `addHints` adds what its path says of it. */
function singleText(
  reader: Reader,
  file: ImportFile,
  where: { place: string; digest: string },
  addHints: (seed: ArticleDefaults) => ArticleDefaults = (seed) => seed,
): FoundText {
  return {
    name: file.name,
    ...where,
    read: (seed, keep) => reader.article(file, addHints({ ...seed, lenient: true }), keep),
  };
}

function seedAt(
  path: string,
  seed: ArticleDefaults,
  { site, around }: Pick<Folder, 'site' | 'around'>,
): ArticleDefaults {
  const post = postOf(path, site);
  const zone = site.zone ?? seed.zone;
  const { headline, ...others } = hintsFromPath(path, zone);
  const isSite = site.source !== anyFolder;
  const hasName = isSite || others.date !== undefined;
  return {
    ...seed,
    zone,
    ...(around && { around }),
    site: { source: site.source, base: site.base, basePath: site.basePath, ...(post && { post }) },
    hints: hasName
      ? { ...others, ...(headline === undefined ? {} : { headline }) }
      : translationHints(others),
    ...(isSite && { status: site.holdsDrafts ? 'draft' : 'published' }),
  };
}

/** The hints of a name that are used in any folder: those of a translation, "eau.en.md". */
function translationHints({ language, translationKey }: PathHints): PathHints {
  return translationKey === undefined || language === undefined ? {} : { language, translationKey };
}
