import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build } from 'vite';
import { startNodeProcess } from '../../electron/process';
import type { StartProcess } from '../../electron/process';

const input = {
  'reading-process': resolve('electron/handlers/process/reading-process.ts'),
  'typesetting-process': resolve('electron/export/typeset/typesetting-process.ts'),
  'maintenance-process': resolve('electron/handlers/backup/maintenance-process.ts'),
  'delivery-process': resolve('electron/delivery/delivery-process.ts'),
};

/** Builds the program's processes into the checkout, so that they find native libraries in node_modules; and what removes them. */
export async function buildProcesses(
  name: string,
): Promise<{ start: StartProcess; folder: string; remove: () => Promise<void> }> {
  const folder = resolve(`.runtime/test-${name}-${process.pid}`);
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: true, outDir: folder, rollupOptions: { input, output: { entryFileNames: '[name].js' } } },
  });
  const start = startNodeProcess(folder);
  if (!start) throw new Error('the processes were not built');
  return { start, folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
