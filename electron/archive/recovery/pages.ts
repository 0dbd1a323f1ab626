/** The bytes of a damaged archive's file, and of the log beside it, which may be empty. */
export interface DamagedBytes {
  file: Buffer;
  log: Buffer;
}

/** The size of a page of every archive, in bytes: a header that says another one is damaged. */
export const pageSize = 4096;

/** How many bytes of a payload lie in its own page, by the kind of its tree. Source: SQLite, Database File Format, 1.6. */
export function localBytes(payload: number, hasRowNumbers: boolean): number {
  const maxHere = hasRowNumbers ? pageSize - 35 : Math.floor(((pageSize - 12) * 64) / 255) - 23;
  if (payload <= maxHere) return payload;
  const least = Math.floor(((pageSize - 12) * 32) / 255) - 23;
  const rest = least + ((payload - least) % (pageSize - 4));
  return rest <= maxHere ? rest : least;
}

/** The pages of a file, or the states of pages in the log beside it, whatever of them is damaged. */
export class Pages {
  readonly #file: Buffer;
  readonly #frames: readonly Frame[] | null;
  readonly #inLog: ReadonlyMap<number, Buffer>;

  /** Those of the file; or those of the log, also those that SQLite would not take. */
  constructor({ file, log }: DamagedBytes, where: 'file' | 'log') {
    this.#file = file;
    this.#frames = where === 'log' ? framesOf(log) : null;
    this.#inLog = new Map(this.#frames?.map(({ number, page }) => [number, page]));
  }

  *all(): Generator<Buffer> {
    if (this.#frames) for (const { page } of this.#frames) yield page;
    else
      for (let number = 1; (number - 1) * pageSize < this.#file.length; number += 1)
        yield this.#inFile(number);
  }

  /**
   * The rest of a payload, from the chain of pages that begins with `first`: each state of the chain that there may be, the newest
   * first. The caller tells by a checksum which is whole.
   */
  *overflow(first: number, length: number): Generator<Buffer> {
    const newest = this.#chain(first, length, (number) => this.#inLog.get(number) ?? this.#inFile(number));
    if (newest) yield newest;
    const older = this.#frames && this.#chain(first, length, (number) => this.#inFile(number));
    if (older) yield older;
  }

  #chain(first: number, length: number, pageOf: (number: number) => Buffer): Buffer | null {
    const parts: Buffer[] = [];
    let number = first;
    for (let missing = length; missing > 0; missing -= pageSize - 4) {
      const page = number > 0 ? pageOf(number) : Buffer.alloc(0);
      if (page.length < pageSize) return null;
      parts.push(page.subarray(4, 4 + Math.min(missing, pageSize - 4)));
      number = page.readUInt32BE(0);
    }
    return Buffer.concat(parts);
  }

  #inFile(number: number): Buffer {
    return this.#file.subarray((number - 1) * pageSize, number * pageSize);
  }
}

interface Frame {
  number: number;
  salts: Buffer;
  page: Buffer;
}

/** Source: SQLite, Database File Format, 4.1. */
function framesOf(log: Buffer): Frame[] {
  const frames: Frame[] = [];
  for (let at = 32; at + 24 + pageSize <= log.length; at += 24 + pageSize) {
    const page = log.subarray(at + 24, at + 24 + pageSize);
    frames.push({ number: log.readUInt32BE(at), salts: log.subarray(at + 8, at + 16), page });
  }
  return frames;
}

/** The file with the pages that its log has, whole or not; those that an earlier log left behind them are told by their salts. */
export function withLog({ file, log }: DamagedBytes): Buffer {
  const maxPages = (file.length + log.length) / pageSize;
  const frames = framesOf(log).filter(
    ({ number, salts }) => number > 0 && number <= maxPages && salts.equals(log.subarray(16, 24)),
  );
  const end = frames.reduce((last, { number }) => Math.max(last, number * pageSize), file.length);
  const whole = Buffer.concat([file], end);
  for (const { number, page } of frames) page.copy(whole, (number - 1) * pageSize);
  return whole;
}

/** A copy whose header says what that of every archive does, but for its step. Source: SQLite, Database File Format, 1.3. */
export function withSoundHeader(file: Buffer): Buffer {
  const copy = Buffer.concat([file], Math.ceil(file.length / pageSize) * pageSize);
  if (copy.length === 0) return copy;
  copy.write('SQLite format 3\0', 'latin1');
  copy.writeUInt16BE(pageSize, 16);
  copy.set([1, 1, 0, 64, 32, 32], 18); // Without a log, which one in memory cannot have.
  copy.writeUInt32BE(copy.length / pageSize, 28);
  copy.writeUInt32BE(copy.readUInt32BE(24), 92); // The count of pages is that of this change.
  copy.writeUInt32BE(4, 44);
  copy.writeUInt32BE(1, 56); // UTF-8.
  return copy;
}
