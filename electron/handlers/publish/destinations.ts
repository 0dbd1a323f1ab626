import { createHash } from 'node:crypto';
import { failed, done } from '../../../src/contract';
import type { DestinationSettings, Problem, Result, SiteDestination } from '../../../src/contract';
import type { Archive, PublishedThere } from '../../archive';
import type { Tools } from '../desk/tools';
import { Editions } from './editions';

/** What is needed to know where the site is published. */
export type Places = Pick<Tools, 'archive' | 'memory' | 'secrets'>;

/** Keeps a destination, new or changed, and its secret where the system can; what its entry was on this machine is remembered. */
export function keepDestination(
  { destination, secret }: { destination: SiteDestination; secret?: string },
  { archive, memory, secrets }: Places,
  now: number,
): Result<null, Problem> {
  const { destinations } = archive.publishing;
  const others = destinations.open();
  const at = others.findIndex(({ id }) => id === destination.id);
  const changed = at < 0 ? [...others, destination] : others.with(at, destination);
  const saved = destinations.save(changed, now);
  if (!saved.ok) return saved;
  const own = memory.get().destinations;
  memory.set({ destinations: { ...own, [destination.id]: entryOf(destination.settings) } });
  if (secret !== undefined && secrets.isAvailable()) secrets.keep(destination.id, secret);
  return done(null);
}

/** Forgets a destination, its secret and what was kept of its editions; nothing changes there. */
export async function forgetDestination(
  id: string,
  { archive, memory, secrets }: Places,
  now: number,
): Promise<Result<null, Problem>> {
  const { destinations, published } = archive.publishing;
  const saved = destinations.save(
    destinations.open().filter((each) => each.id !== id),
    now,
  );
  if (!saved.ok) return saved;
  const { [id]: _there, ...others } = published.open();
  published.save(others, now);
  const { [id]: _entry, ...entries } = memory.get().destinations;
  memory.set({ destinations: entries });
  secrets.forget(id);
  await editionsOf(archive)?.forget(id);
  return done(null);
}

/** A destination that a person entered, or looked through, on this machine. Problems: destination-unknown, destination-foreign. */
export function ownDestination(
  id: string,
  { archive, memory }: Pick<Places, 'archive' | 'memory'>,
): Result<SiteDestination, Problem> {
  const all = archive.publishing.destinations.open();
  const destination = all.find((each) => each.id === id);
  if (!destination)
    return failed({ kind: 'destination-unknown', name: '', names: all.map(({ name }) => name) });
  if (!isOwn(destination, memory)) return failed({ kind: 'destination-foreign', name: destination.name });
  return done(destination);
}

/** An archive may come from a stranger: nothing is sent to a host that only it names. */
export function isOwn(destination: SiteDestination, memory: Places['memory']): boolean {
  return memory.get().destinations[destination.id] === entryOf(destination.settings);
}

/** What settings were when a person entered them on this machine, in short. */
export function entryOf(settings: object): string {
  return createHash('sha256').update(JSON.stringify(settings)).digest('hex');
}

/** Whether a destination lets nobody in without a secret; a key file may do without. */
export function needsSecret(settings: DestinationSettings): boolean {
  switch (settings.kind) {
    case 'folder':
      return false;
    case 'sftp':
      return settings.login === 'password';
    case 'git':
      return settings.user !== null;
    case 'ftps':
    case 'webdav':
    case 's3':
      return true;
  }
}

export const nothingThere: PublishedThere = { at: null, known: [], isUnfinished: false, texts: {} };

/** What an archive keeps of the sites that it built and published; null where nothing can be written. */
export function editionsOf({ cache }: Pick<Archive, 'cache'>): Editions | null {
  return cache === null ? null : new Editions(`${cache}/published`);
}
