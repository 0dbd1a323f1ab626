import { crc32 } from 'node:zlib';
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { DamagedDocument } from '../../report/import-error';
import { xmlText } from '../../encoding/decode-text';

/** The files inside a document, unpacked, by their path. */
export type Entries = ReadonlyMap<string, Uint8Array>;

/** More than any text with its pictures needs, and not too much for the machine. */
const limits = { bytes: 300_000_000, entries: 5_000 };

/**
 * Unpacks a document that is a zip. Throws `DamagedDocument` when it is no zip, when a file in it is cut, altered or
 * longer than it says, or when it would unpack to more than 300 MB or 5,000 files.
 */
export async function unpack(bytes: Uint8Array): Promise<Entries> {
  try {
    const zip = withCommentLength(Buffer.from(bytes));
    return await readAll(await fromBufferPromise(zip, { lazyEntries: true }));
  } catch (error) {
    if (error instanceof DamagedDocument) throw error;
    throw new DamagedDocument('it is cut or damaged', { cause: error });
  }
}

/**
 * Sets the length of the comment at the end of a zip to what there is: some programs, and transfers that add to a file,
 * leave another, which every other reader passes over.
 */
function withCommentLength(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const length = zip.length - end - endLength;
  if (end >= 0 && length >= 0 && length <= 0xffff) zip.writeUInt16LE(length, end + endLength - 2);
  return zip;
}

/** The length in bytes of the record at the end of a zip, without its comment. */
const endLength = 22;

/** A file of the document as text; null when the document has no such file. */
export function entryText(entries: Entries, path: string): string | null {
  const bytes = entries.get(path);
  return bytes ? xmlText(bytes) : null;
}

async function readAll(zip: ZipFile): Promise<Entries> {
  const entries = new Map<string, Uint8Array>();
  let left = limits.bytes;
  for await (const entry of zip.eachEntry()) {
    left -= entry.uncompressedSize;
    if (left < 0 || entries.size >= limits.entries)
      throw new DamagedDocument('it is too large once unpacked');
    if (!entry.fileName.endsWith('/')) entries.set(entry.fileName, await readOne(zip, entry));
  }
  return entries;
}

async function readOne(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw new DamagedDocument('it is protected by a password');
  const parts: Buffer[] = [];
  for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
  const bytes = Buffer.concat(parts);
  if (crc32(bytes) !== entry.crc32) throw new DamagedDocument(`"${entry.fileName}" inside it is damaged`);
  return bytes;
}
