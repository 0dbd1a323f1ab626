import { usualSite } from '../../../src/article';
import type { Article, Masthead, UntranslatedWords } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Notice, Problem, Result } from '../../../src/contract';
import { isReservedSlug, renderSite } from '../../../src/render';
import type { RenderedSite } from '../../../src/render';
import type { OutletFile } from '../folder/write-files';
import { ProblemError, writeFolder } from '../folder/write-folder';
import { checkArticles, publicArticles } from '../order/check-order';
import type { Exported, Job, Material } from '../order/job';
import { altMissingNotices, stayedNotices } from '../order/notices';
import { untranslatedNotices } from '../order/masthead-notices';
import { leftOutPictures, withoutPictures } from '../pictures/lost-pictures';
import { prepareRenditions } from './renditions';
import { SearchIndex } from './search-index';
import { readSiteAssets } from './site-assets';

/**
 * Writes the whole site into a folder, which it replaces at the end. Drafts and what is under embargo at `job.now` are
 * left out, with a notice, even when the caller passes them. Without any article to publish the site is still written,
 * so that what was withdrawn does not stay.
 * An article without a headline, or with an address that is taken, has no page; a picture that is lost or damaged is left out
 * of its pages.
 * Problems: picture-missing and picture-unreadable of the logo, disk-full, not-writable, cancelled.
 */
export async function exportSite(
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Exported, Problem>> {
  const open = publicArticles(material.articles, job.now);
  const { sound, unsound } = checkArticles(open.articles, isReservedSlug);
  const missing = unsound.map(({ article: { headline }, problem }): Notice => {
    return { kind: 'outlet-missing', outlet: 'site', article: headline, problem };
  });
  const written = await writeSite(sound, material, folder, job);
  if (!written.ok) return written;
  const { files, notices } = written.value;
  const documents = files
    .filter((file) => file === 'index.html')
    .map((file) => ({ kind: 'site' as const, file }));
  return done({ files, documents, notices: [...missing, ...open.notices, ...notices] });
}

/** Writes the pictures first, so that the pages are drawn once it is known which of them are lost or damaged. */
async function writeSite(
  articles: readonly Article[],
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Omit<Exported, 'documents'>, Problem>> {
  const site = new SiteFiles(articles, material, job);
  const { signal, onRemoved } = job;
  const written = await writeFolder(folder, site.files(), { signal, onRemoved, keepEarlier: () => false });
  if (!written.ok) return written;
  const { files, left } = written.value;
  const stayed = stayedNotices('site', folder, left);
  return done({ files, notices: [...site.notices, ...stayed, ...noticesOf(articles, material)] });
}

/** Every file of the site, prepared one at a time as they are written, and what was left out of it. */
class SiteFiles {
  readonly notices: Notice[] = [];
  readonly #articles: readonly Article[];
  readonly #material: Material;
  readonly #job: Job;
  readonly #lost = new Set<string>();
  #count = 0;

  constructor(articles: readonly Article[], material: Material, job: Job) {
    this.#articles = articles;
    this.#material = material;
    this.#job = job;
  }

  async *files(): AsyncGenerator<OutletFile> {
    yield* this.#pictures();
    const site = this.#site();
    const search = this.#material.site?.search ? await SearchIndex.open() : null;
    try {
      yield* this.#pages(site, search);
      if (search) yield* await search.files();
    } finally {
      await search?.close();
    }
    yield* await readSiteAssets(this.#job.resources, this.#material.site ?? usualSite());
  }

  async *#pages(site: RenderedSite, search: SearchIndex | null): AsyncGenerator<OutletFile> {
    const pages = new Map(this.#articles.map((article) => [`${article.slug}/index.html`, article]));
    for (const { path, text } of site.files) {
      const article = pages.get(path);
      if (article) {
        this.#progress(article.headline, site);
        await search?.add(path, text);
      }
      yield { path, bytes: text, ...(article && { origin: { id: article.id, was: 'finished' as const } }) };
    }
    for (const { article, path } of site.lostAddresses)
      this.notices.push({ kind: 'former-address-left-out', article, path });
  }

  /** The site as it is without the pictures that are known to be lost. */
  #site(): RenderedSite {
    const { masthead, site, whole = (article: Article) => article } = this.#material;
    const shown = (article: Article) => withoutPictures(article, this.#lost);
    return renderSite({
      articles: this.#articles.map(shown),
      masthead,
      ...(site && { settings: site }),
      now: this.#job.now,
      whole: (article) => shown(whole(article)),
    });
  }

  /** The renditions of all pictures; without one that is lost, pages may ask for others, which are made then. */
  async *#pictures(): AsyncGenerator<OutletFile> {
    const made = new Set<string>();
    for (let before = -1; before < this.#lost.size;) {
      before = this.#lost.size;
      const site = this.#site();
      const wanted = site.pictures.filter(({ path }) => !made.has(path));
      for await (const each of prepareRenditions(wanted, this.#articles, this.#material, this.#job)) {
        if ('lost' in each) this.#lose(each.lost, each.problem);
        else {
          this.#progress(each.article, site);
          made.add(each.file.path);
          yield each.file;
        }
      }
    }
  }

  /** Leaves a picture out of all pages; stops the export when it is the logo, which all of them show. */
  #lose(hash: string, problem: Problem): void {
    const notices = this.#articles.flatMap((article) => leftOutPictures(article, new Set([hash])));
    if (notices.length === 0 || this.#material.masthead.logo?.hash === hash) throw new ProblemError(problem);
    this.#lost.add(hash);
    this.notices.push(...notices);
  }

  #progress(article: string, { pictures }: RenderedSite): void {
    this.#count += 1;
    this.#job.progress({ done: this.#count, total: this.#articles.length + pictures.length, article });
  }
}

/** A call without an address is not on the site. */
function shownCalls({ newsletter, join }: Masthead): UntranslatedWords[] {
  return [
    'legal',
    ...(newsletter.url ? (['newsletter'] as const) : []),
    ...(join.url ? (['join'] as const) : []),
  ];
}

function noticesOf(articles: readonly Article[], { masthead }: Material): Notice[] {
  const languages = articles.map(({ language }) => language);
  return [
    ...(masthead.site ? [] : [{ kind: 'site-address-missing' } as const]),
    ...untranslatedNotices(masthead, languages, shownCalls(masthead)),
    ...articles.flatMap(altMissingNotices),
  ];
}
