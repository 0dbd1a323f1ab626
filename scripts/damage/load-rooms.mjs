import { Readable, Writable } from 'node:stream';
import sharp from 'sharp';
import { createServer } from 'vite';
import { inRoot } from '../setup/root.mjs';

/**
 * The rooms that the trials need, from their sources; what they import later is loaded until `close`.
 * @returns {Promise<{ rooms: import('./look.mjs').Rooms, close: () => Promise<void> }>}
 */
export async function loadRooms() {
  const vite = await createServer({
    configFile: false,
    root: inRoot('.'),
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  const room = (path) => vite.ssrLoadModule(`/${path}/index.ts`);
  const { openArchive, readArchive } = await room('electron/archive');
  const { newArticle } = await room('src/article');
  const { runCommandLine } = await room('electron/cli');
  const { createTypesetter } = await room('electron/export');
  const rooms = {
    openArchive,
    readArchive,
    newArticle,
    picture: plainPicture,
    run: runnerOf(runCommandLine, createTypesetter),
  };
  return { rooms, close: () => vite.close() };
}

/** @param {string} background */
export async function plainPicture(background) {
  return sharp({ create: { width: 480, height: 320, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/**
 * Runs a command in this process and in a folder, in French.
 * @param {Function} runCommandLine
 * @param {Function} createTypesetter for the cards of a site
 * @returns {import('./look.mjs').Rooms['run']}
 */
export function runnerOf(runCommandLine, createTypesetter) {
  let typesetter;
  return async (args, folder) => {
    const [out, err] = [[], []];
    const code = await runCommandLine(args, {
      stdin: Readable.from([]),
      stdout: sink(out),
      stderr: sink(err),
      folder,
      program: inRoot('.'),
      environment: { LANG: 'fr_FR.UTF-8', RONEO_CACHE: '' },
      clock: () => Date.UTC(2026, 5, 30, 10),
      interrupted: new AbortController().signal,
      typeset: async (request) => (typesetter ??= createTypesetter(inRoot('resources'))).typeset(request),
    });
    return { code, out: out.join(''), err: err.join('') };
  };
}

/** @param {string[]} parts */
function sink(parts) {
  return new Writable({
    write(part, _encoding, done) {
      parts.push(String(part));
      done();
    },
  });
}
