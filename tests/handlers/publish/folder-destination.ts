import { copyFile, mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Destination } from '../../../electron/delivery';
import { done, failed } from '../../../src/contract';

/** A destination that counts what is asked of it, and is cut off when told. */
export interface WatchedDestination extends Destination {
  /** The paths that were put, in order. */
  puts: string[];
  removals: string[];
}

/** The folder of a site, reached as a host is; `left` is how many puts and removals it does before the line is cut. */
export function folderDestination(
  root: string,
  {
    left = Infinity,
    after = () => undefined,
  }: { left?: number; after?: (path: string, content: string | null) => void } = {},
): WatchedDestination {
  const puts: string[] = [];
  const removals: string[] = [];
  const cut = failed({ kind: 'host-lost', host: 'exemple.org', why: 'cut-off' } as const);
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
    const answer = turn.then(work);
    turn = answer;
    return answer;
  };
  const isCut = () => (left -= 1) < 0;
  return {
    puts,
    removals,
    async list() {
      const names = await readdir(root, { recursive: true }).catch(() => []);
      const files = await Promise.all(
        names.map(async (path) => ({ path, found: await stat(join(root, path)) })),
      );
      return done(
        files
          .filter(({ found }) => found.isFile())
          .map(({ path, found: { size } }) => ({ path: path.split('\\').join('/'), size })),
      );
    },
    read: async (path) => done(await readFile(join(root, path)).catch(() => null)),
    put: ({ path, from, size }, onBytes) =>
      inTurn(async () => {
        if (isCut()) return cut;
        const to = join(root, path);
        await mkdir(dirname(to), { recursive: true });
        await copyFile(from, `${to}.part`);
        await rename(`${to}.part`, to);
        puts.push(path);
        onBytes?.(size);
        after(path, await readFile(to, 'utf8'));
        return done(undefined);
      }),
    remove: (path) =>
      inTurn(async () => {
        if (isCut()) return cut;
        await rm(join(root, path), { force: true });
        removals.push(path);
        after(path, null);
        return done(undefined);
      }),
    finish: () => Promise.resolve(done(undefined)),
    abandon: () => Promise.resolve(),
  };
}
