import { heldUntil, instantOf } from '../../../src/article';
import type { SiteDestination } from '../../../src/contract';
import type { Archive } from '../../archive';

const day = 86_400_000;

/** How far ahead the next publication at its hour is looked for. */
const maxAhead = 60 * day;

/** A text that is held, and when that ends, in milliseconds. */
interface Release {
  headline: string;
  at: number;
}

/** The texts whose embargo ends, or whose date comes, after one moment and not after another, the first to come first. */
export function releasesBetween(archive: Pick<Archive, 'library'>, from: number, to: number): Release[] {
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
