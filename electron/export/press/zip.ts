import { buffer } from 'node:stream/consumers';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import type { ZonedTime } from '../../../src/article';

/** A file of a zip: its path inside it, with "/" between folders, and its content. */
export interface ZipPart {
  name: string;
  bytes: Uint8Array;
}

/** Packs files in the order given, dated with the article's day and without an owner: the same files give the same bytes. */
export async function packZip(parts: readonly ZipPart[], date: ZonedTime): Promise<Uint8Array> {
  const zip = new ZipFile();
  for (const part of parts) {
    const compress = !/\.(jpe?g|png|webp|avif|gif|zip)$/i.test(part.name);
    zip.addBuffer(Buffer.from(part.bytes), part.name, {
      mtime: noonOf(date),
      mode: 0o100644,
      forceDosTimestamp: true,
      compress,
    });
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** A zip holds local time, so that the date must not depend on the machine's zone; noon exists on every day in every zone. */
function noonOf(date: ZonedTime): Date {
  const [year = 1980, month = 1, day = 1] = date.local.slice(0, 10).split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}

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
