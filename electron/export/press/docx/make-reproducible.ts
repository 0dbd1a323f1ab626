import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import type { ZonedTime } from '../../../../src/article';
import { packZip } from '../zip';
import type { ZipPart } from '../zip';

/**
 * Makes a Word package the same bytes each time: the random identifiers of links and those of bookmarks are numbered instead, and every date
 * becomes the article's. `instant` is the article's date as "2026-02-24T08:30:00Z".
 */
export async function makeReproducible(
  bytes: Uint8Array,
  date: ZonedTime,
  instant: string,
): Promise<Uint8Array> {
  const links = new Map<string, string>();
  const parts = (await unzip(bytes)).map((part) =>
    /\.(xml|rels)$/.test(part.name) ? { ...part, bytes: rewritePart(part.bytes, links, instant) } : part,
  );
  return packZip(parts, date);
}

/** The parts of a package that this program has just made, in their order. */
export async function unzip(bytes: Uint8Array): Promise<ZipPart[]> {
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true });
  const parts: ZipPart[] = [];
  for await (const entry of zip.eachEntry()) {
    parts.push({ name: entry.fileName, bytes: await buffer(await zip.openReadStreamPromise(entry)) });
  }
  return parts;
}

function rewritePart(bytes: Uint8Array, links: Map<string, string>, instant: string): Uint8Array {
  const given = Buffer.from(bytes).toString('utf8');
  const bookmarks = [...given.matchAll(/<w:bookmarkStart\b[^>]*\sw:id="(\d+)"/g)].map(([, id]) => id ?? '');
  const text = given
    .replace(
      /(\s(?:r:id|r:embed|Id)=")(rId[^"]*[^"\d][^"]*)"/g,
      (_, attribute: string, id: string) => `${attribute}${numbered(id, links)}"`,
    )
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*\sw:id=")(\d+)"/g,
      (_, start: string, id: string) => `${start}${bookmarks.indexOf(id)}"`,
    )
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${instant}`);
  return Buffer.from(text, 'utf8');
}

function numbered(id: string, links: Map<string, string>): string {
  const known = links.get(id) ?? `rIdLink${String(links.size + 1)}`;
  links.set(id, known);
  return known;
}
