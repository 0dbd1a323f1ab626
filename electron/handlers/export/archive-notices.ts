import type { Notice } from '../../../src/contract';
import type { Archive } from '../../archive';

/** What an export says of the archive that it reads: its own state, and the damaged texts that were left out. */
export function archiveNotices(
  archive: Pick<Archive, 'notices'>,
  damaged: readonly { headline: string }[],
): Notice[] {
  const articles = [...new Set(damaged.map(({ headline }) => headline))];
  const leftOut: Notice[] = articles.length > 0 ? [{ kind: 'damaged-left-out', articles }] : [];
  return [...archive.notices(), ...leftOut];
}
