import { buffer } from 'node:stream/consumers';
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
