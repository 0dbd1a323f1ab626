import { createHash } from 'node:crypto';
import { AwsV4Signer } from 'aws4fetch';
import type { Problem, SettingsOf } from '../../../src/contract';
import type { LocalFile, RemoteFile } from '../destination';
import type { Waits } from './dial';
import { HttpsHost } from './https-host';
import type { HttpsAnswer } from './https-host';
import { contentOf, partSize, putInParts, recordsIn } from './s3-parts';
import type { BucketQuestion, Upload } from './s3-parts';
import { DeliveryError, localProblem } from './transport';
import type { Transport } from './transport';

/** Opens a bucket of S3, Amazon's or another's. */
export async function openS3(
  settings: SettingsOf<'s3'>,
  secret: string | null,
  waits: Waits,
): Promise<Transport> {
  const bucket = new Bucket(settings, secret, waits);
  try {
    await bucket.begin();
    return bucket;
  } catch (error) {
    bucket.close();
    throw error;
  }
}

/** An answer that refuses what was asked, with the code that its body names. */
class Refusal extends Error {
  readonly code: string;
  constructor({ status, statusText, body }: HttpsAnswer) {
    const code = /<Code>([^<]+)<\/Code>/.exec(body.toString())?.[1] ?? '';
    super(`${status} ${code || statusText}`);
    this.code = code || String(status);
  }
}

/** A bucket, asked by addresses of the form host/bucket/name, which all S3 servers understand. Its puts are whole or not at all. */
class Bucket implements Transport {
  readonly #https: HttpsHost;
  readonly #settings: SettingsOf<'s3'>;
  readonly #secret: string;
  /** What all names of the site begin with. */
  readonly #prefix: string;
  /** The files that this publication or an unfinished one names: what lies of them in parts is ours. */
  #own = new Set<string>();

  constructor(settings: SettingsOf<'s3'>, secret: string | null, waits: Waits) {
    this.#https = new HttpsHost(settings, waits);
    this.#settings = settings;
    this.#secret = secret ?? '';
    const folder = settings.folder.replace(/^\/+|\/+$/g, '');
    this.#prefix = folder === '' ? '' : `${folder}/`;
  }

  /** Asks for one name, to learn whether the bucket and the key are right. */
  async begin(): Promise<void> {
    await this.#listPage(null, 1).catch((error: unknown) => {
      const problem = this.problemOf(error, this.#settings.bucket);
      throw problem ? new DeliveryError(problem) : error;
    });
  }

  async list(wanted: readonly string[] = []): Promise<RemoteFile[]> {
    this.#own = new Set(wanted);
    const files: RemoteFile[] = [];
    let next: string | null = null;
    do {
      const page: Page = await this.#listPage(next);
      for (const { path, size } of page.files)
        if (!path.endsWith('/')) files.push({ path: path.slice(this.#prefix.length), size });
      next = page.next;
    } while (next !== null);
    return files;
  }

  async read(path: string): Promise<Uint8Array | null> {
    return (await this.#askMaybe({ method: 'GET', path }))?.body ?? null;
  }

  async put(file: LocalFile, onBytes: (sent: number) => void): Promise<void> {
    this.#own.add(file.path);
    const type = typeOf(file.path);
    if (file.size <= maxWhole)
      await this.#ask({ method: 'PUT', path: file.path, type, content: await contentOf(file, onBytes) });
    else {
      const begun = (await this.#uploads(file.path)).find(({ path }) => path === file.path);
      await putInParts({ file, type, begun: begun?.id ?? null }, (asked) => this.#ask(asked), onBytes);
    }
  }

  async remove(path: string): Promise<void> {
    await this.#askMaybe({ method: 'DELETE', path });
  }

  /** Removes the parts that no put of this publication needed; each put and removal took effect at once. */
  async finish(): Promise<void> {
    for (const { path, id } of await this.#uploads(''))
      if (this.#own.has(path)) await this.#askMaybe({ method: 'DELETE', path, query: { uploadId: id } });
  }

  close(): void {
    this.#https.close();
  }

  problemOf(error: unknown, path: string): Problem | null {
    if (!(error instanceof Refusal)) return localProblem(error, path);
    const { host } = this.#https;
    const { accessKey: user, bucket } = this.#settings;
    switch (error.code) {
      case 'InvalidAccessKeyId':
      case 'InvalidClientTokenId':
      case 'SignatureDoesNotMatch':
        return { kind: 'login-refused', host, user };
      case 'AccessDenied':
      case '403':
        return { kind: 'there-forbidden', host, path };
      case 'NoSuchBucket':
        return { kind: 'there-absent', host, path: bucket };
      case 'EntityTooLarge':
      case '413':
        return { kind: 'there-too-large', host, path };
      case 'QuotaExceeded':
      case 'XMinioStorageFull':
      case '507':
        return { kind: 'there-full', host };
      default:
        return { kind: 'host-failed', host, why: error.message };
    }
  }

  async #listPage(from: string | null, most = 1000): Promise<Page> {
    const query = {
      'list-type': '2',
      'max-keys': String(most),
      ...(from === null ? {} : { 'continuation-token': from }),
    };
    const xml = await this.#askForNames('', query);
    return {
      files: recordsIn(xml, 'Contents').map(({ Key = '', Size }) => ({
        path: nameOf(Key),
        size: Number(Size),
      })),
      next: recordsIn(xml, 'ListBucketResult')[0]?.['NextContinuationToken'] ?? null,
    };
  }

  /** The files that were begun in parts and are not whole, of those whose names begin so; none where the host or the key's rights do not tell. */
  async #uploads(start: string): Promise<Upload[]> {
    const xml = await this.#askForNames(start, { uploads: '' }).catch((error: unknown) => {
      if (error instanceof Refusal) return null;
      throw error;
    });
    return recordsIn(xml ?? '', 'Upload').map(({ Key = '', UploadId = '' }) => ({
      path: nameOf(Key).slice(this.#prefix.length),
      id: UploadId,
    }));
  }

  /** Asks the bucket itself for names that begin so in the site's folder. */
  async #askForNames(start: string, query: Readonly<Record<string, string>>): Promise<string> {
    const of = { ...query, 'encoding-type': 'url', prefix: `${this.#prefix}${start}` };
    return (await this.#ask({ method: 'GET', path: null, query: of })).body.toString();
  }

  /** What the bucket answers; null where it has no such name. */
  async #askMaybe(question: BucketQuestion): Promise<HttpsAnswer | null> {
    return this.#ask(question).catch((error: unknown) => {
      if (error instanceof Refusal && ['NoSuchKey', 'NoSuchUpload', '404'].includes(error.code)) return null;
      throw error;
    });
  }

  async #ask({ method, path, query = {}, type, content }: BucketQuestion): Promise<HttpsAnswer> {
    const signer = new AwsV4Signer({
      method,
      url: this.#at(path, query).href,
      headers: {
        'x-amz-content-sha256': content?.sha256 ?? emptySha256,
        ...(type === undefined ? {} : { 'content-type': type }),
      },
      accessKeyId: this.#settings.accessKey,
      secretAccessKey: this.#secret,
      service: 's3',
      region: this.#settings.region,
    });
    const signed = await signer.sign();
    const answer = await this.#https.ask({
      method,
      url: signed.url,
      headers: {
        ...Object.fromEntries(signed.headers.entries()),
        ...(content || method === 'POST' ? { 'content-length': String(content?.size ?? 0) } : {}),
      },
      ...(content ? { body: content.bytes } : {}),
    });
    const isDone = answer.status >= 200 && answer.status < 300;
    // What makes a file of its parts may fail after the status went.
    if (!isDone || (method === 'POST' && answer.body.includes('<Error>'))) throw new Refusal(answer);
    return answer;
  }

  /** The address of a file of the site, or of the bucket. */
  #at(path: string | null, query: Readonly<Record<string, string>>): URL {
    const { address, bucket } = this.#settings;
    const url = new URL(address);
    const name = path === null ? bucket : `${bucket}/${this.#prefix}${path}`;
    url.pathname = name.split('/').map(encodeName).join('/');
    url.search = Object.entries(query)
      .map(([key, value]) => `${key}=${encodeName(value)}`)
      .join('&');
    return url;
  }
}

/** The largest file that is sent in one request, in bytes: of a larger one, what has arrived stays when the line is cut. */
const maxWhole = 2 * partSize;

const emptySha256 = createHash('sha256').digest('hex');

/** Encodes a part of a name as S3 signs it: all but letters, digits and -._~ (RFC 3986). */
function encodeName(part: string): string {
  return encodeURIComponent(part).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Some names of a bucket, and what the next ones are asked by. */
interface Page {
  files: RemoteFile[];
  next: string | null;
}

/** A name in a list, where it is encoded as in a form. */
function nameOf(key: string): string {
  return decodeURIComponent(key.replaceAll('+', ' '));
}

/** What a bucket must be told of a file, which it serves as no known type otherwise. */
const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  xml: 'application/xml',
  json: 'application/json',
  pdf: 'application/pdf',
  zip: 'application/zip',
  wasm: 'application/wasm',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
};

function typeOf(path: string): string {
  return types[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}
