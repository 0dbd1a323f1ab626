import { crc32, deflateSync, inflateSync } from 'node:zlib';

/** What is written into a PNG beside its picture. */
interface PngWords {
  /** Whether it says that its colours are sRGB; a PNG that says nothing is read as sRGB too. */
  isSrgb: boolean;
  /** An XMP packet; none for null. */
  xmp: string | null;
}

/**
 * The compressed picture of a PNG (third edition) as it is, with nothing else of its file: only its header, palette, transparency and
 * data are copied. Where the words would make a small file larger, the same rows are compressed as much as can be. Null for a PNG that is damaged, interlaced, or holds more data than its picture has.
 */
export function rewritePng(bytes: Uint8Array, { isSrgb, xmp }: PngWords): Uint8Array | null {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = readChunks(source);
  const header = found?.find(({ name }) => name === 'IHDR')?.body;
  const data = Buffer.concat(found?.filter(({ name }) => name === 'IDAT').map(({ body }) => body) ?? []);
  const rows = header?.length === 13 ? rowsOf(header, data) : null;
  if (!found || !header || !rows) return null;
  const of = (...names: string[]) => found.filter(({ name }) => names.includes(name));
  const fileOf = (pixels: Chunk[]) => Buffer.concat([signature, ...chunksOf(pixels).map(writeChunk)]);
  const chunksOf = (pixels: Chunk[]): Chunk[] => [
    { name: 'IHDR', body: header },
    ...(isSrgb ? [{ name: 'sRGB', body: Buffer.from([0]) }] : []),
    ...(xmp === null ? [] : [{ name: 'iTXt', body: Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0${xmp}`) }]),
    ...of('PLTE').slice(0, 1),
    ...of('tRNS').slice(0, 1),
    ...pixels,
    { name: 'IEND', body: Buffer.alloc(0) },
  ];
  const kept = fileOf(of('IDAT'));
  if (kept.length <= source.length || data.length > maxPackedAgain) return kept;
  const packed = fileOf([{ name: 'IDAT', body: deflateSync(rows, { level: 9, memLevel: 9 }) }]);
  return packed.length < kept.length ? packed : kept;
}

/** Of more bytes than these the words are too small a part to make anybody wait. */
const maxPackedAgain = 1_000_000;

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

interface Chunk {
  name: string;
  body: Buffer;
}

/** The chunks up to the end of the picture; null when it does not come. */
function readChunks(source: Buffer): Chunk[] | null {
  if (!source.subarray(0, 8).equals(signature)) return null;
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= source.length;) {
    const end = at + 8 + source.readUInt32BE(at);
    if (end + 4 > source.length) return null;
    const name = source.toString('latin1', at + 4, at + 8);
    if (crc32(source.subarray(at + 4, end)) !== source.readUInt32BE(end)) return null;
    if (name === 'IEND') return chunks;
    chunks.push({ name, body: source.subarray(at + 8, end) });
    at = end + 4;
  }
  return null;
}

/** The rows of the picture, as their filters left them; null where the data are not these rows and no byte more. */
function rowsOf(header: Buffer, data: Buffer): Buffer | null {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth = 0, colour = 0] = header.subarray(8);
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colour];
  if (!samples || header[12] !== 0) return null;
  const size = height * (1 + Math.ceil((width * samples * depth) / 8));
  try {
    const { buffer, engine } = inflateSync(data, { info: true, maxOutputLength: size + 1 }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    return buffer.length === size && engine.bytesWritten === data.length ? buffer : null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function writeChunk({ name, body }: Chunk): Buffer {
  const chunk = Buffer.alloc(body.length + 12);
  chunk.writeUInt32BE(body.length, 0);
  chunk.write(name, 4, 'latin1');
  body.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, body.length + 8)), body.length + 8);
  return chunk;
}
