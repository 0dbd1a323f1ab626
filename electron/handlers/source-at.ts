import type { Source } from '../import';

/** What lies at a path that the person gave, a file or a folder of texts; it is read when its turn comes. */
export async function sourceAt(path: string, name: string): Promise<Source> {
  const { sourceAt: at } = await import('../import');
  return at(path, name);
}
