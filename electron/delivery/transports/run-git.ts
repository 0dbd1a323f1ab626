import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { devNull } from 'node:os';
import { createInterface } from 'node:readline';
import type { Waits } from './dial';
import { DeliveryError } from './transport';

/** Who commits: the program, as what is published must name no person. */
export const author = { name: 'Ronéo', email: 'roneo@localhost' };

/** A failure that git reported, in its words. */
export class GitError extends Error {}

/** Who pushes over https; both stand in the environment of git alone. */
interface Login {
  user: string | null;
  secret: string | null;
}

/** The system's git in a repository of its own, which knows no hooks, asks nobody and names the program as the author. */
export class Git {
  readonly folder: string;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #running = new Set<ChildProcessWithoutNullStreams>();
  #config: [string, string][];
  #storing: Storing | null = null;
  readonly #idle: number;
  #isClosed = false;

  constructor(folder: string, { user, secret }: Login, waits: Waits) {
    this.folder = folder;
    this.#idle = waits.idle;
    const who = { NAME: author.name, EMAIL: author.email };
    this.#environment = {
      ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^GIT_|_proxy$/i.test(name))),
      GIT_DIR: folder,
      GIT_TERMINAL_PROMPT: '0',
      GIT_ASKPASS: '',
      SSH_ASKPASS_REQUIRE: 'never',
      LC_ALL: 'C',
      TZ: 'UTC',
      ...Object.fromEntries(
        ['AUTHOR', 'COMMITTER'].flatMap((role) =>
          Object.entries(who).map(([part, words]) => [`GIT_${role}_${part}`, words]),
        ),
      ),
      RONEO_USER: user ?? '',
      RONEO_SECRET: secret ?? '',
    };
    const answer = `!f() { test "$1" = get && printf 'username=%s\\npassword=%s\\n' "$RONEO_USER" "$RONEO_SECRET"; }; f`;
    this.#config = [
      ['core.hooksPath', devNull],
      ['gc.auto', '0'],
      ['http.followRedirects', 'false'],
      ['credential.helper', ''],
      ...(secret === null ? [] : [['credential.helper', answer] as [string, string]]),
    ];
  }

  /** Adds settings, and variables of the environment, that hold from now on. */
  configure({ config, environment }: { config: [string, string][]; environment: NodeJS.ProcessEnv }): void {
    this.#config = [...this.#config, ...config];
    Object.assign(this.#environment, environment);
  }

  /** Runs a command with an input, and answers its output. Throws a `GitError`, or a `DeliveryError` where there is no git. */
  run(words: readonly string[], input = ''): Promise<Buffer> {
    return this.#answerOf(this.#start(words), input);
  }

  /** Runs a command that talks to a host, which tells its progress, and ends it when it tells nothing for long. */
  async talk(words: readonly string[]): Promise<Buffer> {
    const child = this.#start(words);
    let isSilent = false;
    const silence = setTimeout(() => {
      isSilent = true;
      kill(child);
    }, this.#idle);
    child.stderr.on('data', () => silence.refresh());
    try {
      return await this.#answerOf(child, '');
    } catch (error) {
      throw isSilent ? new GitError('fatal: timed out') : error;
    } finally {
      clearTimeout(silence);
    }
  }

  #answerOf(child: ChildProcessWithoutNullStreams, input: string): Promise<Buffer> {
    child.stdin.on('error', () => undefined).end(input); // What it does not read it does not want.
    const [output, errors]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (piece: Buffer) => output.push(piece));
    child.stderr.on('data', (piece: Buffer) => errors.push(piece));
    return new Promise((resolve, reject) => {
      child.once('error', (error) => reject(ofStart(error)));
      child.once('close', (code) =>
        code === 0 ? resolve(Buffer.concat(output)) : reject(ofEnd(Buffer.concat(errors).toString())),
      );
    });
  }

  /** Stores a file as it is, and answers its hash; one process stores all, in the order in which they come. */
  store(file: string): Promise<string> {
    this.#storing ??= new Storing(this.#start(['hash-object', '-w', '--no-filters', '--stdin-paths']));
    return this.#storing.store(file);
  }

  close(): void {
    this.#isClosed = true;
    for (const child of this.#running) kill(child);
  }

  #start(words: readonly string[]): ChildProcessWithoutNullStreams {
    if (this.#isClosed) throw new GitError('closed');
    const config = this.#config.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn('git', [...config, ...words], {
      env: this.#environment,
      windowsHide: true,
      detached: true,
    });
    this.#running.add(child);
    child.once('close', () => this.#running.delete(child));
    return child;
  }
}

/** The process that stores files: it is told a path a line, and answers a hash a line. */
class Storing {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting: { resolve: (hash: string) => void; reject: (error: Error) => void }[] = [];
  #failure: Error | null = null;

  constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
    let errors = '';
    child.stdin.on('error', () => undefined); // Its end says it.
    child.stderr.on('data', (piece: Buffer) => (errors += piece.toString()));
    createInterface(child.stdout).on('line', (hash) => this.#waiting.shift()?.resolve(hash));
    const fail = (error: Error) => {
      this.#failure ??= error;
      for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
    };
    child.once('error', (error) => fail(ofStart(error)));
    child.once('close', () => fail(new GitError(errors)));
  }

  store(file: string): Promise<string> {
    if (file.includes('\n')) throw new Error(`a path of two lines: ${file}`);
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      this.#waiting.push({ resolve, reject });
      this.#child.stdin.write(`${file}\n`);
    });
  }
}

/** Ends git with the processes that it started, which would hold its output open. */
function kill({ pid }: ChildProcessWithoutNullStreams): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // It has ended already.
  }
}

/** A Mac has a program of git's name that asks for the tools of developers. */
function ofEnd(errors: string): Error {
  return /^(xcode-select|xcrun):/m.test(errors)
    ? new DeliveryError({ kind: 'git-missing' })
    : new GitError(errors);
}

function ofStart(error: Error): Error {
  const isMissing = (error as NodeJS.ErrnoException).code === 'ENOENT';
  return isMissing ? new DeliveryError({ kind: 'git-missing' }) : error;
}
