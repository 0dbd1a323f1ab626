import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { startNodeProcess } from '../../../electron/handlers';
import type { StartProcess } from '../../../electron/handlers';

/** Builds the process that reads files into the checkout, so that it finds sharp in node_modules; and what removes it. */
export async function buildProcess(
  name: string,
): Promise<{ start: StartProcess; remove: () => Promise<void> }> {
  const folder = resolve(`.runtime/test-${name}-${process.pid}`);
  const input = { 'reading-process': resolve('electron/handlers/process/reading-process.ts') };
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: true, outDir: folder, rollupOptions: { input, output: { entryFileNames: '[name].js' } } },
  });
  const start = startNodeProcess(join(folder, 'reading-process.js'));
  if (!start) throw new Error('the process that reads files was not built');
  return { start, remove: () => rm(folder, { recursive: true, force: true }) };
}
