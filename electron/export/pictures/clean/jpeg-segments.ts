/** What is written into a JPEG beside its picture. */
interface JpegWords {
  /** How the picture is to be turned, 1 for not at all (Exif 2.32, tag 0x0112). */
  orientation: number;
  /** A colour profile of ours; null for none, which is read as sRGB. */
  profile: Uint8Array | null;
  /** An XMP packet, and the same words as IPTC-IIM; none for null. */
  words: { xmp: string; iptc: Uint8Array } | null;
}

/**
 * The compressed picture of a JPEG (ITU-T T.81) as it is, with nothing else of its file: of its segments, only tables, frame and scans
 * are copied, and only where their length is what their content needs; what follows the end is cut off. So no Exif, maker
 * note, thumbnail, second picture, comment or trailer can be left, whoever wrote it.
 * Null for a JPEG that is damaged, or of a kind that not every program reads.
 */
export function rewriteJpeg(
  bytes: Uint8Array,
  { orientation, profile, words }: JpegWords,
): Uint8Array | null {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = readParts(source);
  if (!parts) return null;
  const { isJfif, adobeTransform, picture } = parts;
  return Buffer.concat([
    Buffer.from([0xff, startOfImage]),
    ...(isJfif ? [segment(0xe0, Buffer.from('JFIF\0\x01\x01\x01\0\x48\0\x48\0\0', 'latin1'))] : []),
    ...(orientation > 1 && orientation <= 8 ? [segment(0xe1, exifOf(orientation))] : []),
    ...(words ? [segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${words.xmp}`))] : []),
    ...(profile
      ? [segment(0xe2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), profile]))]
      : []),
    ...(words ? [segment(0xed, photoshopBlock(words.iptc))] : []),
    ...(adobeTransform === null
      ? []
      : [segment(0xee, Buffer.from([...Buffer.from('Adobe\0\x64\0\0\0\0', 'latin1'), adobeTransform]))]),
    ...picture,
    Buffer.from([0xff, endOfImage]),
  ]);
}

const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda];

interface JpegParts {
  isJfif: boolean;
  /** How Adobe's programs say that colours are coded; null where they do not. */
  adobeTransform: number | null;
  /** Tables, frame and scans, in their order. */
  picture: Buffer[];
}

function readParts(source: Buffer): JpegParts | null {
  if (source.length < 4 || source.readUInt16BE(0) !== 0xff00 + startOfImage) return null;
  const parts: JpegParts = { isJfif: false, adobeTransform: null, picture: [] };
  let frames = 0;
  let scans = 0;
  for (let at = 2; at + 4 <= source.length || source[at + 1] === endOfImage;) {
    if (source[at] !== 0xff) return null;
    const marker = source[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // A fill byte.
      continue;
    }
    if (marker === endOfImage) return frames === 1 && scans > 0 ? parts : null;
    const end = at + 2 + source.readUInt16BE(at + 2);
    const body = source.subarray(at + 4, end);
    if (end > source.length) return null;
    if (isLeftOut(marker)) noteCoding(parts, marker, body);
    else if (!isWhole(marker, body)) return null;
    else parts.picture.push(source.subarray(at, end));
    if (marker >= 0xc0 && marker <= 0xc2) frames += 1;
    at = end;
    if (marker !== startOfScan) continue;
    scans += 1;
    at = endOfScan(source, end);
    parts.picture.push(source.subarray(end, at));
  }
  return null;
}

/** Segments of programs, and comments. */
function isLeftOut(marker: number): boolean {
  return (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;
}

/** Remembers what these segments say of how colours are coded. */
function noteCoding(parts: JpegParts, marker: number, body: Buffer): void {
  if (marker === 0xe0 && body.toString('latin1', 0, 5) === 'JFIF\0') parts.isJfif = true;
  if (marker === 0xee && body.toString('latin1', 0, 5) === 'Adobe')
    parts.adobeTransform = body[11] === 0 ? 0 : 1;
}

/** Whether a segment of the picture is of a kind that every program reads, and has no byte more than it needs. */
function isWhole(marker: number, body: Buffer): boolean {
  switch (marker) {
    case 0xc0: // Frames: baseline, extended, progressive; in grey or three colours of eight bits.
    case 0xc1:
    case 0xc2:
      return body[0] === 8 && (body[5] === 1 || body[5] === 3) && body.length === 6 + 3 * body[5];
    case 0xc4: // Huffman tables.
      return isFilled(
        body,
        (at) => 17 + body.subarray(at + 1, at + 17).reduce((sum, count) => sum + count, 0),
      );
    case 0xdb: // Quantization tables.
      return isFilled(body, (at) => ((body[at] ?? 0) >> 4 === 0 ? 65 : 129));
    case 0xdd: // Restart interval.
      return body.length === 2;
    case startOfScan:
      return body.length === 4 + 2 * (body[0] ?? 0);
    default:
      return false;
  }
}

/** Whether tables, one behind the other, fill a segment. */
function isFilled(body: Buffer, sizeAt: (at: number) => number): boolean {
  let at = 0;
  while (at < body.length) at += sizeAt(at);
  return at === body.length;
}

/** Where the coded data of a scan end: at the first marker that is no restart. */
function endOfScan(source: Buffer, start: number): number {
  let at = source.indexOf(0xff, start);
  while (at >= 0 && at + 1 < source.length) {
    const next = source[at + 1] ?? 0;
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
    at = source.indexOf(0xff, at + 2);
  }
  return source.length;
}

function segment(marker: number, body: Uint8Array): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** An Exif block of one tag. */
function exifOf(orientation: number): Buffer {
  const block = Buffer.from(
    'Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0\0\0\0\0',
    'latin1',
  );
  block.writeUInt16BE(orientation, 24);
  return block;
}

/** Photoshop's frame round IPTC-IIM: one resource, 0x0404, of an even length. */
function photoshopBlock(iptc: Uint8Array): Buffer {
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head.writeUInt32BE(iptc.length, head.length - 4);
  return Buffer.concat([head, iptc, Buffer.alloc(iptc.length % 2)]);
}
