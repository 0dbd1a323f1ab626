import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Client } from 'ssh2';
import type { ConnectConfig, SFTPWrapper, Stats } from 'ssh2';
import type { DeliveryProblem, Problem, SettingsOf } from '../../../src/contract';
import type { LocalFile } from '../destination';
import { dial, networkProblem } from './dial';
import type { Waits } from './dial';
import { PutBeside, bytesOf } from './put-beside';
import type { Entry, FileStore } from './put-beside';
import { DeliveryError, localProblem } from './transport';
import type { Transport } from './transport';

/** Opens a folder of an SSH host; it is made, but not those above it. */
export async function openSftp(
  settings: SettingsOf<'sftp'>,
  secret: string | null,
  waits: Waits,
): Promise<Transport> {
  const config = { ...(await login(settings, secret)), sock: await dial(settings, waits) };
  const connection = new Connection(settings, config, waits);
  try {
    const store = new SftpStore(settings, connection, await connection.open());
    await store.begin();
    return new PutBeside(store);
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** How the person shows who they are. */
async function login(settings: SettingsOf<'sftp'>, secret: string | null): Promise<ConnectConfig> {
  const { user: username, login: by, keyFile } = settings;
  if (by === 'password') return { username, password: secret ?? '', tryKeyboard: true };
  if (by === 'agent') return { username, agent: process.env['SSH_AUTH_SOCK'] || systemAgent };
  const path = keyFile ?? '';
  const privateKey = await readFile(path).catch((error: unknown) => {
    throw new DeliveryError(localProblem(error, path) ?? { kind: 'file-missing', path });
  });
  return { username, privateKey, ...(secret === null ? {} : { passphrase: secret }) };
}

/** Where Windows' own agent listens; elsewhere the environment names it. */
const systemAgent = process.platform === 'win32' ? '\\\\.\\pipe\\openssh-ssh-agent' : '/nonexistent';

type Told<Answer> = (error?: Error | null, answer?: Answer) => void;

/** An SSH connection, and the problem that ended it. */
class Connection {
  readonly #client = new Client();
  readonly #settings: SettingsOf<'sftp'>;
  readonly #config: ConnectConfig;
  #problem: DeliveryProblem;
  #refusal: DeliveryProblem | null = null;
  /** What ends the questions that are not answered yet, which ssh2 forgets when the connection ends. */
  readonly #waiting = new Set<() => void>();
  #isClosed = false;

  constructor(settings: SettingsOf<'sftp'>, config: ConnectConfig, waits: Waits) {
    this.#settings = settings;
    this.#problem = { kind: 'host-lost', host: settings.host, why: 'cut-off' };
    this.#config = {
      ...config,
      readyTimeout: waits.connect,
      // A dead connection is found out by these, a slow one answers them in time: little is under way at once.
      keepaliveInterval: waits.idle / 4,
      keepaliveCountMax: 4,
      hostVerifier: (key: Buffer) => (this.#refusal = this.#refusalOf(key)) === null,
    };
  }

  open(): Promise<SFTPWrapper> {
    const client = this.#client;
    return new Promise((resolve, reject) => {
      client.on('error', (error) => {
        this.#problem = this.#refusal ?? this.#explain(error);
        reject(new DeliveryError(this.#problem));
      });
      client.once('close', () => {
        this.#isClosed = true;
        for (const end of this.#waiting) end();
        reject(new DeliveryError(this.#problem));
      });
      client.on('keyboard-interactive', (_name, _text, _language, prompts, answer) =>
        answer(prompts.map(() => this.#config.password ?? '')),
      );
      client.once('ready', () =>
        client.sftp((error, sftp) => {
          if (error)
            reject(new DeliveryError({ kind: 'host-failed', host: this.#settings.host, why: error.message }));
          else resolve(sftp);
        }),
      );
      try {
        client.connect(this.#config);
      } catch (error) {
        reject(new DeliveryError(this.#keyProblem(error as Error)));
      }
    });
  }

  /** Asks the host by a callback of ssh2. Throws a `HostError`, or a `DeliveryError` where the connection ended. */
  ask<Answer>(question: (told: Told<Answer>) => unknown): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      const end = () => reject(new DeliveryError(this.#problem));
      if (this.#isClosed) return end();
      this.#waiting.add(end);
      const told: Told<Answer> = (error, answer) => {
        this.#waiting.delete(end);
        if (error) reject(new HostError(error));
        else resolve(answer as Answer);
      };
      try {
        question(told);
      } catch (error) {
        told(error as Error); // The host lacks what is asked.
      }
    });
  }

  close(): void {
    this.#client.destroy();
  }

  /** Why ssh2 does not take the private key. */
  #keyProblem({ message }: Error): Problem {
    const path = this.#settings.keyFile ?? '';
    return /passphrase|decrypt|integrity/i.test(message)
      ? { kind: 'key-locked', path }
      : { kind: 'file-unreadable', path, why: message.replace(/^Cannot parse privateKey: /, '') };
  }

  #refusalOf(key: Buffer): DeliveryProblem | null {
    const { host, pin: pinned } = this.#settings;
    const fingerprint = `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
    if (pinned === fingerprint) return null;
    return pinned === null
      ? { kind: 'host-unknown', host, fingerprint }
      : { kind: 'host-changed', host, fingerprint, pinned };
  }

  #explain(error: Error & { level?: string }): DeliveryProblem {
    const { host, user } = this.#settings;
    if (error.level === 'client-authentication' || error.level === 'agent')
      return { kind: 'login-refused', host, user };
    if (error.level === 'client-timeout') return { kind: 'host-lost', host, why: 'timed-out' };
    return networkProblem(error, this.#settings) ?? { kind: 'host-failed', host, why: error.message };
  }
}

/** The codes of SFTP's answers that are told apart. */
const answers = { missing: 2, forbidden: 3, failure: 4 };

/** An error that the host answered with. */
class HostError extends Error {
  readonly code: number | undefined;
  constructor(cause: Error) {
    super(cause.message);
    this.code = (cause as { code?: number }).code;
  }
}

/** The size of a write, which every server takes, and how many are under way at once. */
const writeSize = 32_768;
const writesAtOnce = 16;

class SftpStore implements FileStore {
  readonly host: string;
  readonly canResume = true;
  readonly #settings: SettingsOf<'sftp'>;
  readonly #connection: Connection;
  readonly #sftp: SFTPWrapper;

  constructor(settings: SettingsOf<'sftp'>, connection: Connection, sftp: SFTPWrapper) {
    this.host = settings.host;
    this.#settings = settings;
    this.#connection = connection;
    this.#sftp = sftp;
  }

  /** Makes the site's folder. */
  async begin(): Promise<void> {
    await this.makeFolder('').catch((error: unknown) => {
      const problem = this.problemOf(error, this.#settings.folder);
      const isMissing = error instanceof HostError && error.code === answers.missing;
      const { host } = this;
      if (isMissing) throw new DeliveryError({ kind: 'there-absent', host, path: this.#settings.folder });
      throw problem ? new DeliveryError(problem) : error;
    });
  }

  async entries(folder: string): Promise<Entry[] | null> {
    const found = await orNull(
      this.#connection.ask<{ filename: string; attrs: Stats }[]>((told) =>
        this.#sftp.readdir(this.#at(folder), told as never),
      ),
    );
    return (
      found
        ?.filter(({ attrs }) => attrs.isFile() || attrs.isDirectory())
        .map(({ filename, attrs }) => ({ name: filename, size: attrs.isFile() ? attrs.size : null })) ?? null
    );
  }

  async sizeOf(path: string): Promise<number | null> {
    return (await orNull(this.#stat(path)))?.size ?? null;
  }

  read(path: string): Promise<Uint8Array | null> {
    return orNull(this.#connection.ask<Buffer>((told) => this.#sftp.readFile(this.#at(path), told as never)));
  }

  async write(part: string, file: LocalFile, start: number, onBytes: (sent: number) => void): Promise<void> {
    const sftp = this.#sftp;
    const handle = await this.#connection.ask<Buffer>((told) =>
      sftp.open(this.#at(part), start > 0 ? 'r+' : 'w', told),
    );
    const underWay: Promise<unknown>[] = [];
    let place = start;
    try {
      for await (const bytes of bytesOf(file, start, onBytes))
        for (let at = 0; at < bytes.length; at += writeSize) {
          const piece = bytes.subarray(at, at + writeSize);
          const to = place;
          const write = this.#connection.ask<void>((told) =>
            sftp.write(handle, piece, 0, piece.length, to, told),
          );
          write.catch(() => undefined); // Waited for below, in order.
          underWay.push(write);
          place += piece.length;
          if (underWay.length >= writesAtOnce) await underWay.shift();
        }
      await Promise.all(underWay);
    } catch (error) {
      throw (await this.#isFull(error, file.size - start)) ? this.#full() : error;
    } finally {
      await this.#connection.ask<void>((told) => sftp.close(handle, told)).catch(() => undefined); // What matters is compared afterwards.
    }
  }

  /** Servers say no more than "failure" when their disk is full; the room that is left is asked for. */
  async #isFull(error: unknown, needed: number): Promise<boolean> {
    if (!(error instanceof HostError) || error.code !== answers.failure) return false;
    type Room = { f_bavail: number; f_frsize: number };
    const room = await this.#connection
      .ask<Room>((told) => this.#sftp.ext_openssh_statvfs(this.#at(''), told))
      .catch(() => null);
    return room !== null && room.f_bavail * room.f_frsize < needed;
  }

  #full(): DeliveryError {
    return new DeliveryError({ kind: 'there-full', host: this.host });
  }

  /** SFTP's own rename refuses to replace a file. */
  async rename(from: string, to: string): Promise<void> {
    await this.#connection.ask<void>((told) =>
      this.#sftp.ext_openssh_rename(this.#at(from), this.#at(to), told),
    );
  }

  async makeFolder(folder: string): Promise<void> {
    await this.#connection
      .ask<void>((told) => this.#sftp.mkdir(this.#at(folder), told))
      .catch(async (error: unknown) => {
        if ((await orNull(this.#stat(folder)))?.isDirectory()) return;
        throw (await this.#isFull(error, 1)) ? this.#full() : error;
      });
  }

  async removeFile(path: string): Promise<void> {
    await orNull(this.#connection.ask<void>((told) => this.#sftp.unlink(this.#at(path), told)));
  }

  async removeFolder(folder: string): Promise<boolean> {
    return this.#connection
      .ask<void>((told) => this.#sftp.rmdir(this.#at(folder), told))
      .then(
        () => true,
        () => false,
      );
  }

  close(): void {
    this.#connection.close();
  }

  problemOf(error: unknown, path: string): Problem | null {
    if (!(error instanceof HostError)) return localProblem(error, path);
    const { host } = this;
    if (error.code === answers.forbidden) return { kind: 'there-forbidden', host, path };
    return { kind: 'host-failed', host, why: error.message };
  }

  #stat(path: string): Promise<Stats> {
    return this.#connection.ask<Stats>((told) => this.#sftp.stat(this.#at(path), told));
  }

  #at(path: string): string {
    const folder = this.#settings.folder.replace(/\/+$/, '');
    const root = this.#settings.folder.startsWith('/') ? folder : folder === '' ? '.' : `./${folder}`;
    return path === '' ? root || '/' : `${root}/${path}`;
  }
}

async function orNull<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  return asked.catch((error: unknown) => {
    if (error instanceof HostError && error.code === answers.missing) return null;
    throw error;
  });
}
