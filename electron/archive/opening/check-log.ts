import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ArchiveFault } from '../../../src/contract';
import { storageProblemOf } from '../storage-problem';
import { takeLock } from './lock';

const headerSize = 32;
const frameHeaderSize = 24;

/**
 * Whether saves may be missing from the log that a killed program left: SQLite reads it up to the first frame whose checksum is
 * wrong, and says nothing of those behind it. What a program was writing at its very end counts too.
 * Source: SQLite, Database File Format, 4.
 */
export function isLogDamaged(log: string): boolean {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) === 0) return false;
  const file = openSync(log, 'r');
  try {
    return !isWhole(file);
  } finally {
    closeSync(file);
  }
}

/** Whether saves may be missing from the log of an archive; false while a program holds it open, whose log may end anywhere. */
export function isLeftLogDamaged(folder: string): boolean {
  const lock = join(folder, 'archive.lock');
  try {
    if (existsSync(lock)) takeLock(lock).release();
  } catch (error) {
    if (storageProblemOf(error, lock).kind === 'archive-busy') return false;
  }
  return isLogDamaged(join(folder, 'archive.sqlite-wal'));
}

/** How a check reports such a log. */
export const logFault: ArchiveFault = { kind: 'structure', why: 'the log is damaged' };

/** Reads one frame at a time, since a log may be larger than a buffer can be. Frames of an earlier log are skipped. */
function isWhole(log: number): boolean {
  const { size } = fstatSync(log);
  const read = (bytes: Buffer, at: number) => readSync(log, bytes, 0, bytes.length, at) === bytes.length;
  const header = Buffer.alloc(headerSize);
  if (!read(header, 0)) return false;
  const isLittle = header.readUInt32BE(0) === 0x377f0682;
  const pageSize = header.readUInt32BE(8);
  const salts = header.subarray(16, 24);
  let sums = sumOf(header, 24, [0, 0], isLittle);
  if (!isSum(header, 24, sums) || pageSize < 512 || pageSize > 65_536) return false;
  const [frame, page] = [Buffer.alloc(frameHeaderSize), Buffer.alloc(pageSize)];
  let isCommitted = true;
  let isOlder = false;
  let at = headerSize;
  for (; at + frameHeaderSize + pageSize <= size; at += frameHeaderSize + pageSize) {
    if (!read(frame, at)) return false;
    // A log that was begun again overwrites the one before from the start. A frame of this log behind older ones means an altered salt.
    const isOwn = frame.subarray(8, 16).equals(salts);
    if (isOwn && isOlder) return false;
    isOlder = !isOwn;
    if (isOlder) continue;
    if (!read(page, at + frameHeaderSize)) return false;
    sums = sumOf(page, pageSize, sumOf(frame, 8, sums, isLittle), isLittle);
    if (!isSum(frame, 16, sums)) return false;
    isCommitted = frame.readUInt32BE(4) !== 0;
  }
  return isCommitted && (isOlder || at === size);
}

type Sums = [first: number, second: number];

/** The checksum continued with the first `length` bytes. */
function sumOf(bytes: Buffer, length: number, [first, second]: Sums, isLittle: boolean): Sums {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 0; at < length; at += 8) {
    first = (first + view.getUint32(at, isLittle) + second) >>> 0;
    second = (second + view.getUint32(at + 4, isLittle) + first) >>> 0;
  }
  return [first, second];
}

function isSum(bytes: Buffer, at: number, [first, second]: Sums): boolean {
  return bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second;
}
