import { gunzipSync } from 'node:zlib';

/** The largest size of a decompressed drawing, in bytes. */
const maxBytes = 30_000_000;

/** Whether bytes are a drawing in SVG, compressed with gzip or not, in any encoding. */
export function isSvg(bytes: Uint8Array): boolean {
  const isPicture = /^(?:\xff\xd8|\x89PNG|GIF8|RIFF|II\*|MM\0|.{4}ftyp)/s.test(latin1(bytes, 12));
  return !isPicture && /<(?:\w+:)?svg[\s>]/.test(readSvg(bytes).slice(0, 20_000));
}

/** The text of a drawing in SVG, decompressed and in the encoding that it says. */
export function readSvg(bytes: Uint8Array): string {
  return decode(decompress(bytes));
}

function decompress(bytes: Uint8Array): Uint8Array {
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isCompressed ? gunzipSync(bytes, { maxOutputLength: maxBytes }) : bytes;
}

function decode(bytes: Uint8Array): string {
  const start = latin1(bytes, 200);
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const named = isWide
    ? bytes[0] === 0xff
      ? 'utf-16le'
      : 'utf-16be'
    : /encoding=["']([\w-]+)/.exec(start)?.[1];
  return new TextDecoder(named ?? 'utf-8').decode(bytes);
}

function latin1(bytes: Uint8Array, length: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, length));
}
