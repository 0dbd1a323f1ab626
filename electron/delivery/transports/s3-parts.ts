import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import type { LocalFile } from '../destination';
import type { HttpsAnswer } from './https-host';
import { bytesOf } from './put-beside';

/** What a bucket is asked about a file of the site, or about itself where `path` is null. */
export interface BucketQuestion {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  path: string | null;
  query?: Readonly<Record<string, string>>;
  /** The type of what is sent. */
  type?: string;
  content?: Content;
}

/** What is sent; the host stores it only if it has the signed hash. */
interface Content {
  sha256: string;
  /** What the host calls it: its MD5, unless the host encrypts what it stores. */
  tag: string;
  size: number;
  bytes: () => Readable;
}

/** A file that was begun in parts. */
export interface Upload {
  path: string;
  id: string;
}

/** The size of a part in bytes, unless a file would have more of them than one list holds. Five million is the least that S3 takes. */
export const partSize = 8 << 20;
const maxParts = 1000;

/**
 * Puts a file in parts, which become the file at the end: until then the old one is there. Parts that an earlier put left (`begun`) are
 * sent again only if their content is another.
 */
export async function putInParts(
  { file, type, begun }: { file: LocalFile; type: string; begun: string | null },
  ask: (question: BucketQuestion) => Promise<HttpsAnswer>,
  onBytes: (sent: number) => void,
): Promise<void> {
  const { path } = file;
  const about = async (question: Omit<BucketQuestion, 'path'>) =>
    (await ask({ path, ...question })).body.toString();
  const started = begun ?? (await about({ method: 'POST', query: { uploads: '' }, type }));
  const uploadId = begun ?? recordsIn(started, 'InitiateMultipartUploadResult')[0]?.['UploadId'] ?? '';
  const listed = begun === null ? '' : await about({ method: 'GET', query: { uploadId } });
  const there = new Map(
    recordsIn(listed, 'Part').map(({ PartNumber = '', ETag = '' }) => [PartNumber, bare(ETag)]),
  );
  const size = Math.max(partSize, Math.ceil(file.size / maxParts));
  let parts = '';
  for (let at = 0, start = 0; start < file.size; start += size) {
    const partNumber = String((at += 1));
    const content = await contentOf(file, onBytes, start, Math.min(start + size, file.size));
    if (there.get(partNumber) === content.tag) onBytes(start + content.size);
    else {
      const { headers } = await ask({ method: 'PUT', path, query: { partNumber, uploadId }, content });
      there.set(partNumber, bare(headers.etag ?? ''));
    }
    parts += `<Part><PartNumber>${partNumber}</PartNumber><ETag>"${there.get(partNumber)}"</ETag></Part>`;
  }
  const whole = Buffer.from(`<CompleteMultipartUpload>${parts}</CompleteMultipartUpload>`);
  await about({
    method: 'POST',
    query: { uploadId },
    type: 'application/xml',
    content: {
      sha256: createHash('sha256').update(whole).digest('hex'),
      tag: '',
      size: whole.length,
      bytes: () => Readable.from([whole]),
    },
  });
}

/** The bytes of a file from one place in it to another, read once for their hashes and once more as they are sent. */
export async function contentOf(
  file: LocalFile,
  onBytes: (sent: number) => void,
  start = 0,
  end = file.size,
): Promise<Content> {
  const [sha256, md5] = [createHash('sha256'), createHash('md5')];
  if (end > start)
    for await (const bytes of createReadStream(file.from, { start, end: end - 1 })) {
      sha256.update(bytes as Buffer);
      md5.update(bytes as Buffer);
    }
  return {
    sha256: sha256.digest('hex'),
    tag: md5.digest('hex'),
    size: end - start,
    bytes: () => Readable.from(bytesOf(file, start, onBytes, end), { objectMode: false }),
  };
}

function bare(tag: string): string {
  return tag.replaceAll('"', '');
}

/** The elements of a name in an answer, each with the words of the elements in it. */
export function recordsIn(xml: string, wanted: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const open: Record<string, string>[] = [];
  let words = '';
  const parser = new SaxesParser();
  parser.on('opentag', () => {
    words = '';
    open.push({});
  });
  parser.on('text', (text) => (words += text));
  parser.on('closetag', ({ name }) => {
    const record = open.pop() ?? {};
    if (name === wanted) found.push(record);
    Object.assign(open.at(-1) ?? {}, { [name]: words });
    words = '';
  });
  if (xml !== '') parser.write(xml).close();
  return found;
}
