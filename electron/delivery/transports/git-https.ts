import fs from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as git from 'isomorphic-git';
import type { HttpClient, TreeEntry } from 'isomorphic-git';
import type { Problem, SettingsOf } from '../../../src/contract';
import type { LocalFile, RemoteFile } from '../destination';
import type { Waits } from './dial';
import { explainGit, folderPrefix } from './git-remote';
import type { Remote } from './git-remote';
import { HttpsHost } from './https-host';
import { author, GitError } from './run-git';
import { DeliveryError, localProblem } from './transport';
import type { Transport } from './transport';

/** Opens a branch of a repository over https by isomorphic-git: for computers without git, and through a proxy. */
export async function openGitOverHttps(
  settings: SettingsOf<'git'>,
  remote: Remote,
  { secret, waits }: { secret: string | null; waits: Waits },
): Promise<Transport> {
  const { repository, pin, proxy } = settings;
  const host = new HttpsHost({ address: repository, pin, proxy }, waits);
  const branch = new HttpsBranch(settings, remote, {
    host,
    secret,
    folder: await mkdtemp(join(tmpdir(), 'roneo-git-')),
  });
  try {
    await branch.begin();
    return branch;
  } catch (error) {
    await branch.close();
    const problem = branch.problemOf(error, repository);
    throw problem ? new DeliveryError(problem) : error;
  }
}

/** The last state of a branch, in a repository of this computer that lasts as long as the publication; `finish` commits and pushes. */
class HttpsBranch implements Transport {
  readonly #settings: SettingsOf<'git'>;
  readonly #remote: Remote;
  readonly #host: HttpsHost;
  /** What all calls are given: the repository, and what was read of it before. */
  readonly #local: { fs: typeof fs; gitdir: string; cache: object };
  readonly #there: {
    http: HttpClient;
    url: string;
    onAuth: () => { username: string; password: string } | { cancel: true };
    onAuthFailure: () => { cancel: true };
  };
  readonly #prefix: string;
  #head: string | null = null;
  #blobs = new Map<string, string>();
  /** What becomes of files, by their path in the repository: their hash, or null for those that are removed. */
  readonly #changes = new Map<string, string | null>();

  constructor(
    settings: SettingsOf<'git'>,
    remote: Remote,
    { host, secret, folder }: { host: HttpsHost; secret: string | null; folder: string },
  ) {
    this.#settings = settings;
    this.#remote = remote;
    this.#host = host;
    this.#prefix = folderPrefix(settings);
    this.#local = { fs, gitdir: folder, cache: {} };
    this.#there = {
      http: clientOf(host),
      url: settings.repository,
      onAuth: () =>
        secret === null ? { cancel: true } : { username: settings.user ?? '', password: secret },
      onAuthFailure: () => ({ cancel: true }),
    };
  }

  get #ref(): string {
    return `refs/heads/${this.#settings.branch}`;
  }

  /** Fetches the last state of the branch. */
  async begin(): Promise<void> {
    const { branch, repository } = this.#settings;
    await git.init({ ...this.#local, bare: true, defaultBranch: branch });
    await git.addRemote({ ...this.#local, remote: 'origin', url: repository });
    const refs = await this.#refsThere();
    this.#head = refs.get(this.#ref) ?? null;
    if (this.#head === null) return;
    const { http } = this.#there;
    await git.fetch({
      ...this.#local,
      ...this.#there,
      http: refs.has('HEAD') ? http : withHead(http, this.#head),
      ref: branch,
      singleBranch: true,
      tags: false,
      depth: 1,
    });
    for await (const [path, oid] of this.#filesOf(this.#head, ''))
      if (path.startsWith(this.#prefix)) this.#blobs.set(path.slice(this.#prefix.length), oid);
  }

  /** The last commit of each branch there. */
  async #refsThere(): Promise<Map<string, string>> {
    const refs = await git.listServerRefs({ ...this.#there, protocolVersion: 1 });
    return new Map(refs.map(({ ref, oid }) => [ref, oid]));
  }

  /** The files of a commit or tree, each by its path and hash. */
  async *#filesOf(oid: string, under: string): AsyncGenerator<[path: string, oid: string]> {
    const { tree } = await git.readTree({ ...this.#local, oid });
    for (const entry of tree)
      if (entry.type === 'tree') yield* this.#filesOf(entry.oid, `${under}${entry.path}/`);
      else if (entry.type === 'blob' && entry.mode.startsWith('100'))
        yield [`${under}${entry.path}`, entry.oid];
  }

  /** Sizes are read from the files themselves, so only from those that are wanted. */
  async list(wanted?: readonly string[]): Promise<RemoteFile[]> {
    const files: RemoteFile[] = [];
    for (const path of wanted ?? this.#blobs.keys()) {
      const content = await this.read(path);
      if (content) files.push({ path, size: content.length });
    }
    return files;
  }

  async read(path: string): Promise<Uint8Array | null> {
    const oid = this.#blobs.get(path);
    return oid === undefined ? null : (await git.readBlob({ ...this.#local, oid })).blob;
  }

  async put(file: LocalFile, onBytes: (sent: number) => void): Promise<void> {
    onBytes(0);
    const blob = await readFile(file.from);
    this.#changes.set(this.#prefix + file.path, await git.writeBlob({ ...this.#local, blob }));
    onBytes(file.size);
  }

  remove(path: string): Promise<void> {
    if (this.#blobs.has(path)) this.#changes.set(this.#prefix + path, null);
    else this.#changes.delete(this.#prefix + path);
    return Promise.resolve();
  }

  async finish(message: string): Promise<void> {
    const before = this.#head === null ? null : (await git.readTree({ ...this.#local, oid: this.#head })).oid;
    const tree =
      (await this.#changed(before, this.#changes)) ?? (await git.writeTree({ ...this.#local, tree: [] }));
    if (tree === before) return;
    const parent = this.#head === null ? [] : [this.#head];
    const signed = { author, committer: author, message };
    const oid = await git.commit({ ...this.#local, ...signed, tree, parent, ref: this.#ref });
    try {
      await git.push({ ...this.#local, ...this.#there, ref: this.#ref, remoteRef: this.#ref });
    } catch (error) {
      // The answer may be lost of a push that was taken.
      if ((await this.#refsThere().catch(() => null))?.get(this.#ref) !== oid) throw error;
    }
  }

  /** Writes a folder as it is with some changes, by their paths in it; null where nothing is left in it. */
  async #changed(before: string | null, changes: ReadonlyMap<string, string | null>): Promise<string | null> {
    if (changes.size === 0) return before;
    const old = before === null ? [] : (await git.readTree({ ...this.#local, oid: before })).tree;
    const entries = new Map(old.map((entry) => [entry.path, entry]));
    const inFolders = new Map<string, Map<string, string | null>>();
    for (const [path, oid] of changes) {
      const [name = '', ...rest] = path.split('/');
      if (rest.length > 0) inFolders.set(name, (inFolders.get(name) ?? new Map()).set(rest.join('/'), oid));
      else change(entries, name, oid === null ? null : { mode: '100644', path: name, oid, type: 'blob' });
    }
    for (const [path, inside] of inFolders) {
      const entry = entries.get(path);
      const oid = await this.#changed(entry?.type === 'tree' ? entry.oid : null, inside);
      if (oid !== null || entry?.type === 'tree')
        change(entries, path, oid === null ? null : { mode: '040000', path, oid, type: 'tree' });
    }
    return entries.size === 0 ? null : git.writeTree({ ...this.#local, tree: [...entries.values()] });
  }

  async close(): Promise<void> {
    this.#host.close();
    await rm(this.#local.gitdir, { recursive: true, force: true, maxRetries: 3 });
  }

  problemOf(error: unknown, path: string): Problem | null {
    const { repository } = this.#settings;
    const { host, user } = this.#remote;
    if (error instanceof DeliveryError) return error.problem;
    if (error instanceof git.Errors.UserCanceledError) return { kind: 'login-refused', host, user };
    if (error instanceof git.Errors.PushRejectedError) return { kind: 'changed-there', host };
    if (error instanceof git.Errors.HttpError && error.data.statusCode === 404)
      return { kind: 'there-absent', host, path: repository };
    if (isOfLibrary(error))
      return explainGit(new GitError(`error: ${wordsOf(error)}`), this.#remote, repository);
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return { kind: 'disk-full', path: tmpdir() };
    return localProblem(error, path);
  }
}

function change(entries: Map<string, TreeEntry>, path: string, entry: TreeEntry | null): void {
  if (entry) entries.set(path, entry);
  else entries.delete(path);
}

function isOfLibrary(error: unknown): error is Error {
  const { code } = error as { code?: string };
  return error instanceof Error && code !== undefined && code in git.Errors;
}

/** What an error of isomorphic-git says; of a refused push also what the server said of it. */
function wordsOf(error: Error): string {
  if (error instanceof git.Errors.HttpError) return `${error.data.statusCode} ${error.data.statusMessage}`;
  return error instanceof git.Errors.GitPushError ? error.data.prettyDetails : error.message;
}

/** The requests of isomorphic-git, sent by a host whose certificate is looked at. */
function clientOf(host: HttpsHost): HttpClient {
  return {
    async request({ url, method = 'GET', headers = {}, body }) {
      const pieces: Uint8Array[] = [];
      if (body) for await (const piece of body) pieces.push(piece);
      const sent = Buffer.concat(pieces);
      const answer = await host.ask({
        method,
        url: new URL(url),
        headers: { ...headers, ...(body ? { 'content-length': String(sent.length) } : {}) },
        ...(body ? { body: sent } : {}),
      });
      return {
        url,
        method,
        headers: Object.fromEntries(Object.entries(answer.headers).map(([name, of]) => [name, String(of)])),
        body: piecesOf(answer.body),
        statusCode: answer.status,
        statusMessage: answer.statusText,
      };
    },
  };
}

/** The library takes no repository whose default branch does not exist yet: HEAD is then said to be where our branch is. */
function withHead({ request }: HttpClient, oid: string): HttpClient {
  const flush = '0000';
  return {
    async request(asked) {
      const answer = await request(asked);
      if (!asked.url.includes('/info/refs?') || !answer.body) return answer;
      const pieces: Uint8Array[] = [];
      for await (const piece of answer.body) pieces.push(piece);
      const refs = Buffer.concat(pieces);
      const line = Buffer.from(`0032${oid} HEAD\n${flush}`);
      return { ...answer, body: piecesOf(Buffer.concat([refs.subarray(0, -flush.length), line])) };
    },
  };
}

async function* piecesOf(body: Buffer): AsyncIterableIterator<Uint8Array> {
  yield await Promise.resolve(body);
}
