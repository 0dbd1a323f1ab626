import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { ZonedTime } from '../../../src/article';

/** One file of a zip: its path inside it, with "/" between folders, and what it holds. */
export interface ZipPart {
  name: string;
  bytes: Uint8Array;
}

/** Packs files in the order given, all of the article's day and of nobody: the same files give the same bytes. */
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

/** A zip keeps the hour of the machine that made it; noon exists in every zone on every day. */
function noonOf(date: ZonedTime): Date {
  const [year = 1980, month = 1, day = 1] = date.local.slice(0, 10).split('-').map(Number);
  return new Date(year, month - 1, day, 12);
}
