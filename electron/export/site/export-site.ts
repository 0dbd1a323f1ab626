import { basename } from 'node:path/posix';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { publicPart, usualSite } from '../../../src/article';
import type { Article, ArticleId, Masthead, UntranslatedWords } from '../../../src/article';
import { done } from '../../../src/contract';
import type { ComparedDocument, Notice, Problem, Result } from '../../../src/contract';
import { isReservedSlug, renderSite } from '../../../src/render';
import type { KeyedFile, ShareCard, SiteDownload, WholeSite } from '../../../src/render';
import type { EarlierFiles } from '../folder/earlier-files';
import { planFiles } from '../folder/plan-files';
import type { FileChanges } from '../folder/plan-files';
import { hashOf } from '../folder/tracked-files';
import type { TrackedFile } from '../folder/tracked-files';
import type { OutletFile } from '../folder/write-files';
import { ProblemError, writeFolder } from '../folder/write-folder';
import { writeStore } from '../folder/write-store';
import { checkArticles, publicArticles } from '../order/check-order';
import type { Exported, Job, Material } from '../order/job';
import { compareWords } from '../order/same-words';
import { altMissingNotices, missingTranslations, stayedNotices } from '../order/notices';
import { untranslatedNotices } from '../order/masthead-notices';
import { leftOutPictures, withoutPictures } from '../pictures/lost-pictures';
import { prepareDownloads } from './downloads';
import { prepareRenditions } from './renditions';
import { prepareShareCards, withShareCard } from './share-cards';
import { prepareSignedTexts, Signatures } from './signatures';
import { SearchIndex, searchFolder } from './search-index';
import { readSiteAssets } from './site-assets';

/**
 * Writes the whole site into a folder, which it replaces at the end. Drafts and what is under embargo at `job.now` are
 * left out, with a notice, even when the caller passes them; withdrawn texts are said to be withdrawn. Without any article to publish
 * the site is still written, so that what was withdrawn does not stay.
 * An article without a headline, or with an address that is taken, has no page; a picture that is lost or damaged is left out
 * of its pages.
 * Problems: picture-missing and picture-unreadable of the logo, disk-full, not-writable, cancelled.
 */
export async function exportSite(
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Exported, Problem>> {
  const { signal, onRemoved } = job;
  const site = new SiteFiles(material, job);
  const written = await writeFolder(folder, (earlier) => site.files(earlier), {
    signal,
    onRemoved,
    keepEarlier: () => false,
    isLarge: true,
  });
  if (!written.ok) return written;
  const { files, left } = written.value;
  const documents = files
    .filter((file) => file === 'index.html')
    .map((file) => ({ kind: 'site' as const, file }));
  const { compared } = site;
  return done({
    files,
    documents,
    compared,
    notices: [...(await site.allNotices()), ...stayedNotices('site', folder, left)],
  });
}

/** The same into a store; answers its files with their hashes and, as stamps, their sizes. */
export async function storeSite(
  material: Material,
  store: string,
  job: Job,
): Promise<Result<{ stored: TrackedFile[]; notices: Notice[] }, Problem>> {
  const site = new SiteFiles(material, job);
  const stored = await writeStore(store, (earlier) => site.files(earlier), job);
  return stored.ok ? done({ stored: stored.value, notices: await site.allNotices() }) : stored;
}

/** What `exportSite` would change in a folder, by its manifest; nothing is written. */
export function planSite(
  material: Material,
  folder: string,
  job: Omit<Job, 'isPlan'>,
): Promise<Result<FileChanges, Problem>> {
  const site = new SiteFiles(material, { ...job, isPlan: true });
  return planFiles(folder, (earlier) => site.files(earlier), job);
}

/** A file that is drawn when it is written, unless the folder has it. */
interface MadeFile extends TrackedFile {
  key: string;
  make: () => string;
}

type KeyOf = (file: KeyedFile) => string;

function made(file: KeyedFile, keyOf: KeyOf): MadeFile {
  return { path: file.path, key: keyOf(file), make: file.draw };
}

/** Names the code that draws pages: of a built program the name of this file, which the content of all that it uses decides. */
const codeOfPages = basename(import.meta.url);

/** Every file of the site, prepared one at a time as they are written, and what was left out of it. */
class SiteFiles {
  readonly notices: Notice[];
  /** How many pages and signed texts were drawn anew and compared with their texts. */
  compared = 0;
  readonly #articles: readonly Article[];
  readonly #material: Material;
  readonly #job: Job;
  readonly #lost = new Set<string>();
  /** The lost pictures of texts that show some. */
  readonly #without = new Map<ArticleId, string[]>();
  readonly #downloads = new Map<ArticleId, SiteDownload[]>();
  readonly #shareCards = new Map<ArticleId, ShareCard>();
  #count = 0;
  /** The text that was read last, to be drawn. */
  #lastRead: Article | null = null;
  /** How many renditions the pages ask for, and how many texts have a card. */
  #renditions = 0;
  #cards: number;

  constructor(material: Material, job: Job) {
    const open = publicArticles(material.articles, job.now);
    const { sound, unsound } = checkArticles(open.articles.map(publicPart), isReservedSlug);
    const missing = unsound.map(({ article: { headline }, problem }): Notice => {
      return { kind: 'outlet-missing', outlet: 'site', article: headline, problem };
    });
    this.notices = [...missing, ...open.notices];
    this.#articles = sound;
    this.#cards = withShareCard(sound, material).length;
    this.#material = material;
    this.#job = job;
  }

  /** What a person should know, once all files are written. */
  async allNotices(): Promise<Notice[]> {
    const notices = [...this.notices];
    for (const some of noticesOf(this.#articles, this.#material)) {
      for (const notice of some) notices.push(notice);
      await nextTurn(); // Saves come between.
    }
    return notices;
  }

  async *files(earlier: EarlierFiles): AsyncGenerator<OutletFile> {
    const site = yield* this.#pictures(earlier);
    const signatures = new Signatures(this.#material.masthead, this.#job, earlier);
    yield* this.#prepareDownloads(earlier, signatures);
    yield* this.#prepareSignedTexts(earlier, signatures);
    yield* this.#prepareShareCards(earlier);
    const keyOf = this.#keysOf(site);
    const pages = this.#pages(site, keyOf);
    yield* this.#material.site?.search ? this.#searched(pages, earlier) : pages;
    for (const shelf of site.shelves) yield made(shelf, keyOf);
    for (const { path, text } of site.others) yield { path, bytes: text };
    for (const { article, path } of site.lostAddresses)
      this.notices.push({ kind: 'former-address-left-out', article, path });
    const { site: settings = usualSite(), masthead } = this.#material;
    const languages = this.#articles.map(({ language }) => language);
    yield* await readSiteAssets(this.#job.resources, settings, masthead, languages);
  }

  /** Before the pages, which say how large these files are. */
  async *#prepareDownloads(earlier: EarlierFiles, signatures: Signatures): AsyncGenerator<OutletFile> {
    const order = { material: this.#material, job: this.#job, earlier, code: codeOfPages, signatures };
    yield* this.#offered(prepareDownloads(this.#articles, order, (notice) => this.notices.push(notice)));
  }

  async *#prepareSignedTexts(earlier: EarlierFiles, signatures: Signatures): AsyncGenerator<OutletFile> {
    yield* this.#offered(
      prepareSignedTexts(this.#articles, signatures, {
        material: this.#material,
        job: this.#job,
        earlier,
        code: codeOfPages,
        wholeOf: (article) => this.#wholeOf(article),
        contentOf: (article) => this.#contentOf(article),
        drew: (article, text) => this.#compare(article, 'signed-text', text),
      }),
    );
  }

  /** The files of texts, which their pages offer. */
  async *#offered(
    prepared: AsyncIterable<{ id: ArticleId; files: OutletFile[]; shown: SiteDownload }>,
  ): AsyncGenerator<OutletFile> {
    for await (const { id, files, shown } of prepared) {
      this.#downloads.set(id, [...(this.#downloads.get(id) ?? []), shown]);
      yield* files;
    }
  }

  /** Before the pages, which name them. */
  async *#prepareShareCards(earlier: EarlierFiles): AsyncGenerator<OutletFile> {
    const order = { material: this.#material, job: this.#job, earlier, code: codeOfPages };
    const articles = this.#articles.map((article) => withoutPictures(article, this.#lost));
    this.#cards = withShareCard(articles, this.#material).length;
    const written = new Set<string>();
    for await (const { article, made } of prepareShareCards(articles, order)) {
      this.#progress(article.headline);
      if (!made) continue;
      const { file, shown } = made;
      this.#shareCards.set(article.id, shown);
      // Texts of the same words have the same card.
      if (!written.has(file.path)) yield file;
      written.add(file.path);
    }
  }

  *#pages(site: WholeSite, keyOf: KeyOf): Generator<MadeFile> {
    for (const page of site.pages) {
      const [article] = page.texts;
      if (!article) continue;
      this.#progress(article.headline);
      const make = () => {
        const text = page.draw();
        this.#compare(this.#wholeOf(article), 'page', text);
        return text;
      };
      yield { ...made(page, keyOf), make, origin: { id: article.id, was: 'finished' } };
    }
  }

  #compare(article: Article, document: ComparedDocument, drawn: string): void {
    const words = compareWords(article, [{ document, drawn, share: 'public' }]);
    this.compared += words.compared;
    this.notices.push(...words.notices);
  }

  /** The hash of all that a file is drawn from. */
  #keysOf({ inputs }: WholeSite): KeyOf {
    const common = hashOf([codeOfPages, process.versions['icu'], inputs].join('\n'));
    const contents = new Map<ArticleId, string>();
    const contentOf = (article: Article) => {
      const known = contents.get(article.id) ?? this.#contentOf(article);
      contents.set(article.id, known);
      return known;
    };
    return (file) => hashOf([common, file.inputs, ...file.texts.map(contentOf)].join('\n')).slice(0, 32);
  }

  /** What a text says, by its hash, and which of its pictures are lost. */
  #contentOf(article: Article): string {
    const { contentOf, whole } = this.#material;
    const content = contentOf?.(article) ?? hashOf(JSON.stringify(whole?.(article) ?? article));
    return [content, ...(this.#without.get(article.id) ?? [])].join(' ');
  }

  /** The same pages, and the index that they are searched by: made of all of them, or of none where all are as they were. */
  async *#searched(pages: Iterable<MadeFile>, earlier: EarlierFiles): AsyncGenerator<OutletFile> {
    const all = [...pages];
    const key = hashOf(all.map(({ path, key: page }) => `${path} ${page}`).join('\n')).slice(0, 32);
    const index = earlier.files.filter((file) => file.key === key);
    const there = await Promise.all(index.map((file) => earlier.same(file)));
    if (index.length > 0 && there.every((file) => file !== null)) {
      yield* all;
      for (const file of index) yield { ...file, copyOf: earlier.pathOf(file) };
      return;
    }
    if (this.#job.isPlan) {
      yield* all;
      for (const file of earlier.files.filter(({ path }) => path.startsWith(searchFolder)))
        yield { ...file, key, bytes: '' };
      return;
    }
    const search = await SearchIndex.open();
    try {
      for (const page of all) {
        const { make, ...file } = page;
        const known = await earlier.text(page);
        const text = known ?? make();
        await search.add(page.path, text);
        yield known === null ? { ...file, bytes: text } : page;
      }
      for (const file of await search.files()) yield { ...file, key };
    } finally {
      await search.close();
    }
  }

  /** The site as it is without the pictures that are known to be lost; downloads and cards are added to it before its pages are drawn. */
  #site(): WholeSite {
    const { masthead, site, whole = (article: Article) => article } = this.#material;
    const shown = (article: Article) => withoutPictures(article, this.#lost);
    return renderSite({
      articles: this.#articles.map(shown),
      masthead,
      ...(site && { settings: site }),
      now: this.#job.now,
      downloads: this.#downloads,
      shareCards: this.#shareCards,
      whole: (article) => (this.#lastRead = shown(whole(article))),
    });
  }

  /** The renditions of all pictures, and the site that shows them: without one that is lost, pages may ask for others, which are made then. */
  async *#pictures(earlier: EarlierFiles): AsyncGenerator<OutletFile, WholeSite> {
    const [material, job] = [this.#material, this.#job];
    const made = new Set<string>();
    for (;;) {
      const before = this.#lost.size;
      const site = this.#site();
      await nextTurn(); // Each of the two looks at all texts.
      const { pictures } = site;
      this.#renditions = pictures.length;
      const wanted = pictures.filter(({ path }) => !made.has(path));
      await nextTurn();
      for await (const each of prepareRenditions(wanted, this.#articles, { material, job, earlier })) {
        if ('lost' in each) this.#lose(each.lost, each.problem);
        else {
          this.#progress(each.article);
          made.add(each.file.path);
          yield each.file;
        }
      }
      if (this.#lost.size === before) return site;
    }
  }

  /** Leaves a picture out of all pages; stops the export when it is the logo, which all of them show. */
  #lose(hash: string, problem: Problem): void {
    const lost = new Set([hash]);
    const notices = this.#articles.flatMap((article) => {
      const left = leftOutPictures(article, lost);
      if (left.length > 0) this.#without.set(article.id, [...(this.#without.get(article.id) ?? []), hash]);
      return left;
    });
    if (notices.length === 0 || this.#material.masthead.logo?.hash === hash) throw new ProblemError(problem);
    this.#lost.add(hash);
    this.notices.push(...notices);
  }

  /** A text as its page shows it: whole, but for pictures that are lost. */
  #wholeOf(article: Article): Article {
    if (this.#lastRead?.id === article.id) return this.#lastRead;
    return withoutPictures(this.#material.whole?.(article) ?? article, this.#lost);
  }

  #progress(article: string): void {
    this.#count += 1;
    const total = this.#articles.length + this.#renditions + this.#cards;
    this.#job.progress({ done: this.#count, total, article });
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

function* noticesOf(articles: readonly Article[], { masthead }: Material): Generator<Notice[]> {
  const languages = articles.map(({ language }) => language);
  if (!masthead.site) yield [{ kind: 'site-address-missing' }];
  yield untranslatedNotices(masthead, languages, shownCalls(masthead));
  yield missingTranslations(articles);
  yield articles.flatMap(altMissingNotices);
}
