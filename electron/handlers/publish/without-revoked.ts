import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Masthead } from '../../../src/article';
import { keyNumber, signatureEnding, signingNumber } from '../../export';
import type { Edition, EditionFile, Editions } from './editions';

/**
 * An earlier edition without the signatures of keys that were revoked since it was published, and without the links of its pages that lead
 * to them: whoever stole a key can have made them. Answers how many there were.
 */
export async function withoutRevoked(
  edition: Edition,
  editions: Editions,
  { signing = [] }: Pick<Masthead, 'signing'>,
): Promise<{ edition: Edition; revoked: number }> {
  const numbers = new Set(signing.filter(({ revoked }) => revoked).map(({ key }) => keyNumber(key)));
  const gone = new Set<string>();
  for (const file of numbers.size === 0 ? [] : edition) {
    if (!file.path.endsWith(signatureEnding)) continue;
    const signature = await readFile(editions.fileOf(file.sha256), 'utf8').catch(() => '');
    if (numbers.has(signingNumber(signature))) gone.add(file.path);
  }
  if (gone.size === 0) return { edition, revoked: 0 };
  const pages = new Set([...gone].map((path) => posix.join(posix.dirname(path), 'index.html')));
  const left: EditionFile[] = [];
  for (const file of edition)
    if (pages.has(file.path)) left.push(await withoutLinks(file, editions));
    else if (!gone.has(file.path)) left.push(file);
  return { edition: left, revoked: gone.size };

  /** The page without its links to what goes, as they stand behind each download. */
  async function withoutLinks(page: EditionFile, store: Editions): Promise<EditionFile> {
    const html = await readFile(store.fileOf(page.sha256), 'utf8').catch(() => null);
    if (html === null) return page; // It is said to be lost when it is to be sent.
    const folder = posix.dirname(page.path);
    const link = / · <a href="([^"]+)" type="text\/plain" download>[^<]*<\/a>/g;
    const cut = html.replace(link, (whole, href: string) =>
      gone.has(posix.join(folder, decodeURI(href))) ? '' : whole,
    );
    const bytes = Buffer.from(cut);
    return { ...page, sha256: await store.keep(bytes), size: bytes.length };
  }
}
