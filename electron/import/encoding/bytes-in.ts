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
