import { createServer } from 'vite';
import { inRoot } from '../../setup/root.mjs';

/** Loads modules in TypeScript by their paths, until it is closed: readers of formats are loaded when they are needed. */
export async function loadSources() {
  const vite = await createServer({
    configFile: false,
    root: inRoot('.'),
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, ws: false },
    optimizeDeps: { noDiscovery: true },
  });
  return { load: (path) => vite.ssrLoadModule(`/${path}`), close: () => vite.close() };
}
