import { access, constants, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem, SettingsOf } from '../../../src/contract';
import type { LocalFile, RemoteFile } from '../destination';
import { acceptHost, explainGit, folderPrefix, readRemote } from './git-remote';
import type { Remote } from './git-remote';
import type { Waits } from './dial';
import { Git, GitError } from './run-git';
import { DeliveryError, localProblem } from './transport';
import type { Transport } from './transport';

/**
 * Opens a branch of a git repository by the system's git, or over https by isomorphic-git where there is none or a proxy is named; over
 * ssh a relay of ours leads to the proxy. A branch that is not there begins with the first publication.
 */
export async function openGit(
  settings: SettingsOf<'git'>,
  secret: string | null,
  waits: Waits,
): Promise<Transport> {
  const remote = readRemote(settings);
  const openByLibrary = async () =>
    (await import('./git-https')).openGitOverHttps(settings, remote, { secret, waits });
  if (settings.proxy !== null && remote.kind === 'https') return openByLibrary();
  const folder = await mkdtemp(join(tmpdir(), 'roneo-git-'));
  const branch = new Branch(settings, remote, new Git(folder, { user: settings.user, secret }, waits));
  try {
    await branch.begin(waits);
    return branch;
  } catch (error) {
    await branch.close();
    const isMissing = error instanceof DeliveryError && error.problem.kind === 'git-missing';
    if (isMissing && remote.kind === 'https') return openByLibrary();
    const problem = branch.problemOf(error, settings.repository);
    throw problem ? new DeliveryError(problem) : error;
  }
}

/** What the fetched state is called in that repository. */
const there = 'refs/roneo/there';

/** A file of the branch, by its path in the repository. */
interface Blob {
  hash: string;
  size: number;
}

/** The last state of a branch, in a repository of this computer that lasts as long as the publication; `finish` commits and pushes. */
class Branch implements Transport {
  readonly #settings: SettingsOf<'git'>;
  readonly #remote: Remote;
  readonly #git: Git;
  /** What the paths in the repository begin with. */
  readonly #prefix: string;
  #closeHost: (() => void) | undefined;
  #head: string | null = null;
  #blobs = new Map<string, Blob>();
  /** What becomes of files: their hash, or null for those that are removed. */
  readonly #changes = new Map<string, string | null>();

  constructor(settings: SettingsOf<'git'>, remote: Remote, git: Git) {
    this.#settings = settings;
    this.#remote = remote;
    this.#git = git;
    this.#prefix = folderPrefix(settings);
  }

  /** Fetches the last state of the branch. */
  async begin(waits: Waits): Promise<void> {
    const git = this.#git;
    const { repository, branch } = this.#settings;
    await git.run(['init', '--quiet', '--bare', '--template=', git.folder]);
    const host = await acceptHost(this.#settings, this.#remote, { folder: git.folder, waits });
    this.#closeHost = host.close;
    git.configure(host);
    const ref = `refs/heads/${branch}`;
    if ((await git.talk(['ls-remote', '--', repository, ref])).length === 0) return;
    await git.talk(['fetch', '--progress', '--no-tags', '--depth=1', '--', repository, `+${ref}:${there}`]);
    this.#head = (await git.run(['rev-parse', there])).toString().trim();
    await git.run(['read-tree', this.#head]);
    const listed = await git.run(['ls-tree', '-r', '-z', '--long', '--full-tree', this.#head]);
    for (const line of listed.toString().split('\0')) {
      const [, hash, size, path] = /^100\d+ blob ([0-9a-f]+) +(\d+)\t([^]+)$/.exec(line) ?? [];
      if (hash && path?.startsWith(this.#prefix))
        this.#blobs.set(path.slice(this.#prefix.length), { hash, size: Number(size) });
    }
  }

  list(): Promise<RemoteFile[]> {
    return Promise.resolve([...this.#blobs].map(([path, { size }]) => ({ path, size })));
  }

  async read(path: string): Promise<Uint8Array | null> {
    const blob = this.#blobs.get(path);
    return blob ? this.#git.run(['cat-file', 'blob', blob.hash]) : null;
  }

  async put(file: LocalFile, onBytes: (sent: number) => void): Promise<void> {
    onBytes(0);
    await access(file.from, constants.R_OK);
    this.#changes.set(file.path, await this.#git.store(file.from));
    onBytes(file.size);
  }

  remove(path: string): Promise<void> {
    if (this.#blobs.has(path)) this.#changes.set(path, null);
    else this.#changes.delete(path);
    return Promise.resolve();
  }

  async finish(message: string): Promise<void> {
    const git = this.#git;
    const none = '0'.repeat(40);
    const lines = [...this.#changes].map(
      ([path, hash]) => `${hash === null ? '0' : '100644'} ${hash ?? none}\t${this.#prefix}${path}\0`,
    );
    await git.run(['update-index', '--replace', '-z', '--index-info'], lines.join(''));
    const tree = (await git.run(['write-tree'])).toString().trim();
    if (
      this.#head !== null &&
      tree === (await git.run(['rev-parse', `${this.#head}^{tree}`])).toString().trim()
    )
      return;
    const parents = this.#head === null ? [] : ['-p', this.#head];
    const commit = (await git.run(['commit-tree', tree, ...parents], message)).toString().trim();
    const { repository, branch } = this.#settings;
    await git.talk(['push', '--progress', '--no-verify', '--', repository, `${commit}:refs/heads/${branch}`]);
  }

  async close(): Promise<void> {
    this.#git.close();
    this.#closeHost?.();
    await rm(this.#git.folder, { recursive: true, force: true, maxRetries: 3 });
  }

  problemOf(error: unknown, path: string): Problem | null {
    const { repository } = this.#settings;
    if (error instanceof GitError) return explainGit(error, this.#remote, repository);
    if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return { kind: 'disk-full', path: tmpdir() };
    return localProblem(error, path);
  }
}
