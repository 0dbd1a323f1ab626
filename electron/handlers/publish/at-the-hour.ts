import { heldUntil, instantOf } from '../../../src/article';
import type { Overdue, Problem, Result, SiteDestination } from '../../../src/contract';
import type { Archive } from '../../archive';
import type { Tools } from '../desk/tools';
import type { SignAt, UnlockedKey } from '../signing/unlocked-key';
import { nothingThere, ownDestination } from './destinations';
import type { Publishing } from './publishing';

const day = 86_400_000;

/** How far ahead the next publication at its hour is looked for. */
const maxAhead = 60 * day;

/** How long after a failure it is tried again, in milliseconds. */
const retryDelay = 5 * 60_000;

/** A text that is held, and when that ends, in milliseconds. */
interface Release {
  headline: string;
  at: number;
}

/** The texts whose embargo ends, or whose date comes, after one moment and not after another, the first to come first. */
function releasesBetween(archive: Pick<Archive, 'library'>, from: number, to: number): Release[] {
  const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
  const texts = archive.library.calendar({ from: dayOf(from - day), to: dayOf(to + day) });
  if (!texts.ok) return [];
  const releases = new Map<string, Release>();
  for (const { article } of texts.value) {
    const hold = article.status === 'draft' ? null : heldUntil(article, from);
    if (hold && instantOf(hold.until) <= to)
      releases.set(article.id, { headline: article.headline, at: instantOf(hold.until) });
  }
  return [...releases.values()].sort((one, other) => one.at - other.at);
}

/** When a destination is published to by itself next, in milliseconds; null when it is not, or nothing is held. */
export function nextRelease(
  { isAutomatic }: SiteDestination,
  archive: Pick<Archive, 'library'>,
  now: number,
): number | null {
  return isAutomatic ? (releasesBetween(archive, now, now + maxAhead)[0]?.at ?? null) : null;
}

type Needed = Pick<Tools, 'archive' | 'clock' | 'jobs' | 'memory' | 'secrets' | 'emit'>;

/**
 * Publishes, while the program runs, to the destinations for which the person wants that, when what was held may be public. What came due
 * while it did not run is not published by itself, but said.
 */
export class PublishingAtTheHour {
  readonly #tools: Needed;
  readonly #publishing: () => Promise<Publishing>;
  readonly #unlocked: Pick<UnlockedKey, 'signer'>;
  readonly #startedAt: number;
  readonly #tried = new Map<string, { release: number; at: number; isOver: boolean }>();

  constructor(tools: Needed, publishing: () => Promise<Publishing>, unlocked: Pick<UnlockedKey, 'signer'>) {
    this.#tools = tools;
    this.#publishing = publishing;
    this.#unlocked = unlocked;
    this.#startedAt = tools.clock();
  }

  /** What came due before the program was started, and is not published yet. */
  overdue(): Overdue[] {
    return this.#automatic().flatMap(({ name, publishedAt }) => {
      const releases = releasesBetween(this.#tools.archive, publishedAt, this.#startedAt);
      return releases.length > 0 ? [{ name, headlines: releases.map(({ headline }) => headline) }] : [];
    });
  }

  /** Publishes what has come due; to be called now and then. After a failure it is tried again, unless only a person can mend it. */
  async look(): Promise<void> {
    const { archive, clock, emit } = this.#tools;
    for (const { id, name, publishedAt } of this.#automatic()) {
      const now = clock();
      const releases = releasesBetween(archive, Math.max(publishedAt, this.#startedAt), now);
      const release = releases.at(-1)?.at;
      const tried = this.#tried.get(id);
      const isTried = tried?.release === release && (tried?.isOver || now - (tried?.at ?? 0) < retryDelay);
      if (release === undefined || isTried) continue;
      const signer = this.#signer();
      const published = await this.#publish(id, signer);
      const problem = published.ok ? null : published.problem;
      this.#tried.set(id, { release, at: now, isOver: problem?.kind !== 'host-lost' });
      if (tried?.release === release && problem) continue; // It was said before.
      emit('publish:at-the-hour', {
        name,
        headlines: releases.map(({ headline }) => headline),
        problem,
        isUnsigned: problem === null && signer === 'locked',
      });
    }
  }

  /** What signs, if the person wants signatures; a locked key keeps no text back at its hour. */
  #signer(): SignAt | 'locked' | null {
    const { settings, signingKey } = this.#tools.archive;
    const isWanted = settings.open().signExports === true && signingKey.open().trim() !== '';
    if (!isWanted) return null;
    const signer = this.#unlocked.signer();
    return signer.ok ? signer.value : 'locked';
  }

  async #publish(id: string, signer: SignAt | 'locked' | null): Promise<Result<unknown, Problem>> {
    const destination = ownDestination(id, this.#tools);
    if (!destination.ok) return destination;
    const { jobs, secrets } = this.#tools;
    const publishing = await this.#publishing();
    return jobs.run('publish', (signal) =>
      publishing.run(
        {
          destination: destination.value,
          edition: 'now',
          secret: secrets.isAvailable() ? secrets.read(id) : null,
          signer: signer === 'locked' ? null : signer,
          signal,
          progress: () => undefined,
        },
        null,
      ),
    );
  }

  /** The destinations for which the person wants it, once they have published there themselves. */
  #automatic(): { id: string; name: string; publishedAt: number }[] {
    const { publishing } = this.#tools.archive;
    const destinations = publishing.destinations.open().filter(({ isAutomatic }) => isAutomatic);
    if (destinations.length === 0) return [];
    const published = publishing.published.open();
    return destinations.flatMap(({ id, name }) => {
      const { at } = published[id] ?? nothingThere;
      return at === null ? [] : [{ id, name, publishedAt: at }];
    });
  }
}
