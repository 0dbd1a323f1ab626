import { createHash } from 'node:crypto';
import { appendFile, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { ArticleId } from '../../../src/article';
import { storedFile } from '../../export';
import type { TrackedFile } from '../../export';

/** A file of a built site: its content by its hash, its size in bytes, and the text whose page it is. */
export interface EditionFile {
  path: string;
  sha256: string;
  size: number;
  article?: ArticleId;
}

/** A site as it was built at one moment. */
export type Edition = readonly EditionFile[];

const editionSchema = z.array(
  z.object({
    path: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    size: z.number(),
    article: z.string().exactOptional(),
  }),
);

const sentSchema = z.object({ path: z.string(), sha256: z.string().nullable(), size: z.number() });

/** What a publication has put at a path; its hash is null while it is being put. */
export type SentFile = Omit<z.infer<typeof sentSchema>, 'path'>;

/** How many files are looked at or linked at once. */
const concurrency = 16;

/** The edition of a site that was built into the store. */
export function editionOf(stored: readonly TrackedFile[]): Edition {
  return stored.map(({ path, sha256 = '', stamp, origin }) => ({
    path,
    sha256,
    size: Number(stamp),
    ...(origin && { article: origin.id }),
  }));
}

/** Which of the editions that were published to a destination: the last one, or the one before it. */
export type WhichEdition = 'last' | 'before';

/**
 * The files of the site that is built and of those that were published, each once by its hash, in a folder of the archive that holds
 * nothing else; it goes whole when a text is deleted for ever.
 */
export class Editions {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** The store that the site is built into: a later build does not change what is being sent. */
  get store(): string {
    return this.#folder;
  }

  /** The file of a content. */
  fileOf(sha256: string): string {
    return storedFile(this.#folder, sha256);
  }

  /** A folder for what is known of one destination. */
  async folderOf(destination: string): Promise<string> {
    const folder = join(this.#folder, destination);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return folder;
  }

  /** Keeps a content; answers its hash. */
  async keep(bytes: Uint8Array): Promise<string> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await writeFile(`${this.fileOf(sha256)}.new`, bytes);
    await rename(`${this.fileOf(sha256)}.new`, this.fileOf(sha256));
    return sha256;
  }

  /** The file of a content, once it is known to hold it; null, and gone, when the disk or a stranger changed it. */
  async soundFile({ sha256 }: EditionFile): Promise<string | null> {
    const file = this.fileOf(sha256);
    const bytes = await readFile(file).catch(() => null);
    if (bytes && createHash('sha256').update(bytes).digest('hex') === sha256) return file;
    await rm(file, { force: true });
    return null;
  }

  /** An edition that was published to a destination; null when there is none. */
  async read(destination: string, which: WhichEdition): Promise<Edition | null> {
    const text = await readFile(join(this.#folder, destination, `${which}.json`), 'utf8').catch(() => '');
    return editionSchema.safeParse(parsed(text)).data ?? null;
  }

  /** Remembers what is published at a destination now, and what was before; files of older editions go. */
  async published(destination: string, edition: Edition): Promise<void> {
    const folder = await this.folderOf(destination);
    const last = await this.read(destination, 'last');
    if (last && isSame(last, edition)) return;
    if (last) await rename(join(folder, 'last.json'), join(folder, 'before.json'));
    await writeFile(join(folder, 'last.json.new'), JSON.stringify(edition));
    await rename(join(folder, 'last.json.new'), join(folder, 'last.json'));
    await this.#prune(edition);
  }

  /** Forgets a destination. */
  async forget(destination: string): Promise<void> {
    await rm(join(this.#folder, destination), { recursive: true, force: true });
    await this.#prune([]);
  }

  /** What a publication that did not end has put at a destination, by path. */
  async sent(destination: string, publication: string): Promise<Map<string, SentFile>> {
    const text = await readFile(join(this.#folder, destination, `sent-${publication}`), 'utf8').catch(
      () => '',
    );
    const lines = text.split('\n').flatMap((line) => sentSchema.safeParse(parsed(line)).data ?? []);
    return new Map(lines.map(({ path, ...file }) => [path, file]));
  }

  /** Notes what a publication has put. */
  async noteSent(
    destination: string,
    publication: string,
    { path, sha256, size }: SentFile & { path: string },
  ): Promise<void> {
    await appendFile(
      join(this.#folder, destination, `sent-${publication}`),
      `${JSON.stringify({ path, sha256, size })}\n`,
    );
  }

  async forgetSent(destination: string): Promise<void> {
    const folder = await this.folderOf(destination);
    const notes = (await namesIn(folder)).filter((name) => name.startsWith('sent-'));
    for (const name of notes) await rm(join(folder, name), { force: true });
  }

  async #prune(kept: Edition): Promise<void> {
    const used = new Set(kept.map(({ sha256 }) => sha256));
    for (const destination of await namesIn(this.#folder)) {
      if (destination === 'files') continue;
      for (const which of ['last', 'before'] as const)
        for (const { sha256 } of (await this.read(destination, which)) ?? []) used.add(sha256);
    }
    const stale = (await namesIn(join(this.#folder, 'files'))).filter((name) => !used.has(name));
    await inTurns(stale, (name) => rm(this.fileOf(name), { force: true }));
  }
}

function isSame(one: Edition, other: Edition): boolean {
  const hashes = new Map(one.map(({ path, sha256 }) => [path, sha256]));
  return one.length === other.length && other.every(({ path, sha256 }) => hashes.get(path) === sha256);
}

function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // Half a line, of a program that was killed.
  }
}

async function inTurns<Item>(items: readonly Item[], run: (item: Item) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += concurrency)
    await Promise.all(items.slice(at, at + concurrency).map(run));
}
