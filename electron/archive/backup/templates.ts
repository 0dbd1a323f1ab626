import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { templatesFolder } from '../../../src/contract';
import { writeDurably } from '../durable-files';

/**
 * Copies the group's own leaflet templates from one folder into another, those files that differ. One that is gone in the first
 * stays in the second: a folder of backups has the last state of each. A link is not followed.
 */
export async function copyTemplates(from: string, to: string): Promise<void> {
  const root = join(from, templatesFolder);
  const entries = await readdir(root, { withFileTypes: true, recursive: true }).catch(() => []);
  for (const entry of entries.filter((each) => each.isFile())) {
    const file = join(entry.parentPath, entry.name);
    const copy = join(to, templatesFolder, relative(root, file));
    const bytes = await readFile(file);
    const before = await readFile(copy).catch(() => null);
    if (!before?.equals(bytes)) await writeDurably(copy, bytes);
  }
}
