import { done, failed } from '../../../src/contract';
import type { Problem, Result } from '../../../src/contract';
import type { Destination, LocalFile, RemoteFile } from '../destination';

/** What one kind of destination does. Its errors are thrown, and it says itself what they mean. */
export interface Transport {
  list(wanted?: readonly string[]): Promise<RemoteFile[]>;
  read(path: string): Promise<Uint8Array | null>;
  put(file: LocalFile, onBytes: (sent: number) => void): Promise<void>;
  remove(path: string): Promise<void>;
  finish(message: string): Promise<void>;
  /** Ends all connections at once. */
  close(): void | Promise<void>;
  /** The problem behind an error of the world; null for one of our own. `path` is the file that it happened to. */
  problemOf(error: unknown, path: string): Problem | null;
}

/** An error whose problem is known where it is thrown. */
export class DeliveryError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.kind);
  }
}

/** The problem of a local file that could not be read; null for another error. */
export function localProblem(error: unknown, path: string): Problem | null {
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (!code || (syscall !== 'open' && syscall !== 'access' && code !== 'EIO' && code !== 'EISDIR'))
    return null;
  const file = (error as NodeJS.ErrnoException).path ?? path;
  return code === 'ENOENT'
    ? { kind: 'file-missing', path: file }
    : { kind: 'file-unreadable', path: file, why: code };
}

/** A transport as a destination: its errors of the world are problems. */
export function destinationOf(transport: Transport): Destination {
  let isAbandoned = false;
  const run = async <Value>(path: string, work: () => Promise<Value>): Promise<Result<Value, Problem>> => {
    if (isAbandoned) return failed({ kind: 'cancelled' });
    try {
      const value = await work();
      return isAbandoned ? failed({ kind: 'cancelled' }) : done(value);
    } catch (error) {
      if (isAbandoned) return failed({ kind: 'cancelled' });
      const problem = error instanceof DeliveryError ? error.problem : transport.problemOf(error, path);
      if (problem) return failed(problem);
      throw error;
    }
  };
  return {
    list: (wanted) =>
      run('', async () => (await transport.list(wanted)).filter(({ path }) => isPathInside(path))),
    read: (path) => run(path, () => transport.read(checked(path))),
    put: (file, onBytes = () => undefined) =>
      run(file.path, () => transport.put({ ...file, path: checked(file.path) }, onBytes)),
    remove: (path) => run(path, () => transport.remove(checked(path))),
    finish: (message) =>
      run('', async () => {
        await transport.finish(message);
        await transport.close();
      }),
    async abandon() {
      isAbandoned = true;
      await transport.close();
    },
  };
}

/** The path itself; one that leads out of the site's folder is a bug of the caller. */
function checked(path: string): string {
  if (!isPathInside(path)) throw new Error(`no path in a site: ${path}`);
  return path;
}

function isPathInside(path: string): boolean {
  return path
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !/[\\\p{Cc}]/u.test(part));
}
