import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/** Builds the command line as the program is built, into a temporary folder, and returns the file to run. */
export async function buildCommandLine(name: string): Promise<string> {
  const home = join(root, '.runtime', `test-${name}-${process.pid}`);
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  for (const beside of ['resources', 'package.json']) await symlink(join(root, beside), join(home, beside));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3', 'sharp', '@myriaddreamin/typst-ts-node-compiler'] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: join(home, 'out/main'),
      rollupOptions: {
        input: {
          cli: join(root, 'electron/cli/program.ts'),
          'typeset-worker': join(root, 'electron/export/typeset-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  });
  return join(home, 'out/main/cli.js');
}

/** Removes the build. */
export async function removeBuilt(program: string): Promise<void> {
  await rm(join(program, '../../..'), { recursive: true, force: true });
}
