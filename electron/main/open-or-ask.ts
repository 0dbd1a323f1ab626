import { openArchive } from '../archive';
import type { Archive, Trouble } from '../archive';

/** Opens the archive of a folder, asking the person what to do as long as it cannot be; null when they give up. */
export async function openOrAsk(
  folder: string,
  askToRetry: (trouble: Trouble) => Promise<boolean>,
): Promise<Archive | null> {
  for (;;) {
    const opened = openArchive(folder, { create: true });
    if (opened.ok) return opened.value;
    if (!(await askToRetry(opened.problem))) return null;
  }
}
