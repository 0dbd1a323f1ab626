import { createHash } from 'node:crypto';
import { normalize } from 'node:path/posix';
import { isDeepStrictEqual } from 'node:util';
import {
  applyChanges,
  defaultHouseStyle,
  emptyMasthead,
  groupZone,
  usualSite,
  zonedNow,
} from '../../../src/article';
import type { Article, Masthead, SiteSettings } from '../../../src/article';
import { done, sortNotices, withoutListed } from '../../../src/contract';
import type { ExportReport, Notice, Outlet, Problem, Result } from '../../../src/contract';
import type { LeafletChoice } from '../../../src/leaflet';
import type { Language } from '../../../src/messages';
import type { Archive, SiteTexts } from '../../archive';
import type { ImportedArticle } from '../../import';
import { siteSlug } from '../../../src/render';
import { exportOutlets } from '../../export';
import type { ExportRun } from '../../export';
import type { ChosenText } from '../desk/tools';
import { startPictures, startReader } from '../process/bounded-reader';
import type { BoundedReader } from '../process/bounded-reader';
import type { StartProcess } from '../../process';
import { LinkFinder } from '../import/link-finder';
import { beforeItLeaves } from '../leaving/before-it-leaves';
import { earlierFilesOf } from '../leaving/public-before';
import { archiveNotices, heldState, textsOnLine } from './archive-notices';
import { ownChoice, templatesOf } from './leaflet-templates';
import { commandLineNaming, draftWords, guideWords, sheetTitles } from './naming';
import { joinedTexts, translationsAmong } from './translations';
import { MemoryPictures } from './memory-pictures';

/** A text to export, and when its file was changed: the text's date where it gives none and that time is not in the future. */
export interface DatedText extends ChosenText {
  /** Milliseconds since 1970 UTC. */
  modified: number;
}

/** What the command line exports: texts, an archive's articles, or both. */
export interface TextsOrder {
  folder: string;
  /** Where all texts go; null for what is usual for the kind of each. */
  outlets: readonly Outlet[] | null;
  /** Which leaflets are made. */
  leaflets: LeafletChoice;
  /** The language of the sheets that show how leaflets are printed, folded and cut; null for none. */
  guide: Language | null;
  texts: readonly DatedText[];
  /** Texts that were asked for and could not be read, by their names. */
  unread: readonly { name: string; problem: Problem }[];
  /** The masthead's file; null for the archive's masthead, or an empty one without an archive. */
  masthead: ChosenText | null;
  /** The file of the site's settings; null for those of the archive, or the usual ones without an archive. */
  site: ChosenText | null;
  /** The archive whose articles are on the site too. */
  archive: Archive | null;
  /** Whether the archive's articles are exported too, not only to the site. */
  all: boolean;
  language: string;
  /** Starts the process that reads the texts; null to read them in this one. */
  startProcess: StartProcess | null;
  /** Whether the texts' typography stays as it is in their files. */
  asWritten: boolean;
}

/** What was exported, and the names of the texts that got the date of their file. */
export interface TextsReport extends Pick<ExportReport, 'notices' | 'leaving' | 'compared'> {
  undated: string[];
  /** What stopped the whole export; null when all was written but what the notices say. */
  problem: Problem | null;
}

/**
 * Exports texts from their files without storing them: the same files give the same bytes. A text without a status is
 * ready. With an archive, its articles are on the site too, except those whose slug or identifier a text has. A text that
 * cannot be read stops no other.
 */
export async function exportTexts(order: TextsOrder, run: ExportRun): Promise<TextsReport> {
  const opened = await readOrder(order, run.now);
  if (!opened.ok) return stopped(opened.problem, order.unread.map(unreadNotice));
  const { masthead, pictures, read } = opened.value;
  const archived = await order.archive?.site.texts(run.signal);
  if (archived?.ok === false) return stopped(archived.problem, read.notices);
  const site = archived?.value ?? null;
  return exportWith(site, read, order, { masthead, pictures }, run).finally(() => site?.close());
}

/** What texts are read with. */
export type ReadOrder = Pick<
  TextsOrder,
  'texts' | 'unread' | 'masthead' | 'archive' | 'language' | 'startProcess' | 'asWritten'
>;

/** Reads the texts and the masthead of an order; a text that cannot be read is a notice. */
export async function readOrder(
  order: ReadOrder,
  now: number,
): Promise<Result<{ masthead: Masthead; pictures: MemoryPictures; read: ReadTexts }, Problem>> {
  const pictures = new MemoryPictures(startPictures(order.startProcess));
  const masthead = await mastheadOf(order, pictures);
  if (!masthead.ok) return masthead;
  const reader = await startReader(order.startProcess);
  const reading = { pictures, reader, now };
  const read = await readTexts(order, masthead.value, reading).finally(reader.stop);
  return done({ masthead: masthead.value, pictures, read });
}

/** The text of an archive that has a slug; null where none has. */
export function articleNamed(
  slug: string,
  { articles }: Pick<Archive, 'articles'>,
): Result<Article | null, Problem> {
  const found = articles.withSlug(slug);
  if (!found.ok || found.value === null) return found.ok ? done(null) : found;
  const opened = articles.open(found.value);
  return opened.ok ? done(opened.value.article) : opened;
}

async function exportWith(
  site: SiteTexts | null,
  read: ReadTexts,
  order: TextsOrder,
  { masthead, pictures }: { masthead: Masthead; pictures: MemoryPictures },
  run: ExportRun,
): Promise<TextsReport> {
  const { archive } = order;
  const archived = site?.articles ?? [];
  const settings = await siteOf(order, [...read.articles, ...archived]);
  if (!settings.ok) return { ...stopped(settings.problem, read.notices), undated: read.undated };
  const whole = (article: Article) => site?.whole(article) ?? done(article);
  const translationIn = translationsAmong(read.articles, archive);
  const goesOnSite = (order.outlets ?? ['site']).includes('site');
  const leaving = await beforeItLeaves(
    {
      articles: [...read.articles, ...(order.all ? archived.flatMap((one) => wholeText(one, whole)) : [])],
      joined: joinedTexts(read.articles, order, translationIn),
      others: goesOnSite ? archived : [],
      whole,
      masthead,
      outlets: order.outlets,
      files: await earlierFilesOf(order.folder, commandLineNaming()),
      now: run.now,
    },
    archive,
  );
  const fromFiles = new Set(read.articles.map(({ id }) => id));
  const report = await exportOutlets(
    {
      folder: order.folder,
      naming: commandLineNaming(),
      // Like its names of files, the same in every language.
      sheetTitle: sheetTitles('en'),
      draftWords: draftWords('en'),
      ...(order.guide && { guide: guideWords(order.guide) }),
      outlets: order.outlets,
      leaflets: await ownChoice(order.leaflets, archive),
      ...(archive && { templates: templatesOf(archive) }),
      translationIn,
      texts: read.articles,
      articles: order.all ? archived : [],
      archived,
      ...(site && {
        whole: (article) => (fromFiles.has(article.id) ? done(article) : site.whole(article)),
        contentOf: (article) => (fromFiles.has(article.id) ? null : site.contentOf(article)),
      }),
      stateOf: archive && ((id) => heldState(archive, id)),
      ...(archive && { isOnLine: textsOnLine(archive) }),
      masthead,
      site: settings.value,
      readPicture: async (hash) => pictures.read(hash) ?? (await archive?.pictures.read(hash)) ?? null,
    },
    run,
  );
  const { undated } = read;
  const ofArchive = archive ? archiveNotices(archive, site?.damaged ?? []) : [];
  const notices = [...ofArchive, ...read.notices];
  if (report.ok)
    return {
      undated,
      notices: sortNotices(withoutListed([...notices, ...report.value.notices], leaving)),
      leaving,
      compared: report.value.compared,
      problem: null,
    };
  const [first] = read.notices;
  // Nothing could be read, which is reported once, as the problem.
  if (report.problem.kind === 'nothing-to-export' && first?.kind === 'text-left-out')
    return {
      ...stopped(
        first.problem,
        notices.filter((notice) => notice !== first),
      ),
      undated,
    };
  return { ...stopped(report.problem, notices), undated };
}

/** A text with all of its words; none where the disk altered it. */
export function wholeText(
  article: Article,
  whole: (article: Article) => Result<Article, Problem>,
): Article[] {
  const read = whole(article);
  return read.ok ? [read.value] : [];
}

function stopped(problem: Problem, notices: readonly Notice[]): TextsReport {
  return { undated: [], notices: sortNotices(notices), leaving: [], compared: 0, problem };
}

async function mastheadOf(
  { masthead, archive }: ReadOrder,
  pictures: MemoryPictures,
): Promise<Result<Masthead, Problem>> {
  if (!masthead) return done(archive?.masthead.open() ?? emptyMasthead());
  const { readMasthead } = await import('../../import');
  return readMasthead(masthead, pictures.keep);
}

/** What the group decided of its site; its menu leads to the texts that are exported, by their addresses. */
async function siteOf(
  { site, archive }: Pick<TextsOrder, 'site' | 'archive'>,
  texts: readonly Article[],
): Promise<Result<SiteSettings, Problem>> {
  if (!site) return done(archive?.siteSettings.open() ?? usualSite());
  const { readSite } = await import('../../import');
  return readSite(site, (slug) => texts.find((text) => siteSlug(text) === slug)?.id);
}

interface ReadTexts {
  articles: Article[];
  /** Those of weight first. */
  notices: Notice[];
  undated: string[];
}

async function readTexts(
  order: ReadOrder,
  masthead: Masthead,
  { pictures, reader, now }: { pictures: MemoryPictures; reader: BoundedReader; now: number },
): Promise<ReadTexts> {
  const { texts, unread, language, asWritten } = order;
  const all: ReadTexts = { articles: [], notices: unread.map(unreadNotice), undated: [] };
  const found: { name: string; read: ImportedArticle; isUndated: boolean }[] = [];
  const ids = new Set<string>();
  const zone = groupZone(masthead, language);
  const typography = asWritten ? {} : { typography: defaultHouseStyle };
  for (const text of texts) {
    const { name } = text;
    const date = zonedNow(Math.min(text.modified, now), zone);
    const seed = {
      id: noId,
      date,
      language,
      zone,
      status: 'ready' as const,
      keepsLinksOpen: true,
      ...typography,
    };
    const read = await reader.article(text, seed, pictures.keep);
    if (!read.ok) all.notices.push(unreadNotice({ name, problem: read.problem }));
    else if (read.value.article.headline.trim() === '')
      all.notices.push(unreadNotice({ name, problem: { kind: 'headline-missing', article: name } }));
    else {
      const isUndated = isDeepStrictEqual(read.value.article.date, date);
      found.push({ name, read: named(read.value, masthead.site, ids), isUndated });
    }
  }
  for (const { name, read, isUndated } of await linked(found, order)) {
    all.articles.push(applyChanges(read.article, read.typography));
    all.notices.push(...read.notices);
    if (isUndated) all.undated.push(name);
  }
  return { ...all, notices: sortNotices(all.notices) };
}

/** A text whose identifier is made from its slug, unless its file gives one, and is that of no text before it. */
function named(read: ImportedArticle, site: string, ids: Set<string>): ImportedArticle {
  const { article } = read;
  let id = article.id === noId ? stableId(site, article.slug) : article.id;
  for (let number = 2; ids.has(id); number += 1) id = stableId(site, `${article.slug}-${String(number)}`);
  ids.add(id);
  return id === article.id ? read : { ...read, article: { ...article, id } };
}

/** The texts with their links to one another, and to those of the archive. */
async function linked<Text extends { name: string; read: ImportedArticle }>(
  texts: readonly Text[],
  { archive, asWritten }: ReadOrder,
): Promise<Text[]> {
  // The readers of files, which have their own process, are not loaded in this one for nothing.
  if (texts.every(({ read }) => read.openLinks.length === 0)) return [...texts];
  const { settleLinks, TextIndex } = await import('../../import');
  const finder = new LinkFinder(archive, () => new TextIndex());
  for (const { name, read } of texts) finder.add({ ...read.article, place: normalize(name) });
  const house = asWritten ? undefined : defaultHouseStyle;
  return texts.map((text) => {
    const from = { place: normalize(text.name), language: text.read.article.language };
    return { ...text, read: settleLinks(text.read, (path) => finder.find(path, from), house) };
  });
}

function unreadNotice({ name, problem }: { name: string; problem: Problem }): Notice {
  return { kind: 'text-left-out', text: name, problem };
}

/** Means that the file names no identifier, until its slug is known, from which one is made. */
const noId = '00000000-0000-0000-0000-000000000000';

/** The name space of articles that are in no archive: random, made once (RFC 9562, 5.5). */
const nameSpace = '7d1c1f2e-5b0a-4f0e-9a53-2f6f0a4c8e11';

/** The identifier of an article that is in no archive: always the same for the same slug of the same site. */
function stableId(site: string, slug: string): string {
  const space = Buffer.from(nameSpace.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha1').update(space).update(`${site}/${slug}`).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
