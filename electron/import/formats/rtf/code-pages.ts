import { decode, encodingExists } from 'iconv-lite';

/** The code page of a font by its `\fcharset`; fonts of the system's own and of signs have none. */
export const pagesOfCharsets: Readonly<Partial<Record<number, number>>> = {
  0: 1252,
  77: 10_000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

/** The code page of a text by the word at its head that names its machine: Macintosh, MS-DOS, OS/2. */
export const pagesOfWords: Readonly<Partial<Record<string, number>>> = { mac: 10_000, pc: 437, pca: 850 };

/** The encodings of pages that are not called "cp" and their number. */
const encodings: Readonly<Partial<Record<number, string>>> = {
  10_000: 'macintosh',
  10_007: 'maccyrillic',
  65_001: 'utf8',
};

/** Decodes the bytes of a text one by one, of which two may be one character. */
export class PageDecoder {
  #lead: number | null = null;
  /** The pages that letters are written in and that are not known. */
  readonly unknown = new Set<number>();

  /** The character that a byte completes, "" for the first of two; Windows-1252 where the page is unknown. */
  character(byte: number, page: number): string {
    const encoding = encodings[page] ?? `cp${page}`;
    const isKnown = encodingExists(encoding);
    if (!isKnown && byte > 0x7f) this.unknown.add(page);
    const lead = this.#lead;
    this.#lead = null;
    if (lead === null && isDouble(page) && byte > 0x80 && byte !== 0xff && !isHalfWidth(byte, page)) {
      this.#lead = byte;
      return '';
    }
    return decode(lead === null ? Buffer.of(byte) : Buffer.of(lead, byte), isKnown ? encoding : 'cp1252');
  }

  /** Whether the next byte belongs to the one before. */
  get isOpen(): boolean {
    return this.#lead !== null;
  }
}

function isDouble(page: number): boolean {
  return [932, 936, 949, 950].includes(page);
}

/** The Katakana of Japanese that are one byte. */
function isHalfWidth(byte: number, page: number): boolean {
  return page === 932 && byte >= 0xa0 && byte <= 0xdf;
}
