import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { defaultHouseStyle, freeSlug, groupZone, searchableText, zonedNow } from '../../../src/article';
import type { Article, ArticleId, ArticleStatus, HouseStyle } from '../../../src/article';
import type {
  ConversionLine,
  ImportedText,
  ImportProgress,
  ImportReport,
  Problem,
} from '../../../src/contract';
import type { Archive } from '../../archive';
import type { FoundText, ImportedArticle, settleLinks, Source, SourceEntry } from '../../import';
import { mastheadFile } from '../../export';
import { keepIn } from '../articles/pictures';
import { arrive } from './arrival';
import { typesetBy } from './imported-typography';
import { LinkFinder } from './link-finder';
import { takeMasthead, takePictureFacts } from './own-masthead';
import { reviseEarlier } from './revise';
import type { Tools } from '../desk/tools';
import { startPictures, startReader } from '../process/bounded-reader';
import type { PictureReader } from '../process/bounded-reader';

/** The tools that an import needs. */
export type Importing = Pick<Tools, 'archive' | 'clock' | 'systemLanguage' | 'startProcess'>;

/** How an import is run. */
export interface ImportRun {
  /** Stops it at once; the texts imported before stay. */
  signal: AbortSignal;
  progress?: (step: ImportProgress) => void;
  /** The texts to import though they are in the archive already, by their digest; "all" for every one. */
  again?: ReadonlySet<string> | 'all';
  /** Whether the texts keep the status that their files give; otherwise each arrives as a draft. */
  keepStatus?: boolean;
  /** Whether the texts' typography stays as it is in their files. */
  asWritten?: boolean;
  /** Whether a text that was changed since an earlier import becomes the newest revision of the article of that time. */
  asRevision?: boolean;
  /** Only these texts, by their digest; all when absent. */
  only?: ReadonlySet<string>;
}

/** The report of an import, and the digests of the texts that were in the archive already. */
export interface Imported {
  report: ImportReport;
  known: ReadonlySet<string>;
}

/**
 * Makes an article of each text in what was chosen, one after the other. A text that cannot be read stops no other; a disk
 * that cannot be written to stops all. A text that is in the archive already is not imported again.
 */
export async function importTexts(
  sources: readonly Source[],
  importing: Importing,
  run: ImportRun,
): Promise<Imported> {
  const { TextIndex, ...reading } = await import('../../import');
  const reader = await startReader(importing.startProcess);
  const aborted = abortOf(run.signal);
  aborted.then(reader.stop, () => undefined);
  try {
    const count = await Promise.race([reading.countTexts(sources, reader), aborted.then(() => 0)]);
    const finder = new LinkFinder(importing.archive, () => new TextIndex());
    const importer = new TextImporter(importing, run, {
      total: count,
      finder,
      settleLinks: reading.settleLinks,
    });
    await Promise.race([importer.takeMasthead(sources), aborted]);
    const entries = reading.findTexts(sources, reader);
    for (;;) {
      const next = await Promise.race([entries.next(), aborted]);
      if (run.signal.aborted || importer.isStopped || !next) return await importer.stopped();
      if (next.done) {
        await Promise.race([takePictureFacts(sources, importing.archive, importing.clock), aborted]);
        return await importer.ended();
      }
      await Promise.race([importer.take(next.value), aborted]);
      await new Promise(setImmediate); // Other tasks of the process run between two texts.
    }
  } finally {
    reader.stop();
  }
}

/** Resolves when a signal is aborted, so that nothing that hangs is waited for. */
function abortOf(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    else signal.addEventListener('abort', () => resolve(undefined), { once: true });
  });
}

/** A text that was read, and where it stands among the others. */
interface ReadText {
  text: FoundText;
  read: ImportedArticle;
  isUndated: boolean;
  earlier: ArticleId | null;
  order: number;
}

interface Tooling {
  total: number;
  finder: LinkFinder;
  settleLinks: typeof settleLinks;
}

/** Imports texts one by one and collects the report; those with links to other texts wait until all are read. */
class TextImporter {
  readonly #importing: Importing;
  readonly #run: ImportRun;
  readonly #pictures: PictureReader;
  readonly #tooling: Tooling;
  readonly #known = new Set<string>();
  readonly #report: ImportReport = { imported: [], known: [], refused: [], skipped: [], remaining: null };
  readonly #imported: { order: number; text: ImportedText }[] = [];
  readonly #waiting: ReadText[] = [];
  readonly #places = new Map<string, ArticleId>();
  readonly #translations: { id: ArticleId; original: string }[] = [];
  #total: number;
  #done = 0;
  isStopped = false;

  constructor(importing: Importing, run: ImportRun, tooling: Tooling) {
    this.#importing = importing;
    this.#run = run;
    this.#pictures = startPictures(importing.startProcess);
    this.#tooling = tooling;
    this.#total = tooling.total;
  }

  /** Comes before the texts, whose zone is the group's. */
  async takeMasthead(sources: readonly Source[]): Promise<void> {
    const { archive, clock } = this.#importing;
    const keep = keepIn(archive, clock, this.#pictures.probe);
    if (await takeMasthead(sources, archive, clock, keep)) this.#report.masthead = true;
  }

  async take(found: SourceEntry): Promise<void> {
    if (found.kind === 'additional-texts') this.#total += found.count;
    else if (found.kind === 'skipped') this.#takeSkipped(found.name, found.why);
    else if (found.kind === 'refused') this.#takeRefused(found.name, found.problem);
    else await this.#takeText(found.text);
  }

  async stopped(): Promise<Imported> {
    await this.#keepWaiting();
    this.#report.remaining = Math.max(0, this.#total - this.#done);
    return this.#answer();
  }

  async ended(): Promise<Imported> {
    await this.#keepWaiting();
    return this.#answer();
  }

  #answer(): Imported {
    this.#linkTranslations();
    const inOrder = this.#imported.sort((one, other) => one.order - other.order);
    return { report: { ...this.#report, imported: inOrder.map(({ text }) => text) }, known: this.#known };
  }

  #takeSkipped(name: string, why: string): void {
    if (name === mastheadFile && this.#report.masthead) return;
    this.#report.skipped.push({ name, why });
  }

  /** A text that was being read when the import was cancelled counts as not reached. */
  #takeRefused(name: string, problem: Problem): void {
    if (this.#run.signal.aborted) return;
    this.#done += 1;
    this.#refuse(name, problem);
  }

  async #takeText(text: FoundText): Promise<void> {
    const { only } = this.#run;
    this.#run.progress?.({ name: text.name, done: this.#done, total: this.#total });
    this.#done += 1;
    if (only && !only.has(text.digest)) return;
    const before = this.#importing.archive.importedAs(text);
    const again = this.#run.again === 'all' || (this.#run.again?.has(text.digest) ?? false);
    const twin = this.#waiting.find((each) => each.text.digest === text.digest)?.read.article;
    const same = before.same ?? twin;
    if (same && !again) {
      this.#known.add(text.digest);
      this.#report.known.push({ id: same.id, headline: same.headline, name: text.name });
    } else await this.#read(text, before.same ? null : (before.earlier?.id ?? null));
  }

  async #read(text: FoundText, earlier: ArticleId | null): Promise<void> {
    const { archive, clock, systemLanguage } = this.#importing;
    const language = systemLanguage.split('-')[0] ?? 'en';
    const zone = groupZone(archive.openMasthead(), systemLanguage);
    const typography = this.#run.asWritten ? {} : { typography: houseOf(archive) };
    const seed = {
      ...{ id: randomUUID(), date: zonedNow(clock(), zone), language, zone, ...typography },
      keepsLinksOpen: true,
    };
    const read = await text.read(seed, keepIn(archive, clock, this.#pictures.probe));
    // Not reached: it is left for the next import.
    if (this.#run.signal.aborted) return void (this.#done -= 1);
    if (!read.ok) return this.#refuse(text.name, read.problem);
    if (isEmpty(read.value.article))
      return void this.#report.skipped.push({ name: text.name, why: 'no-words' });
    const article = { ...read.value.article, id: this.#freeId(read.value.article.id) };
    const isUndated = isDeepStrictEqual(article.date, seed.date);
    const order = this.#done;
    const own = { text, read: { ...read.value, article }, isUndated, earlier, order };
    const isRevision = earlier !== null && this.#run.asRevision === true;
    this.#tooling.finder.add({ ...article, id: isRevision ? earlier : article.id, place: text.place });
    if (read.value.openLinks.length > 0) this.#waiting.push(own);
    else this.#keep(own);
  }

  /** Keeps the texts whose links could not be followed before all were read. */
  async #keepWaiting(): Promise<void> {
    const { finder, settleLinks } = this.#tooling;
    for (const waiting of this.#waiting.splice(0)) {
      if (this.isStopped) this.#done -= 1;
      else {
        const from = { place: waiting.text.place, language: waiting.read.article.language };
        const find = (path: string) => finder.find(path, from);
        const house = this.#run.asWritten ? undefined : houseOf(this.#importing.archive);
        this.#keep({ ...waiting, read: settleLinks(waiting.read, find, house) });
        await new Promise(setImmediate);
      }
    }
  }

  /** Translations follow their originals as they came in: an export does not say what an original said before. */
  #linkTranslations(): void {
    const { archive, clock } = this.#importing;
    for (const { id, original: place } of this.#translations) {
      const original = this.#places.get(place) ?? archive.importedAs({ digest: '', place }).earlier?.id;
      if (original !== undefined) archive.runBatch({ kind: 'link', id, original }, clock());
    }
  }

  #keep({ text, read, isUndated, earlier, order }: ReadText): void {
    const { archive, clock } = this.#importing;
    // The same text is not published twice.
    const arrived = arrive(read, isUndated, (this.#run.keepStatus ?? false) && earlier === null);
    const { article, changed } = withFreeSlug({ ...read.article, status: arrived.status }, archive);
    const created = archive.createArticle(article, clock(), {
      origin: { digest: text.digest, place: text.place },
      typeset: typesetBy(read.typography),
    });
    if (!created.ok) return this.#refuse(text.name, created.problem);
    const isRevised =
      earlier !== null &&
      this.#run.asRevision === true &&
      reviseEarlier(archive, { text: article.id, earlier }, clock()).ok;
    const { conversion } = read;
    const imported: ImportedText = {
      id: isRevised ? earlier : article.id,
      headline: article.headline,
      name: text.name,
      earlier,
      isRevised,
      arrival: isRevised ? { ...arrived, status: statusIn(archive, earlier) ?? arrived.status } : arrived,
      conversion: isRevised ? conversion : { ...conversion, changed: [...conversion.changed, ...changed] },
    };
    this.#imported.push({ order, text: imported });
    this.#places.set(text.place, imported.id);
    if (read.original !== undefined && !isRevised)
      this.#translations.push({ id: article.id, original: read.original });
  }

  /** The identifier that a text gives itself, unless another has it. */
  #freeId(id: ArticleId): ArticleId {
    const isTaken =
      this.#importing.archive.listRevisions(id).ok ||
      this.#waiting.some(({ read }) => read.article.id === id);
    return isTaken ? randomUUID() : id;
  }

  #refuse(name: string, problem: Problem): void {
    this.#report.refused.push({ name, problem });
    this.isStopped ||= stopsAll(problem);
  }
}

/** Whether a text has neither words nor a picture: it is not imported, as it would have no headline. */
function isEmpty(article: Article): boolean {
  const { kicker, headline, standfirst, lead, body } = article;
  const isShown = lead !== null || body.some(({ type }) => type === 'figure');
  return !isShown && `${kicker}${headline}${standfirst}${searchableText(article)}`.trim() === '';
}

/** Whether a problem is one of the archive or its disk, and so the same for every text. */
function stopsAll({ kind }: Problem): boolean {
  return kind === 'disk-full' || kind === 'not-writable' || kind.startsWith('archive-');
}

/** Gives an article a new slug where its own is taken, so that it is an article of its own. */
function withFreeSlug(article: Article, archive: Archive): { article: Article; changed: ConversionLine[] } {
  const slug = freeSlug(article.slug, (each) => archive.slugTaken(each, article.id));
  const changed =
    slug === article.slug ? [] : [{ what: 'slug', count: 1, words: [`${article.slug} → ${slug}`] }];
  return { article: { ...article, slug }, changed };
}

function statusIn(archive: Archive, id: ArticleId): ArticleStatus | null {
  const opened = archive.openArticle(id);
  return opened.ok ? opened.value.article.status : null;
}

/** The group's own typography, as its settings have it. */
function houseOf(archive: Archive): HouseStyle {
  return { guillemets: archive.openSettings().guillemets ?? defaultHouseStyle.guillemets };
}
