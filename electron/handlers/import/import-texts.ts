import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { defaultHouseStyle, freeSlug, groupZone, searchableText, zonedNow } from '../../../src/article';
import type { Article, ArticleId, ArticleStatus, HouseStyle, ZonedTime } from '../../../src/article';
import type {
  ConversionLine,
  ImportedText,
  ImportProgress,
  ImportReport,
  Problem,
} from '../../../src/contract';
import type { Archive } from '../../archive';
import type { FoundText, ImportedArticle, settleLinks, ChosenFiles, FoundEntry } from '../../import';
import { mastheadFile, siteFile } from '../../export';
import { keepIn } from '../articles/pictures';
import { arrive } from './arrival';
import { typesetBy } from './imported-typography';
import { LinkFinder } from './link-finder';
import { takeMasthead, takePictureFacts, takeSite, takeLeaflets } from './own-masthead';
import { reviseEarlier } from './revise';
import type { Tools } from '../desk/tools';
import { startPictures, startReader } from '../process/bounded-reader';
import type { PictureReader } from '../process/messages';
import { abortable } from '../../process';

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
 * Makes an article of each text in what was chosen, one after the other; each is read while the one before it is stored. A text that
 * cannot be read does not stop the others; a disk that cannot be written to stops the import. A text that is already in the archive is
 * not imported again.
 */
export async function importTexts(
  chosen: readonly ChosenFiles[],
  importing: Importing,
  run: ImportRun,
): Promise<Imported> {
  const { TextIndex, countTexts, findTexts, settleLinks } = await import('../../import');
  const reader = await startReader(importing.startProcess);
  if (run.signal.aborted) reader.stop();
  run.signal.addEventListener('abort', reader.stop);
  const orAborted = <Value>(work: Promise<Value>) => abortable(work, run.signal);
  try {
    const total = (await orAborted(countTexts(chosen, reader))) ?? 0;
    const finder = new LinkFinder(importing.archive, () => new TextIndex());
    const importer = new TextImporter(importing, run, { total, finder, settleLinks });
    await orAborted(importer.takeMasthead(chosen));
    const entries = findTexts(chosen, reader);
    for (;;) {
      const next = await orAborted(entries.next());
      if (next && !run.signal.aborted)
        await orAborted(next.done ? importer.endLast() : importer.take(next.value));
      if (run.signal.aborted || importer.isStopped || !next) return await importer.stopped();
      if (next.done) {
        await orAborted(takePictureFacts(chosen, importing.archive, importing.clock));
        await orAborted(takeLeaflets(chosen, importing.archive, importing.clock));
        return await importer.ended();
      }
    }
  } finally {
    run.signal.removeEventListener('abort', reader.stop);
    reader.stop();
  }
}

/** A text that was read, and where it stands among the others. */
interface ReadText {
  text: FoundText;
  read: ImportedArticle;
  isUndated: boolean;
  earlier: ArticleId | null;
  order: number;
}

/** An entry that was read, and the function that stores or reports it. */
interface Ready {
  text: FoundText | null;
  end: () => void;
}

/** What the group's masthead and settings give to every text of an import. */
interface GroupDefaults {
  zone: string;
  typography?: HouseStyle;
}

interface Tooling {
  total: number;
  finder: LinkFinder;
  settleLinks: typeof settleLinks;
}

/**
 * Imports texts one by one and collects the report. Each text is stored while the next one is read; texts with links to other texts
 * are stored once all are read.
 */
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
  #last: Ready | null = null;
  #begun = 0;
  #hasSite = false;
  #done = 0;
  isStopped = false;
  #ownDefaults: GroupDefaults | null = null;

  constructor(importing: Importing, run: ImportRun, tooling: Tooling) {
    this.#importing = importing;
    this.#run = run;
    this.#pictures = startPictures(importing.startProcess);
    this.#tooling = tooling;
    this.#total = tooling.total;
  }

  /** Takes the masthead and the settings of the site of an export of everything first: its group's time zone applies to the texts. */
  async takeMasthead(chosen: readonly ChosenFiles[]): Promise<void> {
    const { archive, clock } = this.#importing;
    const keep = keepIn(archive, clock, this.#pictures.probe);
    if (await takeMasthead(chosen, archive, clock, keep)) this.#report.masthead = true;
    this.#hasSite = await takeSite(chosen, archive, clock);
  }

  async take(found: FoundEntry): Promise<void> {
    const text = found.kind === 'text' ? found.text : null;
    const before = this.#last?.text;
    // The same text may come twice: the first must be stored before the second is looked up.
    if (text && before && (text.digest === before.digest || text.place === before.place))
      await this.endLast();
    const beginning = this.#begin(found);
    beginning.catch(() => undefined); // Thrown below, once the text before is stored.
    await this.endLast();
    this.#last = { text, end: await beginning };
  }

  /** Stores or reports the last entry, after other work that waits in this process, such as reading the next one. */
  async endLast(): Promise<void> {
    await new Promise(setImmediate);
    if (this.#run.signal.aborted) return; // Left for the next import.
    this.#last?.end();
    this.#last = null;
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

  async #begin(found: FoundEntry): Promise<Ready['end']> {
    if (found.kind === 'text') return this.#beginText(found.text);
    if (found.kind === 'additional-texts') this.#total += found.count;
    else if (found.kind === 'refused') this.#begun += 1;
    return () => this.#takeOther(found);
  }

  #takeOther(found: Exclude<FoundEntry, { kind: 'text' }>): void {
    if (found.kind === 'refused') {
      this.#done += 1;
      this.#refuse(found.name, found.problem);
    } else if (found.kind === 'skipped') {
      const { name, why } = found;
      const isTaken =
        (name === mastheadFile && this.#report.masthead) || (name === siteFile && this.#hasSite);
      if (!isTaken) this.#report.skipped.push({ name, why });
    }
  }

  async #beginText(text: FoundText): Promise<Ready['end']> {
    const { again, only, progress } = this.#run;
    progress?.({ name: text.name, done: this.#begun, total: this.#total });
    const order = (this.#begun += 1);
    if (only && !only.has(text.digest)) return () => void (this.#done += 1);
    const { same, earlier } = this.#importing.archive.origins.find(text);
    const known = same ?? this.#waiting.find((each) => each.text.digest === text.digest)?.read.article;
    if (!known || again === 'all' || again?.has(text.digest))
      return this.#read({ text, order, earlier: same ? null : (earlier?.id ?? null) });
    return () => {
      this.#done += 1;
      this.#known.add(text.digest);
      this.#report.known.push({ id: known.id, headline: known.headline, name: text.name });
    };
  }

  get #defaults(): GroupDefaults {
    const { archive, systemLanguage } = this.#importing;
    return (this.#ownDefaults ??= {
      zone: groupZone(archive.masthead.open(), systemLanguage),
      ...(!this.#run.asWritten && { typography: houseOf(archive) }),
    });
  }

  async #read(of: Pick<ReadText, 'text' | 'order' | 'earlier'>): Promise<Ready['end']> {
    const { archive, clock, systemLanguage } = this.#importing;
    const language = systemLanguage.split('-')[0] ?? 'en';
    const { zone } = this.#defaults;
    const date = zonedNow(clock(), zone);
    const seed = { ...this.#defaults, id: randomUUID(), date, language, keepsLinksOpen: true };
    const read = await of.text.read(seed, keepIn(archive, clock, this.#pictures.probe));
    return () => {
      this.#done += 1;
      if (read.ok) this.#takeRead({ ...of, read: read.value }, date);
      else this.#refuse(of.text.name, read.problem);
    };
  }

  #takeRead(found: Omit<ReadText, 'isUndated'>, today: ZonedTime): void {
    const { text, read, earlier } = found;
    if (isEmpty(read.article)) return void this.#report.skipped.push({ name: text.name, why: 'no-words' });
    const article = { ...read.article, id: this.#freeId(read.article.id) };
    const isUndated = isDeepStrictEqual(article.date, today);
    const own = { ...found, read: { ...read, article }, isUndated };
    const isRevision = earlier !== null && this.#run.asRevision === true;
    this.#tooling.finder.add({ ...article, id: isRevision ? earlier : article.id, place: text.place });
    if (read.openLinks.length > 0) this.#waiting.push(own);
    else this.#keep(own);
  }

  /** Stores the texts whose links could only be followed once all were read. */
  async #keepWaiting(): Promise<void> {
    const { finder, settleLinks } = this.#tooling;
    for (const waiting of this.#waiting.splice(0)) {
      if (this.isStopped) this.#done -= 1;
      else {
        const from = { place: waiting.text.place, language: waiting.read.article.language };
        const find = (path: string) => finder.find(path, from);
        this.#keep({ ...waiting, read: settleLinks(waiting.read, find, this.#defaults.typography) });
        await new Promise(setImmediate);
      }
    }
  }

  /** Imported translations count as up to date with their originals, since an export does not say what an original said before. */
  #linkTranslations(): void {
    const { archive, clock } = this.#importing;
    for (const { id, original: place } of this.#translations) {
      const original = this.#places.get(place) ?? archive.origins.find({ digest: '', place }).earlier?.id;
      if (original !== undefined) archive.acts.run({ kind: 'link', id, original }, clock());
    }
  }

  #keep({ text, read, isUndated, earlier, order }: ReadText): void {
    const { archive, clock } = this.#importing;
    // The same text is not published twice.
    const arrived = arrive(read, isUndated, (this.#run.keepStatus ?? false) && earlier === null);
    const { article, changed } = withFreeSlug({ ...read.article, status: arrived.status }, archive);
    const created = archive.articles.create(article, clock(), {
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
      this.#importing.archive.revisions.list(id).ok ||
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
  const slug = freeSlug(article.slug, (each) => archive.articles.slugTaken(each, article.id));
  const changed =
    slug === article.slug ? [] : [{ what: 'slug', count: 1, words: [`${article.slug} → ${slug}`] }];
  return { article: { ...article, slug }, changed };
}

function statusIn(archive: Archive, id: ArticleId): ArticleStatus | null {
  const opened = archive.articles.open(id);
  return opened.ok ? opened.value.article.status : null;
}

/** The group's own typography, as its settings have it. */
function houseOf(archive: Archive): HouseStyle {
  return { guillemets: archive.settings.open().guillemets ?? defaultHouseStyle.guillemets };
}
