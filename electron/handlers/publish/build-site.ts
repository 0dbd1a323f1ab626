import type { Article, ArticleId } from '../../../src/article';
import { done, sortNotices } from '../../../src/contract';
import type { Notice, Problem, Result } from '../../../src/contract';
import type { Archive, SiteTexts } from '../../archive';
import { leftOutNotice, linkedPages, linkNotices, plainNames, ProblemError } from '../../export';
import type { Job, Material, Progress } from '../../export';
import type { Tools } from '../desk/tools';
import { archiveNotices } from '../export/archive-notices';
import { leafletsOf, templatesOf } from '../export/leaflet-templates';
import { draftWords } from '../export/naming';

/** How a site is built; what nothing signs keeps its signature while it does not change. */
export interface SiteBuild extends Pick<Tools, 'resources' | 'typeset' | 'cache'>, Pick<Job, 'sign'> {
  /** Milliseconds since 1970 UTC: what is held until later is left out. */
  now: number;
  signal: AbortSignal;
  progress: (step: Progress) => void;
}

/** A site that was built: the headlines of the archive's finished texts, those that it shows without most of their words, and what a person should know. */
export interface BuiltSite {
  shown: readonly Article[];
  headlines: ReadonlyMap<ArticleId, string>;
  notices: Notice[];
}

/** Writes a site somewhere. */
type Write<Written> = (
  material: Material,
  folder: string,
  job: SiteBuild,
) => Promise<Result<Written, Problem>>;

/**
 * Builds the site of an archive, whole or not at all: in a folder by `exportSite`, or in a store by `storeSite`. Problems: those of the
 * one or the other, and of reading the archive.
 */
export async function buildSite<Written extends { notices: Notice[] }>(
  archive: Archive,
  { write, folder }: { write: Write<Written>; folder: string },
  build: SiteBuild,
): Promise<Result<Written & BuiltSite, Problem>> {
  const texts = await archive.site.texts(build.signal);
  if (!texts.ok) return texts;
  return buildWith(texts.value, archive, {
    write: (material) => write(material, folder, build),
    build,
  }).finally(() => texts.value.close());
}

async function buildWith<Written extends { notices: Notice[] }>(
  texts: SiteTexts,
  archive: Archive,
  { write, build }: { write: (material: Material) => Promise<Result<Written, Problem>>; build: SiteBuild },
): Promise<Result<Written & BuiltSite, Problem>> {
  const { articles } = texts;
  const whole = (article: Article) => {
    const read = texts.whole(article);
    if (!read.ok) throw new ProblemError(read.problem);
    return read.value;
  };
  const material = {
    articles,
    whole,
    contentOf: texts.contentOf,
    masthead: archive.masthead.open(),
    site: archive.siteSettings.open(),
    names: plainNames,
    // No page of a site has them.
    draftWords: draftWords('en'),
    readPicture: archive.pictures.read,
    templates: templatesOf(archive),
    leafletOf: leafletsOf(archive),
  };
  const written = await write(material);
  if (!written.ok) return written;
  const shown = articles.filter(
    (article) => !article.withdrawn && leftOutNotice(article, build.now) === null,
  );
  const notices = [
    ...archiveNotices(archive, texts.damaged),
    ...written.value.notices,
    ...(await linkNotices(shown, linkedPages(articles, build.now))),
  ];
  const headlines = new Map(articles.map(({ id, headline }) => [id, headline]));
  return done({ ...written.value, shown, headlines, notices: sortNotices(notices) });
}
