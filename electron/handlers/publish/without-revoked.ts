import { readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Element, Nodes } from 'hast';
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

  /** The page without its links to what goes. */
  async function withoutLinks(page: EditionFile, store: Editions): Promise<EditionFile> {
    const html = await readFile(store.fileOf(page.sha256), 'utf8').catch(() => null);
    if (html === null) return page; // It is said to be lost when it is to be sent.
    const addresses = new Set([...gone].map((path) => encodeURI(path)));
    const folder = encodeURI(posix.dirname(page.path));
    const bytes = Buffer.from(await cutLinks(html, (href) => addresses.has(posix.join(folder, href))));
    return { ...page, sha256: await store.keep(bytes), size: bytes.length };
  }
}

/** A page without some of its links and the sign that parts each from what stands before it; all else stays as it was written. */
async function cutLinks(html: string, isGone: (href: string) => boolean): Promise<string> {
  const { fromHtml } = await import('hast-util-from-html'); // Loaded for this alone.
  const links = linksIn(fromHtml(html)).filter(({ properties }) => isGone(String(properties['href'])));
  // From the last on, so that what is cut leaves the places before it.
  return links.toReversed().reduce((page, { position }) => {
    const [from, to] = [position?.start.offset, position?.end.offset];
    if (from === undefined || to === undefined) return page;
    return page.slice(0, from).replace(/ · $/, '') + page.slice(to);
  }, html);
}

function linksIn(node: Nodes): Element[] {
  const own = node.type === 'element' && node.tagName === 'a' && node.properties['href'] ? [node] : [];
  return [...own, ...('children' in node ? node.children.flatMap(linksIn) : [])];
}
