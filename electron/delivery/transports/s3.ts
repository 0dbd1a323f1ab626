import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AwsV4Signer } from 'aws4fetch';
import { SaxesParser } from 'saxes';
import type { Problem, SettingsOf } from '../../../src/contract';
import type { LocalFile, RemoteFile } from '../destination';
import type { Waits } from './dial';
import { HttpsHost } from './https-host';
import type { HttpsAnswer } from './https-host';
import { bytesOf } from './put-beside';
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

/** What is sent of a file; the host stores it only if it has the signed hash. */
interface Content {
  type: string;
  sha256: string;
  size: number;
  bytes: () => Readable;
}

/** A bucket, asked by addresses of the form host/bucket/name, which all S3 servers understand. Its puts are whole or not at all. */
class Bucket implements Transport {
  readonly #https: HttpsHost;
  readonly #settings: SettingsOf<'s3'>;
  readonly #secret: string;
  /** What all names of the site begin with. */
  readonly #prefix: string;

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

  async list(): Promise<RemoteFile[]> {
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
    return (await this.#ask('GET', this.#at(path), { isMissingOk: true }))?.body ?? null;
  }

  async put(file: LocalFile, onBytes: (sent: number) => void): Promise<void> {
    const hash = createHash('sha256');
    await pipeline(createReadStream(file.from), hash);
    const content: Content = {
      type: typeOf(file.path),
      sha256: hash.digest('hex'),
      size: file.size,
      bytes: () => Readable.from(bytesOf(file, 0, onBytes), { objectMode: false }),
    };
    await this.#ask('PUT', this.#at(file.path), { content });
  }

  async remove(path: string): Promise<void> {
    await this.#ask('DELETE', this.#at(path), { isMissingOk: true });
  }

  async finish(): Promise<void> {
    // Each put and removal took effect at once.
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
      case 'QuotaExceeded':
      case 'XMinioStorageFull':
      case '507':
        return { kind: 'there-full', host };
      default:
        return { kind: 'host-failed', host, why: error.message };
    }
  }

  async #listPage(from: string | null, most = 1000): Promise<Page> {
    const url = this.#at('');
    url.pathname = `/${this.#settings.bucket}`;
    const query = {
      'list-type': '2',
      'encoding-type': 'url',
      'max-keys': String(most),
      prefix: this.#prefix,
      ...(from === null ? {} : { 'continuation-token': from }),
    };
    url.search = Object.entries(query)
      .map(([name, value]) => `${name}=${encodeName(value)}`)
      .join('&');
    return readPage((await this.#ask('GET', url, {}))?.body.toString() ?? '');
  }

  async #ask(
    method: string,
    url: URL,
    { content, isMissingOk = false }: { content?: Content; isMissingOk?: boolean },
  ): Promise<HttpsAnswer | null> {
    const signer = new AwsV4Signer({
      method,
      url: url.href,
      headers: {
        'x-amz-content-sha256': content?.sha256 ?? emptySha256,
        ...(content ? { 'content-type': content.type } : {}),
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
        ...(content ? { 'content-length': String(content.size) } : {}),
      },
      ...(content ? { body: content.bytes } : {}),
    });
    if (answer.status >= 200 && answer.status < 300) return answer;
    const refusal = new Refusal(answer);
    if (isMissingOk && (refusal.code === 'NoSuchKey' || refusal.code === '404')) return null;
    throw refusal;
  }

  #at(path: string): URL {
    const url = new URL(this.#settings.address);
    const name = `${this.#settings.bucket}/${this.#prefix}${path}`;
    url.pathname = name.split('/').map(encodeName).join('/');
    return url;
  }
}

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

function readPage(xml: string): Page {
  const page: Page = { files: [], next: null };
  const parser = new SaxesParser();
  let words = '';
  parser.on('opentag', ({ name }) => {
    words = '';
    if (name === 'Contents') page.files.push({ path: '', size: 0 });
  });
  parser.on('text', (text) => (words += text));
  parser.on('closetag', ({ name }) => {
    const last = page.files.at(-1);
    if (last && name === 'Key') last.path = decodeURIComponent(words.replaceAll('+', ' '));
    if (last && name === 'Size') last.size = Number(words);
    if (name === 'NextContinuationToken') page.next = words;
  });
  parser.write(xml).close();
  return page;
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
