/**
 * Decodes the bytes of a text: UTF-8 or UTF-16 by their byte order mark, UTF-16 without one by its zero bytes, plain
 * UTF-8, and else Windows-1252, which includes all of Latin-1. Null when the bytes are not text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = withoutByteOrderMark(readAs(encodingOf(bytes), bytes));
  return looksBinary(text) ? null : text.replace(/\r\n?/g, '\n');
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return utf16WithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
}

/** Latin text in UTF-16 has a zero in every second byte, which no other encoding has. */
function utf16WithoutMark(bytes: Uint8Array): Encoding | null {
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

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function readAs(encoding: Encoding, bytes: Uint8Array): string {
  if (encoding === 'windows-1252') return readWindows1252(bytes);
  if (encoding === 'utf-8') return new TextDecoder().decode(bytes);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  return Buffer.from(encoding === 'utf-16le' ? whole : swapBytes(whole)).toString('utf16le');
}

function swapBytes(bytes: Uint8Array): Uint8Array {
  return Buffer.from(bytes).swap16();
}

/** Where Windows-1252 differs from Latin-1: the characters of bytes 0x80 to 0x9F. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function readWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character);
}

function withoutByteOrderMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function looksBinary(text: string): boolean {
  return text.includes('\0');
}
