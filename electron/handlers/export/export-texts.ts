import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { emptyMasthead, groupZone, zonedNow } from '../../../src/article';
import type { Article, Masthead } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { ExportReport, Notice, Outlet, Problem, Result } from '../../../src/contract';
import type { Archive } from '../../archive';
import { exportOutlets } from '../../export';
import type { ExportRun } from '../../export';
import type { ChosenText } from '../desk/tools';
import { startPictures, startReader } from '../process/bounded-reader';
import type { BoundedReader } from '../process/bounded-reader';
import type { StartProcess } from '../process/process-port';
import { archiveNotices } from './archive-notices';
import { MemoryPictures } from './memory-pictures';

/** A text to export, and when its file was changed: the date it gets when it names none. */
export interface DatedText extends ChosenText {
  /** Milliseconds since 1970 UTC. */
  modified: number;
}

/** What the command line exports: texts, an archive's articles, or both. */
export interface TextsOrder {
  folder: string;
  outlets: readonly Outlet[];
  texts: readonly DatedText[];
  /** The masthead's file; null for the archive's masthead, or an empty one without an archive. */
  masthead: ChosenText | null;
  /** The archive whose articles are on the site too. */
  archive: Archive | null;
  /** Whether the archive's articles are exported to every outlet, not only to the site. */
  all: boolean;
  language: string;
  /** Starts the process that reads the texts; null to read them in this one. */
  startProcess: StartProcess | null;
}

/** What was exported, the notices of reading the texts, and the names of the texts that got the date of their file. */
export interface TextsReport extends ExportReport {
  undated: string[];
}

/**
 * Exports texts from their files without storing them: the same files give the same bytes. A text without a status is
 * ready. With an archive, its articles are on the site too, except those whose slug or identifier a text has.
 */
export async function exportTexts(order: TextsOrder, run: ExportRun): Promise<Result<TextsReport, Problem>> {
  const pictures = new MemoryPictures(startPictures(order.startProcess));
  const masthead = await mastheadOf(order, pictures);
  if (!masthead.ok) return masthead;
  const reader = await startReader(order.startProcess);
  const read = await readTexts(order, masthead.value, pictures, reader).finally(reader.stop);
  if (!read.ok) return read;
  const archived = order.archive?.articlesForSite() ?? done({ articles: [], damaged: [] });
  if (!archived.ok) return archived;
  const report = await exportOutlets(
    {
      folder: order.folder,
      outlets: order.outlets,
      texts: read.value.articles,
      articles: order.all ? archived.value.articles : [],
      archived: archived.value.articles,
      masthead: masthead.value,
      readPicture: async (hash) => pictures.read(hash) ?? (await order.archive?.readPicture(hash)) ?? null,
    },
    run,
  );
  if (!report.ok) return report;
  const { undated, notices } = read.value;
  const ofArchive = order.archive ? archiveNotices(order.archive, archived.value.damaged) : [];
  return done({ ...report.value, undated, notices: [...ofArchive, ...notices, ...report.value.notices] });
}

async function mastheadOf(
  { masthead, archive }: TextsOrder,
  pictures: MemoryPictures,
): Promise<Result<Masthead, Problem>> {
  if (!masthead) return done(archive?.openMasthead() ?? emptyMasthead());
  const { readMasthead } = await import('../../import');
  return readMasthead(masthead, pictures.keep);
}

interface ReadTexts {
  articles: Article[];
  notices: Notice[];
  undated: string[];
}

async function readTexts(
  { texts, language }: TextsOrder,
  masthead: Masthead,
  pictures: MemoryPictures,
  reader: BoundedReader,
): Promise<Result<ReadTexts, Problem>> {
  const all: ReadTexts = { articles: [], notices: [], undated: [] };
  const zone = groupZone(masthead, language);
  for (const text of texts) {
    const date = zonedNow(text.modified, zone);
    const seed = { id: noId, date, language, zone, status: 'ready' as const };
    const read = await reader.article(text, seed, pictures.keep);
    if (!read.ok) return read;
    const { article, notices } = read.value;
    if (article.headline.trim() === '') return failed({ kind: 'headline-missing', article: text.name });
    all.articles.push(
      article.id === noId ? { ...article, id: stableId(masthead.site, article.slug) } : article,
    );
    all.notices.push(...notices);
    if (isDeepStrictEqual(article.date, date)) all.undated.push(text.name);
  }
  return done(all);
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
