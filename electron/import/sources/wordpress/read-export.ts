import { languageSchema } from '../../../../src/article';
import type { Problem, Result } from '../../../../src/contract';
import { buildArticle } from '../../article/build-article';
import type { ImportFile, KeepPicture, ArticleDefaults } from '../../model/import-file';
import { withoutDefaultRegion } from '../../language/language-of-text';
import { PictureFinder } from '../../article/picture-finder';
import { readWithReport } from '../../article/read-article';
import type { ImportedArticle } from '../../model/imported-article';
import { anyFolder } from '../../model/post';
import type { PostSite } from '../../model/post';
import type { ConversionReport } from '../../report/conversion-report';
import { textOfMarkup } from '../../html/tree';
import { DamagedDocument } from '../../report/import-error';
import { sha256 } from '../../model/found-text';
import type { FoundEntry, FoundText } from '../../model/found-text';
import { isPost, readLibrary } from './export-library';
import type { ExportLibrary, Media } from './export-library';
import { placeOf } from './item';
import type { ExportItem } from './item';
import { postFields } from './post-fields';
import { postMarkup } from './post-markup';
import { readItems } from './read-items';

/** The posts and pages of a WordPress export, one at a time; items that are neither are named. */
export async function* textsInExport(file: ImportFile): AsyncGenerator<FoundEntry> {
  const { name, bytes } = file;
  const refused = (why: string): FoundEntry => ({
    kind: 'refused',
    name,
    problem: { kind: 'file-unreadable', path: name, why },
  });
  if (bytes.length > maxBytes) return yield refused('it is larger than 1000 MB');
  const library = await readLibrary(bytes).catch(asDamage);
  if (library instanceof DamagedDocument) return yield refused(library.message);
  yield { kind: 'additional-texts', count: library.postCount - 1 };
  const used = new Set<string>();
  try {
    for await (const item of readItems(bytes, library.site)) yield* entriesOf(item, file, library, used);
  } catch (error) {
    yield refused(asDamage(error).message);
  }
  for (const media of library.media.values()) if (!used.has(media.id)) yield skippedMedia(media, name);
  for (const block of library.blocks.values()) yield skippedBlock(block, used, name);
}

const maxBytes = 1_000_000_000;

function asDamage(error: unknown): DamagedDocument {
  if (error instanceof DamagedDocument) return error;
  throw error;
}

function* entriesOf(
  item: ExportItem,
  file: ImportFile,
  library: ExportLibrary,
  used: Set<string>,
): Generator<FoundEntry> {
  const name = `${file.name} › ${addressOf(item)}`;
  if (!isPost(item)) return yield* skippedEntry(item, file.name);
  collectUsed(item, library, used);
  yield { kind: 'text', text: postText(item, { ...file, name }, library) };
}

/** Menus, styles, revisions and other technical items are not named. */
function* skippedEntry(item: ExportItem, name: string): Generator<FoundEntry> {
  if (['attachment', 'wp_block', 'revision'].includes(item.type)) return;
  if (item.status === 'auto-draft') return;
  const why = item.status === 'trash' ? 'trash' : `post-type:${item.type}`;
  const words = [textOfMarkup(item.title), textOfMarkup(item.content).slice(0, 2000)]
    .filter(Boolean)
    .join(' — ');
  yield { kind: 'skipped', name: `${name} › ${words || addressOf(item)}`, why };
}

function postText(item: ExportItem, file: ImportFile, library: ExportLibrary): FoundText {
  return {
    name: file.name,
    place: placeOf(item, library.site),
    digest: sha256(JSON.stringify({ ...item, meta: item.meta.filter(([name]) => !/^_edit_/.test(name)) })),
    read: (seed: ArticleDefaults, keep: KeepPicture) =>
      readPost(item, file, library, { ...seed, ...languageAround(library) }, keep),
  };
}

function languageAround({ site }: ExportLibrary): Pick<ArticleDefaults, 'around'> {
  const tag = site.language.replaceAll('_', '-');
  return languageSchema.safeParse(tag).success
    ? { around: { tag: withoutDefaultRegion(tag), by: 'site' } }
    : {};
}

/** Makes an article of an item of an export. */
function readPost(
  item: ExportItem,
  file: ImportFile,
  library: ExportLibrary,
  seed: ArticleDefaults,
  keep: KeepPicture,
): Promise<Result<ImportedArticle, Problem>> {
  return readWithReport(file.name, { ...seed, site: siteOf(library) }, async (report, links) => {
    const fields = postFields(item, library, seed.zone, report);
    const markup = postMarkup(item, library, report);
    reportExtras(item, report);
    const embedded = new Map();
    const pictures = new PictureFinder({ file, embedded, keep, report });
    const converted = {
      markup,
      embedded,
      fields: null,
      metadata: { title: '', language: '' },
      headings: 'document' as const,
    };
    const article = await buildArticle({
      file: file.name,
      converted,
      fields,
      notesMarkup: '',
      seed,
      pictures,
      links,
      report,
    });
    const { original } = library.translations.of(item);
    return { article, typography: seed.typography, ...(original !== undefined && { original }) };
  });
}

function siteOf({ site: { address } }: ExportLibrary): PostSite {
  const known = URL.canParse(address);
  return {
    source: anyFolder,
    base: known ? address : null,
    basePath: known ? new URL(address).pathname.replace(/\/$/, '') : '',
  };
}

/** Reports what an article has no place for: comments of readers, custom fields of plugins. */
function reportExtras({ comments, meta }: ExportItem, report: ConversionReport): void {
  for (const { author, content } of comments)
    report.drop('reader-comment', 1, [author, textOfMarkup(content)].filter(Boolean).join(' — '));
  for (const [name, value] of meta) {
    if (technicalFields.test(name) || !/\p{L}{2}/u.test(value)) continue;
    report.drop(`custom field: ${name}`, 1, value);
  }
}

/** Custom fields that only programs read, and those that were read for the article. */
const technicalFields =
  /^(_edit_|_wp_|_?wpml_|_icl_(?!translator_note)|_last_translation_edit_mode|_thumbnail_id|_pingme|_encloseme|_menu_item_|_oembed_|_elementor_(css|version|edit_mode|page_assets)|_yoast_wpseo_(primary|content_score|estimated)|footnotes$|_jetpack_|_publicize)/;

/** "/2024/03/eau/", or the slug or number of an item without an address. */
function addressOf({ link, id, slug }: ExportItem): string {
  const path = URL.canParse(link) ? new URL(link).pathname + new URL(link).search : '';
  return path === '' || path === '/' ? slug || `n°\u00a0${id}` : path;
}

/** Collects the media that a post shows: its lead picture, those in its text by name or number, and its gallery. */
function collectUsed({ id, meta, content }: ExportItem, { media }: ExportLibrary, used: Set<string>): void {
  for (const [, block = ''] of content.matchAll(/"ref"\s*:\s*(\d+)/g)) used.add(block);
  const lead = meta.find(([name]) => name === '_thumbnail_id')?.[1] ?? '';
  const numbers = new Set([lead, ...(content.match(/\d+/g) ?? [])]);
  const hasFullGallery = /\[gallery(?![^\]]*ids=)/.test(content);
  for (const each of media.values()) {
    const name = each.url.replace(/^.*\/|\.\w+$/g, '');
    const isInGallery = hasFullGallery && each.parent === id;
    if (
      isInGallery ||
      (numbers.has(each.id) && (each.id === lead || content.includes(each.id))) ||
      content.includes(name)
    )
      used.add(each.id);
  }
}

/** The content of a reusable block is in the posts that show it; its name, and one that none shows, is reported. */
function skippedBlock(
  { id, title, content }: ExportItem,
  used: ReadonlySet<string>,
  name: string,
): FoundEntry {
  const words = [textOfMarkup(title), used.has(id) ? '' : textOfMarkup(content)].filter(Boolean).join(' — ');
  return { kind: 'skipped', name: `${name} › ${words}`, why: used.has(id) ? 'reused' : 'post-type:wp_block' };
}

function skippedMedia({ url, title, alt, caption }: Media, name: string): FoundEntry {
  const texts = [textOfMarkup(title), alt, textOfMarkup(caption)].filter(Boolean).join(' — ');
  return {
    kind: 'skipped',
    name: `${name} › ${[url, texts].filter(Boolean).join(' — ')}`,
    why: 'not-shown',
  };
}
