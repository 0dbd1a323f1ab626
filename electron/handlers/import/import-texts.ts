import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { defaultHouseStyle, groupZone, searchableText, zonedNow } from '../../../src/article';
import type { Article, HouseStyle } from '../../../src/article';
import type { ConversionLine, ImportProgress, ImportReport, Problem } from '../../../src/contract';
import type { Archive } from '../../archive';
import type { FoundText, Source, SourceEntry } from '../../import';
import { keepIn } from '../articles/pictures';
import { arrive } from './arrival';
import { keepTypography } from './imported-typography';
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
  const { countTexts, findTexts } = await import('../../import');
  const reader = await startReader(importing.startProcess);
  const aborted = abortOf(run.signal);
  aborted.then(reader.stop, () => undefined);
  try {
    const count = await Promise.race([countTexts(sources, reader), aborted.then(() => 0)]);
    const importer = new TextImporter(importing, run, count);
    const entries = findTexts(sources, reader);
    for (;;) {
      const next = await Promise.race([entries.next(), aborted]);
      if (run.signal.aborted || importer.isStopped || !next) return importer.stopped();
      if (next.done) return importer.ended();
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

/** Imports texts one by one and collects the report. */
class TextImporter {
  readonly #importing: Importing;
  readonly #run: ImportRun;
  readonly #pictures: PictureReader;
  readonly #known = new Set<string>();
  readonly #report: ImportReport = { imported: [], known: [], refused: [], skipped: [], remaining: null };
  #total: number;
  #done = 0;
  isStopped = false;

  constructor(importing: Importing, run: ImportRun, total: number) {
    this.#importing = importing;
    this.#run = run;
    this.#pictures = startPictures(importing.startProcess);
    this.#total = total;
  }

  async take(found: SourceEntry): Promise<void> {
    if (found.kind === 'additional-texts') this.#total += found.count;
    else if (found.kind === 'skipped') this.#report.skipped.push({ name: found.name, why: found.why });
    else if (found.kind === 'refused') this.#takeRefused(found.name, found.problem);
    else await this.#takeText(found.text);
  }

  stopped(): Imported {
    this.#report.remaining = Math.max(0, this.#total - this.#done);
    return this.ended();
  }

  ended(): Imported {
    return { report: this.#report, known: this.#known };
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
    if (before.same && !again) {
      this.#known.add(text.digest);
      this.#report.known.push({ ...before.same, name: text.name });
    } else await this.#keep(text, before.same ? null : (before.earlier?.id ?? null));
  }

  async #keep(text: FoundText, earlier: string | null): Promise<void> {
    const { archive, clock, systemLanguage } = this.#importing;
    const language = systemLanguage.split('-')[0] ?? 'en';
    const zone = groupZone(archive.openMasthead(), systemLanguage);
    const typography = this.#run.asWritten ? {} : { typography: houseOf(archive) };
    const seed = { id: randomUUID(), date: zonedNow(clock(), zone), language, zone, ...typography };
    const read = await text.read(seed, keepIn(archive, clock, this.#pictures.probe));
    // Not reached: it is left for the next import.
    if (this.#run.signal.aborted) return void (this.#done -= 1);
    if (!read.ok) return this.#refuse(text.name, read.problem);
    if (isEmpty(read.value.article))
      return void this.#report.skipped.push({ name: text.name, why: 'no-words' });
    const arrived = arrive(
      read.value,
      isDeepStrictEqual(read.value.article.date, seed.date),
      // The same text is not published twice.
      (this.#run.keepStatus ?? false) && earlier === null,
    );
    const { article, changed } = asNew({ ...read.value.article, status: arrived.status }, archive);
    const created = archive.createArticle(article, clock(), { digest: text.digest, place: text.place });
    if (!created.ok) return this.#refuse(text.name, created.problem);
    const typeset = keepTypography(created.value.article, read.value.typography, archive, clock());
    if (!typeset.ok) return this.#refuse(text.name, typeset.problem);
    const { conversion } = read.value;
    this.#report.imported.push({
      id: article.id,
      headline: article.headline,
      name: text.name,
      earlier,
      arrival: arrived,
      conversion: { ...conversion, changed: [...conversion.changed, ...changed] },
    });
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

/** Gives an article a new identifier and slug where they are taken, so that it is an article of its own. */
function asNew(article: Article, archive: Archive): { article: Article; changed: ConversionLine[] } {
  const isKnown = archive.listRevisions(article.id).ok;
  const id = isKnown ? randomUUID() : article.id;
  const slug = freeSlug(article.slug, (each) => archive.slugTaken(each, id));
  const changed =
    slug === article.slug ? [] : [{ what: 'slug', count: 1, words: [`${article.slug} → ${slug}`] }];
  return { article: { ...article, id, slug }, changed };
}

/** The group's own typography, as its settings have it. */
function houseOf(archive: Archive): HouseStyle {
  return { guillemets: archive.openSettings().guillemets ?? defaultHouseStyle.guillemets };
}

function freeSlug(slug: string, isTaken: (slug: string) => boolean): string {
  let number = 1;
  const numbered = () => (number === 1 ? slug : `${slug.slice(0, 90)}-${number}`);
  while (isTaken(numbered())) number += 1;
  return numbered();
}
