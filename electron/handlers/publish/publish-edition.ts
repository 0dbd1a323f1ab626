import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { done, failed } from '../../../src/contract';
import type { Problem, PublishProgress, Result } from '../../../src/contract';
import type { Destination } from '../../delivery';
import type { Edition, EditionFile, Editions, SentFile } from './editions';
import { isUpToDate, planPublication, removingSteps, sendingSteps } from './publication-plan';
import type { PublicationPlan, Published } from './publication-plan';
import { goingFile, manifestFile, readManifest, writeManifest } from './site-manifest';
import type { PublishedFile, SiteManifest } from './site-manifest';

/** What is published where: one destination of an archive, and what the archive knows of it. */
export interface PublicationOrder {
  edition: Edition;
  editions: Editions;
  /** The identifier of the destination. */
  id: string;
  /** The publications that this archive began there. */
  known: ReadonlySet<string>;
}

/** What publishing needs beside: a new random name for it, the time, and what the person agreed to. */
export interface PublicationRun {
  publication: string;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** The question of the plan that the person answered with yes; null when none was asked. */
  accepted: string | null;
  /** Remembers that a publication is this archive's own, before anything is written there. */
  begins(publication: string): Result<null, Problem>;
  signal: AbortSignal;
  progress(step: PublishProgress): void;
}

/** What a list says of a path where one of several contents may be: it is being removed, or was being changed to another content. */
const inDoubt = { sha256: null, size: 0 };

/** How many files are sent or removed at once; a transport that cannot puts them in a queue. */
const concurrency = 6;

/** What is at an open destination, and what publishing the edition would do there. */
export async function lookThere(
  { edition, editions, id, known }: PublicationOrder,
  destination: Destination,
): Promise<Result<{ there: Published; plan: PublicationPlan }, Problem>> {
  const manifest = await readList(manifestFile, destination);
  if (!manifest.ok) return manifest;
  const going = await readList(goingFile, destination);
  if (!going.ok) return going;
  const lists = [edition.map(({ path }) => path), ...[manifest, going].map(({ value }) => pathsOf(value))];
  const listed = await destination.list([...new Set(lists.flat())]);
  if (!listed.ok) return listed;
  const sizes = new Map(listed.value.map(({ path, size }) => [path, size]));
  for (const own of [manifestFile, goingFile]) sizes.delete(own);
  const sent = going.value ? await editions.sent(id, going.value.id) : new Map<string, SentFile>();
  const there = { sizes, manifest: manifest.value, going: going.value, sent };
  return done({ there, plan: planPublication(edition, there, known) });
}

function pathsOf(list: SiteManifest | null): string[] {
  return [...(list?.files.keys() ?? [])];
}

async function readList(
  path: string,
  destination: Destination,
): Promise<Result<SiteManifest | null, Problem>> {
  const read = await destination.read(path);
  return read.ok ? done(read.value && readManifest(read.value)) : read;
}

/**
 * Publishes an edition at an open destination, which it closes: only what differs goes, pictures and assets first, then new pages, then
 * the changed ones, then the list of all, and removals last. Cut off at any moment, the site is the old one or the new one to its
 * readers, and the next publication goes on where it stopped. Nothing is overwritten that no publication of this archive put there,
 * unless the person accepted just that: the problem `publish-unseen` says so. Other problems: those of the destination, cancelled.
 */
export async function publishEdition(
  order: PublicationOrder,
  destination: Destination,
  run: PublicationRun,
): Promise<Result<PublicationPlan, Problem>> {
  const stop = () => void destination.abandon();
  run.signal.addEventListener('abort', stop);
  try {
    const published = await publishThere(order, destination, run);
    if (!published.ok) await destination.abandon();
    return run.signal.aborted && !published.ok ? failed({ kind: 'cancelled' }) : published;
  } finally {
    run.signal.removeEventListener('abort', stop);
  }
}

async function publishThere(
  order: PublicationOrder,
  destination: Destination,
  run: PublicationRun,
): Promise<Result<PublicationPlan, Problem>> {
  const looked = await lookThere(order, destination);
  if (!looked.ok) return looked;
  const { there, plan } = looked.value;
  if (plan.question !== null && plan.question !== run.accepted) return failed({ kind: 'publish-unseen' });
  if (run.signal.aborted) return failed({ kind: 'cancelled' });
  if (isUpToDate(plan, there)) {
    await destination.abandon();
    return done(plan);
  }
  // A publication that was cut off goes on under its name, by which what it has put is known.
  const isOwn = there.going !== null && order.known.has(there.going.id);
  const id = isOwn && there.going ? there.going.id : run.publication;
  if (!isOwn) await order.editions.forgetSent(order.id);
  const begun = run.begins(id);
  if (!begun.ok) return begun;
  const sent = await new Sending(order, destination, { plan, run: { ...run, publication: id } }).all(there);
  if (!sent.ok) return sent;
  const finished = await destination.finish(messageOf(plan));
  if (!finished.ok) return finished;
  await order.editions.forgetSent(order.id);
  return done(plan);
}

/** What a publication did, for the history of a repository. */
function messageOf({ add, change, remove }: PublicationPlan): string {
  return `Publish the site: ${add.length} added, ${change.length} changed, ${remove.length} removed`;
}

/** Sends what a plan names, in its order. */
class Sending {
  readonly #order: PublicationOrder;
  readonly #destination: Destination;
  readonly #run: PublicationRun;
  readonly #plan: PublicationPlan;
  #files = 0;
  #bytes = 0;

  constructor(
    order: PublicationOrder,
    destination: Destination,
    { plan, run }: { plan: PublicationPlan; run: PublicationRun },
  ) {
    this.#order = order;
    this.#destination = destination;
    this.#plan = plan;
    this.#run = run;
  }

  async all(there: Published): Promise<Result<null, Problem>> {
    const { add, change, remove } = this.#plan;
    const changing = new Map(there.going?.files ?? []);
    for (const file of [...add, ...change]) {
      const before = changing.get(file.path);
      changing.set(file.path, before === undefined || before.sha256 === file.sha256 ? file : inDoubt);
    }
    for (const path of remove) changing.set(path, inDoubt);
    const announced = await this.#putList(goingFile, changing);
    if (!announced.ok) return announced;
    for (const step of sendingSteps(this.#plan)) {
      const sent = await this.#each(step, (file) => this.#send(file, there.sent.has(file.path)));
      if (!sent.ok) return sent;
    }
    const listed = await this.#putList(
      manifestFile,
      new Map(this.#order.edition.map((file) => [file.path, file])),
    );
    if (!listed.ok) return listed;
    for (const step of removingSteps(this.#plan)) {
      const removed = await this.#each(step, (path) => this.#remove(path));
      if (!removed.ok) return removed;
    }
    const ended = await this.#destination.remove(goingFile);
    return ended.ok ? done(null) : ended;
  }

  async #send(file: EditionFile, isAgain: boolean): Promise<Result<void, Problem>> {
    const { editions, id } = this.#order;
    const from = await editions.soundFile(file);
    if (from === null) return failed({ kind: 'file-missing', path: file.path });
    // What was noted of the path is true no longer once the put begins.
    if (isAgain) await editions.noteSent(id, this.#run.publication, { ...file, ...inDoubt });
    let before = 0;
    const put = await this.#destination.put({ path: file.path, from, size: file.size }, (sent) => {
      this.#tell(sent - before);
      before = sent;
    });
    if (!put.ok) return put;
    await editions.noteSent(id, this.#run.publication, file);
    this.#files += 1;
    this.#tell(file.size - before);
    return put;
  }

  async #remove(path: string): Promise<Result<void, Problem>> {
    const removed = await this.#destination.remove(path);
    this.#files += 1;
    this.#tell(0);
    return removed;
  }

  /** Puts one of the lists that a publication keeps there. */
  async #putList(path: string, files: ReadonlyMap<string, PublishedFile>): Promise<Result<void, Problem>> {
    const { editions, id } = this.#order;
    const text = writeManifest({ id: this.#run.publication, at: this.#run.now, files });
    const from = join(await editions.folderOf(id), path.slice(1));
    await writeFile(from, text);
    return this.#destination.put({ path, from, size: Buffer.byteLength(text) });
  }

  /** Runs what may be done in any order, a few at a time, and stops at the first problem. */
  async #each<Item>(
    items: readonly Item[],
    run: (item: Item) => Promise<Result<void, Problem>>,
  ): Promise<Result<void, Problem>> {
    const waiting = [...items];
    let stopped: Result<void, Problem> = done(undefined);
    const work = async () => {
      for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) {
        if (this.#run.signal.aborted) stopped = failed({ kind: 'cancelled' });
        if (!stopped.ok) return;
        const answer = await run(item);
        if (!answer.ok) stopped = answer;
      }
    };
    await Promise.all(Array.from({ length: concurrency }, work));
    return stopped;
  }

  #tell(bytes: number): void {
    this.#bytes += bytes;
    const { add, change, remove, bytes: all } = this.#plan;
    const files = add.length + change.length + remove.length;
    this.#run.progress({
      step: 'sending',
      done: this.#files,
      total: files,
      bytes: this.#bytes,
      ofBytes: all,
    });
  }
}
