import { createHash } from 'node:crypto';
import {
  copiedPicture,
  exactFile,
  figuresOf,
  logosOf,
  pictureFactsFile,
  leafletsFile,
  withExactLine,
} from '../../../src/article';
import type {
  Article,
  Masthead,
  MenuTarget,
  Picture,
  PictureFacts,
  SiteSettings,
} from '../../../src/article';
import { done } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { LeafletChoice, NamedTemplate } from '../../../src/leaflet';
import { renderCopy } from '../../../src/render';
import { writeFolder } from '../folder/write-folder';
import type { OutletFile } from '../folder/write-files';

/** All that a group wrote, read one text at a time. */
export interface Everything {
  texts: Iterable<Article>;
  masthead: Masthead;
  site: SiteSettings;
  leaflets: { templates: readonly NamedTemplate[]; texts: Readonly<Record<string, LeafletChoice>> };
  readPicture: (hash: string) => Promise<Uint8Array | null>;
  /** What the group knows of a picture. */
  pictureFacts: (hash: string) => PictureFacts;
}

/** What was written, by paths in the folder, and what was missing. */
export interface WrittenEverything {
  texts: number;
  pictures: number;
  files: string[];
  /** Pictures that the archive has lost, by the headline of their text; "" for the masthead's logo. */
  missing: MissingPicture[];
}

export interface MissingPicture {
  article: string;
  picture: string;
}

/**
 * Writes every text as Markdown with its fields and pictures, which any program reads, and beside it the very article, which an
 * import takes as long as nobody has changed the Markdown; and the masthead, the site and what is set of leaflets. What an earlier export of this kind wrote there and
 * this one does not is removed; files of others stay.
 * Problems: disk-full, not-writable, cancelled.
 */
export async function exportEverything(
  everything: Everything,
  folder: string,
  { signal, progress }: { signal: AbortSignal; progress?: (texts: number) => void },
): Promise<Result<WrittenEverything, Problem>> {
  const counts = { texts: 0, pictures: 0 };
  const missing: MissingPicture[] = [];
  const copies = new Copies(everything, counts, missing, progress);
  const written = await writeFolder(folder, copies.files(), { signal, keepEarlier: () => false });
  return written.ok ? done({ ...counts, files: written.value.files, missing }) : written;
}

class Copies {
  readonly #everything: Everything;
  readonly #counts: { texts: number; pictures: number };
  readonly #missing: MissingPicture[];
  readonly #progress: (texts: number) => void;
  readonly #names = new Set<string>();
  readonly #pictures = new Set<string>();

  constructor(
    everything: Everything,
    counts: { texts: number; pictures: number },
    missing: MissingPicture[],
    progress: (texts: number) => void = () => undefined,
  ) {
    this.#everything = everything;
    this.#counts = counts;
    this.#missing = missing;
    this.#progress = progress;
  }

  async *files(): AsyncGenerator<OutletFile> {
    for (const article of this.#everything.texts) {
      const copy = renderCopy(article, copiedPicture);
      const exact = exactFile(article.id);
      const json = JSON.stringify(article);
      yield { path: this.#freeName(article), bytes: withExactLine(copy, { file: exact, json }, sha256) };
      yield { path: exact, bytes: json };
      for (const figure of figuresOf(article))
        for (const picture of [figure.picture, ...(figure.crop ? [figure.crop.of] : [])])
          yield* this.#picture(picture, article);
      for (const { logo } of logosOf(article)) yield* this.#picture(logo, article);
      this.#counts.texts += 1;
      this.#progress(this.#counts.texts);
    }
    yield* this.#masthead();
    yield { path: siteFile, bytes: writeSite(this.#everything.site) };
    const { leaflets } = this.#everything;
    if (leaflets.templates.length > 0 || Object.keys(leaflets.texts).length > 0)
      yield { path: leafletsFile, bytes: JSON.stringify(leaflets) };
    yield* this.#facts();
  }

  /** "2026-06-13-trains-supprimes.md", with a number where two texts would have the same. */
  #freeName({ date, slug, language }: Article): string {
    const stem = `${date.local.slice(0, 10)}-${slug || language}`;
    for (let count = 1; ; count += 1) {
      const name = count === 1 ? `${stem}.md` : `${stem}-${count}.md`;
      if (this.#names.has(name)) continue;
      this.#names.add(name);
      return name;
    }
  }

  /** What is known of the pictures that are written, for an import; no other program asks for it. */
  *#facts(): Generator<OutletFile> {
    const known = [...this.#pictures]
      .sort()
      .map((hash) => [hash, this.#everything.pictureFacts(hash)] as const)
      .filter(([, facts]) => Object.keys(facts).length > 0);
    if (known.length > 0) yield { path: pictureFactsFile, bytes: JSON.stringify(Object.fromEntries(known)) };
  }

  async *#picture(picture: Picture, article: Article | null): AsyncGenerator<OutletFile> {
    if (this.#pictures.has(picture.hash)) return;
    const bytes = await this.#everything.readPicture(picture.hash);
    const path = copiedPicture(picture);
    if (!bytes) {
      this.#missing.push({ article: article?.headline ?? '', picture: path });
      return;
    }
    this.#pictures.add(picture.hash);
    this.#counts.pictures += 1;
    yield { path, bytes };
  }

  /** The masthead by its fields; each value is written as JSON, which YAML reads as it is. */
  async *#masthead(): AsyncGenerator<OutletFile> {
    const { logo, ...fields } = this.#everything.masthead;
    if (logo) yield* this.#picture(logo, null);
    const all = { ...fields, ...(logo ? { logo: copiedPicture(logo) } : {}) };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
    yield { path: mastheadFile, bytes: lines.join('') };
  }
}

/** Where an export of everything has the masthead. */
export const mastheadFile = 'masthead.yaml';

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Where an export of everything has the settings of the site. */
export const siteFile = 'site.yaml';

/** The settings of a site by their fields; each value is written as JSON, which YAML reads as it is. Texts are named by their identifiers. */
export function writeSite({ menu, ...site }: SiteSettings): string {
  const entries = menu.map(({ below, ...entry }) => ({
    ...written(entry),
    ...(below.length > 0 && { below: below.map(written) }),
  }));
  return Object.entries({ ...site, menu: entries })
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`)
    .join('');
}

function written({ label, target }: Pick<SiteSettings['menu'][number], 'label' | 'target'>) {
  const to = nameOf(target);
  return { ...(label !== '' && { label }), ...(to !== null && { to }) };
}

function nameOf(target: MenuTarget): string | null {
  switch (target.kind) {
    case 'made':
      return target.page;
    case 'text':
      return target.id;
    case 'address':
      return target.address;
    case 'none':
      return null;
  }
}
