import { readFileSync, statSync } from 'node:fs';

const headerSize = 32;
const frameHeaderSize = 24;

/**
 * Whether saves may be missing from the log that a killed program left: SQLite reads it up to the first frame whose checksum is
 * wrong, and says nothing of those behind it. What a program was writing at its very end counts too.
 * Source: SQLite, Database File Format, 4.
 */
export function isLogDamaged(log: string): boolean {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  return size > 0 && !isWhole(readFileSync(log));
}

function isWhole(log: Buffer): boolean {
  if (log.length < headerSize) return false;
  const isLittle = log.readUInt32BE(0) === 0x377f0682;
  const pageSize = log.readUInt32BE(8);
  const salts = log.subarray(16, 24);
  let sums = sumOf(log, 0, 24, [0, 0], isLittle);
  if (!isSum(log, 24, sums) || pageSize < 512 || pageSize > 65_536) return false;
  const frameSize = frameHeaderSize + pageSize;
  let isCommitted = true;
  let at = headerSize;
  for (; at + frameSize <= log.length; at += frameSize) {
    // The frames of a log that was begun again are followed by those of the one before.
    if (!log.subarray(at + 8, at + 16).equals(salts))
      return isCommitted && !isOlderDamaged(log, at, frameSize, salts);
    sums = sumOf(log, at, at + 8, sums, isLittle);
    sums = sumOf(log, at + frameHeaderSize, at + frameSize, sums, isLittle);
    if (!isSum(log, at + 16, sums)) return false;
    isCommitted = log.readUInt32BE(at + 4) !== 0;
  }
  return isCommitted && at === log.length;
}

/** Whether a frame of this log follows one of another: its own salt was altered. */
function isOlderDamaged(log: Buffer, from: number, frameSize: number, salts: Buffer): boolean {
  for (let at = from; at + frameSize <= log.length; at += frameSize)
    if (log.subarray(at + 8, at + 16).equals(salts)) return true;
  return false;
}

type Sums = [first: number, second: number];

function sumOf(bytes: Buffer, from: number, to: number, [first, second]: Sums, isLittle: boolean): Sums {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = from; at < to; at += 8) {
    first = (first + view.getUint32(at, isLittle) + second) >>> 0;
    second = (second + view.getUint32(at + 4, isLittle) + first) >>> 0;
  }
  return [first, second];
}

function isSum(bytes: Buffer, at: number, [first, second]: Sums): boolean {
  return bytes.readUInt32BE(at) === first && bytes.readUInt32BE(at + 4) === second;
}
