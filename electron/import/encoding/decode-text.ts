import type { ConversionReport } from '../report/conversion-report';
import { textIn, declaredEncoding } from './encodings';

/** What the bytes of a text say, and how sure that is. */
interface DecodedText {
  text: string;
  /** A name that `TextDecoder` knows: "utf-8", "windows-1251". */
  encoding: string;
  /** The encoding that the file declares and that its bytes are not in; null when there is none such. */
  disproved: string | null;
  /** Whether the encoding was guessed from the frequency of its bytes. */
  isGuess: boolean;
}

/**
 * Decodes the bytes of a text: by a byte order mark, else by what its markup declares, else as UTF-8 when the bytes are valid, else
 * in the most likely encoding. Null when they are no text.
 */
export async function decodeBytes(bytes: Uint8Array, isMarkup: boolean): Promise<DecodedText | null> {
  const known = markedEncoding(bytes) ?? utf16WithoutMark(bytes);
  if (known) return decoded(bytes, { encoding: known, disproved: null, isGuess: false });
  const declared = isMarkup ? declaredEncoding(bytes) : null;
  const isUtf8 = passagesInUtf8(bytes);
  if (declared !== null && !isDisproved(declared, isUtf8))
    return decoded(bytes, { encoding: declared, disproved: null, isGuess: false });
  if (isUtf8 !== null && !bytes.includes(escape))
    return decoded(bytes, { encoding: 'utf-8', disproved: declared, isGuess: false });
  const { guessEncoding } = await import('./guess-encoding');
  return decoded(bytes, { encoding: guessEncoding(bytes), disproved: declared, isGuess: true });
}

/** The text alone, for files that declare no encoding and have no report. */
export async function decodeText(bytes: Uint8Array): Promise<string | null> {
  return (await decodeBytes(bytes, false))?.text ?? null;
}

/** The text of an XML file, which is in UTF-8 where it declares nothing. */
export function xmlText(bytes: Uint8Array): string {
  return textIn(markedEncoding(bytes) ?? declaredEncoding(bytes) ?? 'utf-8', bytes).replace(/^\ufeff/, '');
}

/** Reports what a person should check: a guessed encoding, one that differs from the declared one, and lost letters. */
export function reportEncoding(read: DecodedText, report: ConversionReport): void {
  const { text, encoding, disproved, isGuess } = read;
  const strange = wordsBeyondAscii(text);
  if (disproved !== null) report.change(`encoding-disproved:${disproved}:${encoding}`, 1, strange);
  else if (isGuess) report.change(`encoding-guessed:${encoding}`, 1, strange);
  const lost = text.match(/(?<![^\s\ufffd])[^\s\ufffd]*\ufffd\S*/g) ?? [];
  if (lost.length > 0) report.drop('characters', lost.length, lost.slice(0, 20).join(' '));
}

/** The first words with letters that tell one encoding from another. */
function wordsBeyondAscii(text: string): string {
  const words = text.match(/(?<![\p{L}\p{M}])[\p{L}\p{M}]*[\u0080-\uffff][\p{L}\p{M}]*/gu) ?? [];
  return [...new Set(words.map((word) => word.slice(0, 40)))].slice(0, 8).join(' ');
}

const escape = 0x1b;

/** Text in another encoding has at most this many sequences that are valid UTF-8 by chance. */
const maxByChance = 4;

/** Whether the bytes contradict the encoding that a file declares: some programs convert the bytes and keep the old declaration. */
function isDisproved(declared: string, passages: number | null): boolean {
  return declared === 'utf-8' ? passages === null : passages !== null && passages > maxByChance;
}

/** The number of characters beyond ASCII, counted up to `maxByChance` + 1; null when the bytes are not UTF-8. */
function passagesInUtf8(bytes: Uint8Array): number | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const beyondAscii = /[\u0080-\uffff]/g;
    let count = 0;
    while (count <= maxByChance && beyondAscii.test(text)) count += 1;
    return count;
  } catch {
    return null;
  }
}

function markedEncoding(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : null;
}

/** Latin text in UTF-16 has a zero in every second byte, which no other encoding has. */
function utf16WithoutMark(bytes: Uint8Array): string | null {
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 4 && even < odd / 10) return 'utf-16le';
  if (even > start.length / 4 && odd < even / 10) return 'utf-16be';
  return null;
}

function decoded(bytes: Uint8Array, how: Omit<DecodedText, 'text'>): DecodedText | null {
  const text = textIn(how.encoding, bytes).replace(/^\ufeff/, '');
  return text.includes('\0') ? null : { ...how, text: text.replace(/\r\n?/g, '\n') };
}
