import { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import type { DeliveryProblem, Problem, SettingsOf } from '../../../src/contract';
import type { LocalFile } from '../destination';
import type { Waits } from './dial';
import { HttpsHost } from './https-host';
import type { HttpsAnswer, HttpsRequest } from './https-host';
import { PutBeside, bytesOf } from './put-beside';
import type { Entry, FileStore } from './put-beside';
import { DeliveryError, localProblem } from './transport';
import type { Transport } from './transport';

// Seven methods of RFC 4918 are asked by plain requests: no client library can be given a certificate to trust and a connection to use.

/** Opens a folder of a WebDAV host, such as Nextcloud; it is made, but not those above it. */
export async function openWebdav(
  settings: SettingsOf<'webdav'>,
  secret: string | null,
  waits: Waits,
): Promise<Transport> {
  const store = new DavStore(settings, secret, waits);
  try {
    await store.begin();
    return new PutBeside(store);
  } catch (error) {
    store.close();
    throw error;
  }
}

/** An answer that refuses what was asked. */
class Refusal extends Error {
  constructor(readonly answer: HttpsAnswer) {
    super(`${answer.status} ${answer.statusText}`);
  }
}

const properties = `<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>`;

class DavStore implements FileStore {
  readonly host: string;
  /** Only some servers take a part of a file. */
  readonly canResume = false;
  readonly #https: HttpsHost;
  readonly #settings: SettingsOf<'webdav'>;
  readonly #login: string;
  /** The address of the site's folder, with a slash at its end. */
  readonly #root: URL;

  constructor(settings: SettingsOf<'webdav'>, secret: string | null, waits: Waits) {
    this.#https = new HttpsHost(settings, waits);
    this.host = this.#https.host;
    this.#settings = settings;
    this.#login = `Basic ${Buffer.from(`${settings.user}:${secret ?? ''}`).toString('base64')}`;
    this.#root = new URL(settings.address.replace(/\/*$/, '/'));
  }

  /** Makes the site's folder. */
  async begin(): Promise<void> {
    try {
      if ((await this.#look('', 0)) !== null) return;
      await this.#ask({ method: 'MKCOL', url: this.#root });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const isAbsent = error.answer.status === 409 || error.answer.status === 404;
      const { host } = this;
      const path = decodeURIComponent(this.#root.pathname);
      throw new DeliveryError(
        isAbsent ? { kind: 'there-absent', host, path } : this.#problemOfRefusal(error, path),
      );
    }
  }

  async entries(folder: string): Promise<Entry[] | null> {
    const own = decodeURIComponent(this.#at(folder, 'folder').pathname);
    const found = await this.#look(folder, 1);
    const entries: Entry[] = [];
    for (const { path, size, isFolder } of found ?? []) {
      if (!path.startsWith(own) || path === own) continue;
      entries.push({ name: path.slice(own.length).replace(/\/$/, ''), size: isFolder ? null : (size ?? 0) });
    }
    return found && entries;
  }

  async sizeOf(path: string): Promise<number | null> {
    const [file] = (await this.#look(path, 0, 'file')) ?? [];
    return file && !file.isFolder ? (file.size ?? 0) : null;
  }

  async read(path: string): Promise<Uint8Array | null> {
    const answer = await this.#ask({ method: 'GET', url: this.#at(path, 'file') }, [404]);
    return answer.status === 404 ? null : answer.body;
  }

  async write(part: string, file: LocalFile, start: number, onBytes: (sent: number) => void): Promise<void> {
    await this.#ask({
      method: 'PUT',
      url: this.#at(part, 'file'),
      headers: { 'content-length': String(file.size) },
      body: () => Readable.from(bytesOf(file, start, onBytes), { objectMode: false }),
    });
  }

  async rename(from: string, to: string): Promise<void> {
    const headers = { destination: this.#at(to, 'file').href, overwrite: 'T' };
    const answer = await this.#ask({ method: 'MOVE', url: this.#at(from, 'file'), headers }, [404]);
    // Asked a second time, it may have been done the first time.
    if (answer.status === 404 && (await this.sizeOf(to)) === null) throw new Refusal(answer);
  }

  async makeFolder(folder: string): Promise<void> {
    await this.#ask({ method: 'MKCOL', url: this.#at(folder, 'folder') }, [405]); // It is there.
  }

  /** Removing a folder would remove all that is in it: only a file is removed, or a folder that was seen to be empty. */
  async removeFile(path: string): Promise<void> {
    if ((await this.sizeOf(path)) !== null)
      await this.#ask({ method: 'DELETE', url: this.#at(path, 'file') }, [404]);
  }

  async removeFolder(folder: string): Promise<boolean> {
    if ((await this.entries(folder))?.length !== 0) return false;
    await this.#ask({ method: 'DELETE', url: this.#at(folder, 'folder') }, [404]);
    return true;
  }

  close(): void {
    this.#https.close();
  }

  problemOf(error: unknown, path: string): Problem | null {
    return error instanceof Refusal ? this.#problemOfRefusal(error, path) : localProblem(error, path);
  }

  #problemOfRefusal({ answer: { status }, message }: Refusal, path: string): DeliveryProblem {
    const { host } = this;
    if (status === 401) return { kind: 'login-refused', host, user: this.#settings.user };
    if (status === 403 || status === 405) return { kind: 'there-forbidden', host, path };
    if (status === 413) return { kind: 'there-too-large', host, path };
    if (status === 507) return { kind: 'there-full', host };
    return { kind: 'host-failed', host, why: message };
  }

  /** What the host says of a file or folder, and of what is in it; null where there is none. */
  async #look(path: string, depth: 0 | 1, as: 'file' | 'folder' = 'folder'): Promise<Found[] | null> {
    const headers = { depth: String(depth), 'content-type': 'application/xml; charset=utf-8' };
    const body = Buffer.from(properties);
    const url = this.#at(path, as);
    const answer = await this.#ask({ method: 'PROPFIND', url, headers, body }, [404]);
    return answer.status === 404 ? null : readFound(answer.body.toString(), url);
  }

  async #ask(
    request: Omit<HttpsRequest, 'headers'> & { headers?: HttpsRequest['headers'] },
    accepted: readonly number[] = [],
  ): Promise<HttpsAnswer> {
    const headers = { authorization: this.#login, ...request.headers };
    const answer = await this.#https.ask({ ...request, headers });
    if ((answer.status >= 200 && answer.status < 300) || accepted.includes(answer.status)) return answer;
    throw new Refusal(answer);
  }

  #at(path: string, as: 'file' | 'folder'): URL {
    const place = path.split('/').map(encodeURIComponent).join('/');
    return new URL(place === '' || as === 'file' ? `./${place}` : `./${place}/`, this.#root);
  }
}

/** A file or folder as a host names it: its path from the host's root, decoded. */
interface Found {
  path: string;
  size: number | null;
  isFolder: boolean;
}

/** Reads a `multistatus` of RFC 4918; paths may be given as whole addresses. */
function readFound(xml: string, base: URL): Found[] {
  const found: Found[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let words = '';
  parser.on('opentag', ({ local }) => {
    words = '';
    if (local === 'response') found.push({ path: '', size: null, isFolder: false });
    const last = found.at(-1);
    if (last && local === 'collection') last.isFolder = true;
  });
  parser.on('text', (text) => (words += text));
  parser.on('closetag', ({ local }) => {
    const last = found.at(-1);
    if (last && local === 'href' && last.path === '')
      last.path = decodeURIComponent(new URL(words.trim(), base).pathname);
    if (last && local === 'getcontentlength' && words.trim() !== '') last.size = Number(words);
  });
  parser.write(xml).close();
  return found;
}
