/** A database's file, and the log beside it, as bytes: page by page, whatever of them is damaged. */
export class Pages {
  readonly size: number;
  readonly #file: Buffer;
  /** Where the newest state of each page lies that the log has. */
  readonly #inLog: ReadonlyMap<number, Buffer>;
  readonly #frames: readonly Buffer[];

  constructor(file: Buffer, log: Buffer) {
    this.size = pageSizeOf(file, log);
    this.#file = file;
    const frames = framesOf(log, this.size);
    this.#frames = frames.map(({ page }) => page);
    this.#inLog = new Map(frames.map(({ number, page }) => [number, page]));
  }

  /** The pages of the file, and the states of pages in the log, also those that SQLite would not take. */
  *all(): Generator<Buffer> {
    for (let number = 1; (number - 1) * this.size < this.#file.length; number += 1)
      yield this.#inFile(number);
    yield* this.#frames;
  }

  /** How many bytes of a payload lie in its own page, by the kind of its tree. Source: SQLite, Database File Format, 1.6. */
  localBytes(payload: number, hasRowNumbers: boolean): number {
    const most = hasRowNumbers ? this.size - 35 : Math.floor(((this.size - 12) * 64) / 255) - 23;
    if (payload <= most) return payload;
    const least = Math.floor(((this.size - 12) * 32) / 255) - 23;
    const rest = least + ((payload - least) % (this.size - 4));
    return rest <= most ? rest : least;
  }

  /**
   * The rest of a payload, from the chain of pages that begins with `first`: each state of the chain that there may be, the newest
   * first. The caller tells by a checksum which is whole.
   */
  *overflow(first: number, length: number): Generator<Buffer> {
    const newest = this.#chain(first, length, (number) => this.#inLog.get(number) ?? this.#inFile(number));
    if (newest) yield newest;
    if (this.#inLog.size === 0) return;
    const older = this.#chain(first, length, (number) => this.#inFile(number));
    if (older) yield older;
  }

  #chain(first: number, length: number, pageOf: (number: number) => Buffer): Buffer | null {
    const parts: Buffer[] = [];
    let number = first;
    for (let missing = length; missing > 0; missing -= this.size - 4) {
      const page = number > 0 ? pageOf(number) : Buffer.alloc(0);
      if (page.length < this.size) return null;
      parts.push(page.subarray(4, 4 + Math.min(missing, this.size - 4)));
      number = page.readUInt32BE(0);
    }
    return Buffer.concat(parts);
  }

  #inFile(number: number): Buffer {
    return this.#file.subarray((number - 1) * this.size, number * this.size);
  }
}

const isPageSize = (size: number): boolean => size >= 512 && size <= 65_536 && (size & (size - 1)) === 0;

/** As the file's header says, else as that of the log, else SQLite's usual. Source: SQLite, Database File Format, 1.3.2 and 4.1. */
function pageSizeOf(file: Buffer, log: Buffer): number {
  const inFile = file.length >= 100 ? file.readUInt16BE(16) : 0;
  const inLog = log.length >= 32 ? log.readUInt32BE(8) : 0;
  return [inFile === 1 ? 65_536 : inFile, inLog].find(isPageSize) ?? 4096;
}

const logHeader = 32;
const frameHeader = 24;

function framesOf(log: Buffer, pageSize: number): { number: number; page: Buffer }[] {
  const frames = [];
  for (let at = logHeader; at + frameHeader + pageSize <= log.length; at += frameHeader + pageSize) {
    const start = at + frameHeader;
    frames.push({ number: log.readUInt32BE(at), page: log.subarray(start, start + pageSize) });
  }
  return frames;
}
