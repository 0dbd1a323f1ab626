import type { Socket } from 'node:net';
import { Readable, Writable } from 'node:stream';
import { TLSSocket, connect as connectTls } from 'node:tls';
import { Client, FTPError, enterPassiveModeIPv4, enterPassiveModeIPv6 } from 'basic-ftp';
import type { FTPContext, FTPResponse } from 'basic-ftp';
import type { DeliveryProblem, Problem, SettingsOf } from '../../../src/contract';
import type { LocalFile } from '../destination';
import { distrust, tlsOptions } from './certificate';
import { dial, networkProblem } from './dial';
import type { Waits } from './dial';
import { PutBeside, bytesOf } from './put-beside';
import type { Entry, FileStore } from './put-beside';
import { DeliveryError, localProblem } from './transport';
import type { Transport } from './transport';

/** Opens a folder of an FTP host over TLS, or plainly where the person insisted; the folder is made, but not those above it. */
export async function openFtps(
  settings: SettingsOf<'ftps'>,
  secret: string | null,
  waits: Waits,
): Promise<Transport> {
  const connection = new Connection(settings, waits);
  try {
    await connection.open(secret);
    return new PutBeside(new FtpStore(settings.host, connection, await siteFolder(settings, connection)));
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** The path of the site's folder there, from the root. */
async function siteFolder({ host, folder }: SettingsOf<'ftps'>, connection: Connection): Promise<string> {
  if (folder !== '')
    await connection
      .ask((client) => client.cd(folder))
      .catch(async (error: unknown) => {
        if (!isRefused(error)) throw error;
        await connection
          .ask((client) => client.send(`MKD ${folder}`))
          .catch((failure: unknown) => {
            throw isRefused(failure)
              ? new DeliveryError({ kind: 'there-absent', host, path: folder })
              : failure;
          });
        await connection.ask((client) => client.cd(folder));
      });
  return (await connection.ask((client) => client.pwd())).replace(/\/+$/, '');
}

/** A connection to an FTP host, which does one thing at a time. */
class Connection {
  readonly #client: Client;
  readonly #settings: SettingsOf<'ftps'>;
  readonly #waits: Waits;
  #queue: Promise<unknown> = Promise.resolve();
  #problem: DeliveryProblem | null = null;

  constructor(settings: SettingsOf<'ftps'>, waits: Waits) {
    this.#settings = settings;
    this.#waits = waits;
    this.#client = new Client(waits.idle);
    this.#client.prepareTransfer = (ftp) => this.#openData(ftp);
  }

  async open(secret: string | null): Promise<void> {
    const { host, port, proxy, user, isPlain } = this.#settings;
    const socket = await dial({ host, port, proxy }, this.#waits);
    const slow = setTimeout(
      () => this.#end({ kind: 'host-lost', host, why: 'timed-out' }),
      this.#waits.connect,
    );
    try {
      await this.ask((client) => greet(client.ftp, socket));
      if (!isPlain) await this.ask((client) => client.useTLS(tlsOptions(this.#settings)));
      this.#check(this.#client.ftp.socket);
      await this.ask((client) => client.sendIgnoringError('OPTS UTF8 ON'));
      await this.ask((client) => client.login(user, secret ?? '')).catch((error: unknown) => {
        const isRefusal = error instanceof FTPError && [430, 530, 532].includes(error.code);
        throw isRefusal ? new DeliveryError({ kind: 'login-refused', host, user }) : error;
      });
      await this.ask((client) => client.useDefaultSettings());
    } catch (error) {
      if (error instanceof FTPError)
        throw new DeliveryError({ kind: 'host-failed', host, why: error.message });
      throw error;
    } finally {
      clearTimeout(slow);
    }
  }

  /** Asks the host when it is its turn. Throws an `FTPError`, or a `DeliveryError` where the connection ended. */
  ask<Answer>(question: (client: Client) => Promise<Answer>): Promise<Answer> {
    const turn = this.#queue.then(async () => {
      if (this.#problem) throw new DeliveryError(this.#problem);
      try {
        return await question(this.#client);
      } catch (error) {
        if (this.#problem) throw new DeliveryError(this.#problem);
        if (error instanceof FTPError || !this.#client.closed) throw error;
        this.#problem = this.#explain(error as Error);
        throw new DeliveryError(this.#problem);
      }
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  close(): void {
    this.#client.close();
  }

  #end(problem: DeliveryProblem): void {
    this.#problem ??= problem;
    this.#client.close();
  }

  #check(socket: unknown): void {
    const problem = socket instanceof TLSSocket ? distrust(socket, this.#settings) : null;
    if (problem) this.#end(problem);
    if (problem) throw new DeliveryError(problem);
  }

  /** Each file goes through a connection of its own: it continues the session of one that was looked at, or is looked at itself. */
  async #openData(ftp: FTPContext): Promise<FTPResponse> {
    const isStraight = this.#settings.proxy === null;
    const opened = await (isStraight ? enterPassiveModeIPv6(ftp) : this.#openProxied(ftp, 'EPSV')).catch(
      (error: unknown) => {
        if (!(error instanceof FTPError)) throw error;
        return isStraight ? enterPassiveModeIPv4(ftp) : this.#openProxied(ftp, 'PASV'); // It does not know EPSV.
      },
    );
    const { dataSocket } = ftp;
    dataSocket?.once('secureConnect', () => {
      if (!(dataSocket instanceof TLSSocket) || dataSocket.isSessionReused()) return;
      const problem = distrust(dataSocket, this.#settings);
      if (problem) this.#end(problem);
    });
    return opened;
  }

  /** Opens the connection of a file through the proxy, to the host itself: an address that it names instead is not looked at. */
  async #openProxied(ftp: FTPContext, command: string): Promise<FTPResponse> {
    const { host, proxy } = this.#settings;
    const answer = await ftp.request(command);
    const port = passivePort(answer.message);
    if (port === null) throw new FTPError(answer);
    const socket = await dial({ host, port, proxy }, this.#waits);
    if (!(ftp.socket instanceof TLSSocket)) ftp.dataSocket = socket;
    else {
      const session = ftp.tlsSessionStore ?? ftp.socket.getSession();
      ftp.dataSocket = connectTls({ ...ftp.tlsOptions, socket, ...(session ? { session } : {}) });
      ftp.dataSocket.on('session', (next: Buffer) => (ftp.tlsSessionStore = next));
    }
    return answer;
  }

  #explain(error: Error): DeliveryProblem {
    const { host } = this.#settings;
    if (/timeout/i.test(error.message)) return { kind: 'host-lost', host, why: 'timed-out' };
    return networkProblem(error, this.#settings) ?? { kind: 'host-lost', host, why: 'cut-off' };
  }
}

/** Takes a connection that stands, and waits for the host's first word. */
async function greet(ftp: FTPContext, socket: Socket): Promise<void> {
  ftp.socket = socket;
  const answer = await ftp.handle(undefined, (said, task) =>
    said instanceof Error ? task.reject(said) : task.resolve(said),
  );
  if ((answer as FTPResponse).code >= 300 || (answer as FTPResponse).code < 200)
    throw new FTPError(answer as FTPResponse);
}

/** The port that a host opened for a file: `(|||6446|)` by EPSV, `(127,0,0,1,25,46)` by PASV. */
function passivePort(message: string): number | null {
  const [, port, high, low] = /\|\|\|(\d+)\||(?:\d+,){4}(\d+),(\d+)/.exec(message) ?? [];
  if (port !== undefined) return Number(port);
  return high === undefined ? null : Number(high) * 256 + Number(low);
}

class FtpStore implements FileStore {
  readonly host: string;
  readonly canResume = true;
  readonly #connection: Connection;
  readonly #folder: string;

  constructor(host: string, connection: Connection, folder: string) {
    this.host = host;
    this.#connection = connection;
    this.#folder = folder;
  }

  async entries(folder: string): Promise<Entry[] | null> {
    const found = await orNull(this.#connection.ask((client) => client.list(this.#at(folder))));
    return (
      found
        ?.filter(({ name, isFile, isDirectory }) => name !== '.' && name !== '..' && (isFile || isDirectory))
        .map(({ name, size, isFile }) => ({ name, size: isFile ? size : null })) ?? null
    );
  }

  sizeOf(path: string): Promise<number | null> {
    return orNull(this.#connection.ask((client) => client.size(this.#at(path))));
  }

  async read(path: string): Promise<Uint8Array | null> {
    const pieces: Buffer[] = [];
    const collect = () =>
      new Writable({
        write(bytes: Buffer, _encoding, next) {
          pieces.push(bytes);
          next();
        },
      });
    if ((await this.sizeOf(path)) === null) return null;
    await this.#connection.ask((client) => client.downloadTo(collect(), this.#at(path)));
    return Buffer.concat(pieces);
  }

  async write(part: string, file: LocalFile, start: number, onBytes: (sent: number) => void): Promise<void> {
    await this.#connection.ask((client) => {
      const bytes = Readable.from(bytesOf(file, start, onBytes), { objectMode: false });
      return start > 0 ? client.appendFrom(bytes, this.#at(part)) : client.uploadFrom(bytes, this.#at(part));
    });
  }

  async rename(from: string, to: string): Promise<void> {
    await this.#connection.ask((client) => client.rename(this.#at(from), this.#at(to)));
  }

  async makeFolder(folder: string): Promise<void> {
    const path = this.#at(folder);
    await this.#connection
      .ask((client) => client.send(`MKD ${path}`))
      .catch(async (error: unknown) => {
        if (isRefused(error) && (await orNull(this.#connection.ask((client) => client.cd(path))))) return;
        throw error;
      });
  }

  async removeFile(path: string): Promise<void> {
    await this.#connection
      .ask((client) => client.remove(this.#at(path)))
      .catch(async (error: unknown) => {
        if (!isRefused(error) || (await this.sizeOf(path)) !== null) throw error;
      });
  }

  async removeFolder(folder: string): Promise<boolean> {
    return this.#connection
      .ask((client) => client.send(`RMD ${this.#at(folder)}`))
      .then(
        () => true,
        () => false,
      );
  }

  close(): void {
    this.#connection.close();
  }

  problemOf(error: unknown, path: string): Problem | null {
    if (!(error instanceof FTPError)) return localProblem(error, path);
    const { host } = this;
    if (error.code === 452 || error.code === 552 || /no space|quota|disk full/i.test(error.message))
      return { kind: 'there-full', host };
    if (error.code === 451) return { kind: 'put-unproved', host, path }; // A fault of its disk, often a full one.
    if (error.code === 421 || error.code === 426) return { kind: 'host-lost', host, why: 'cut-off' };
    if (isRefused(error)) return { kind: 'there-forbidden', host, path };
    return { kind: 'host-failed', host, why: error.message };
  }

  #at(path: string): string {
    return path === '' ? this.#folder || '/' : `${this.#folder}/${path}`;
  }
}

/** Whether the host says that a file or folder is not there or not to be had, which FTP does not tell apart. */
function isRefused(error: unknown): boolean {
  return error instanceof FTPError && [450, 521, 550, 553].includes(error.code);
}

async function orNull<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  return asked.catch((error: unknown) => {
    if (isRefused(error)) return null;
    throw error;
  });
}
