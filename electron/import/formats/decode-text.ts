/**
 * Decodes the bytes of a text: UTF-8 or UTF-16 by their byte order mark, UTF-16 without one by its zero bytes, plain
 * UTF-8, Mac Roman by where its letters are, and else Windows-1252, which includes all of Latin-1. Null when the bytes are
 * not text.
 */
export function decodeText(bytes: Uint8Array): string | null {
  const text = withoutByteOrderMark(readAs(encodingOf(bytes), bytes));
  return looksBinary(text) ? null : text.replace(/\r\n?/g, '\n');
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return (
    utf16WithoutMark(bytes) ?? (isUtf8(bytes) ? 'utf-8' : isMacRoman(bytes) ? 'macintosh' : 'windows-1252')
  );
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

/**
 * Whether a text in a single-byte encoding is Mac Roman: there é, è and à are bytes that Windows-1252 gives to signs that
 * stand in no word, and the apostrophe is a capital letter.
 */
function isMacRoman(bytes: Uint8Array): boolean {
  let mac = 0;
  let windows = 0;
  bytes.forEach((byte, index) => {
    if (byte < 0x80 || !isLetter(bytes[index - 1])) return;
    if (macLetters.has(byte) || (byte === 0xd5 && isLetter(bytes[index + 1]))) mac += 1;
    else if (byte >= 0xe0 || byte === 0x92 || byte === 0x9c) windows += 1;
  });
  return mac > 3 * windows;
}

function isLetter(byte = 0): boolean {
  return /[a-z]/i.test(String.fromCharCode(byte));
}

/** á à â ä ç é è ê ô ö ù û ü in Mac Roman; where Windows-1252 has a letter or a quotation mark, it is not counted. */
const macLetters: ReadonlySet<number> = new Set([
  0x87, 0x88, 0x89, 0x8a, 0x8d, 0x8e, 0x8f, 0x90, 0x9a, 0x9d, 0x9e, 0x9f,
]);

function readAs(encoding: Encoding, bytes: Uint8Array): string {
  if (encoding === 'windows-1252') return readWindows1252(bytes);
  if (encoding === 'macintosh') return new TextDecoder('macintosh').decode(bytes);
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
