import { runnerImport } from 'vite';

/** A room of the project, loaded from its sources into this Node. */
export async function room(path) {
  const { module } = await runnerImport(path, { configFile: false, logLevel: 'error', root: process.cwd() });
  return module;
}
