/** How many bytes of a file are searched for its declaration. */
const reach = 8000;

/**
 * The encoding that HTML or XML declares near its beginning, as `TextDecoder` names it: in an XML declaration, in `<meta
 * charset>`, or in the `Content-Type` of a `<meta http-equiv>`. Null when it declares none that is known.
 */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, reach)).toString('latin1');
  const inXml = /^\s*<\?xml\b[^>]{0,200}?\bencoding\s*=\s*["']([^"']{1,40})["']/i.exec(start)?.[1];
  const metas = start.replace(/<!--.*?(-->|$)/gs, '').match(/<meta\s[^>]{0,500}>/gi) ?? [];
  const inMeta = metas.map((meta) => /\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(meta)?.[1]);
  const found = [inXml, ...inMeta].map((label) => knownEncoding(label ?? '')).find((name) => name !== null);
  // A declaration of "utf-16" that can be read in single bytes is wrong (HTML standard, 13.2.3.2).
  return found?.startsWith('utf-16') ? 'utf-8' : (found ?? null);
}

/** An encoding by any of its names ("latin1", "cp1251", "x-sjis"), as `TextDecoder` names it; null for one that it does not know. */
export function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Bytes as text in an encoding that `TextDecoder` knows. */
export function textIn(encoding: string, bytes: Uint8Array): string {
  return encoding === 'windows-1252' ? readWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

/** Where Windows-1252 differs from Latin-1: the characters of bytes 0x80 to 0x9F, which the decoder of Node 20 leaves out. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function readWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (character) => windows1252[character.charCodeAt(0) - 0x80] ?? character);
}
