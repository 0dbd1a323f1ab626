import { createServer, runnerImport } from 'vite';

/** A room of the project, loaded from its sources into this Node. */
export async function room(path) {
  const { module } = await runnerImport(path, { configFile: false, logLevel: 'error', root: process.cwd() });
  return module;
}

/** The same for code that loads more while it runs; `close` ends what loads it. */
export async function openRooms() {
  const server = await createServer({
    configFile: false,
    root: process.cwd(),
    appType: 'custom',
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  return { room: (path) => server.ssrLoadModule(`/${path}`), close: () => server.close() };
}
