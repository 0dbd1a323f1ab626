import { decode, encodingExists } from 'iconv-lite';
import { textIn } from '../../encoding/bytes-in';
import { knownEncoding } from '../../encoding/declared-encoding';

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

const namesOfPages: Readonly<Partial<Record<number, string>>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10_000: 'macintosh',
  10_007: 'x-mac-cyrillic',
  65_001: 'utf-8',
};

/** Decodes the bytes of a text one by one, of which two may be one character. */
export class PageDecoder {
  #lead: number | null = null;
  /** The pages that letters are written in and that are not known. */
  readonly unknown = new Set<number>();

  /** The character that a byte completes, "" for the first of two; Windows-1252 where the page is unknown. */
  character(byte: number, page: number): string {
    const encoding = namesOfPages[page] ?? knownEncoding(`windows-${page}`) ?? null;
    if (encoding === null && encodingExists(`cp${page}`)) return decode(Buffer.of(byte), `cp${page}`);
    if (encoding === null && byte > 0x7f) this.unknown.add(page);
    return this.#decoded(byte, page, encoding ?? 'windows-1252');
  }

  #decoded(byte: number, page: number, encoding: string): string {
    const lead = this.#lead;
    this.#lead = null;
    if (lead !== null) return textIn(encoding, Uint8Array.of(lead, byte));
    if (isDouble(page) && byte > 0x80 && byte !== 0xff && !isHalfWidth(byte, page)) {
      this.#lead = byte;
      return '';
    }
    return textIn(encoding, Uint8Array.of(byte));
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
