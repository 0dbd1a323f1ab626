import { execFile } from 'node:child_process';
import { mkdir, rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const root = join(import.meta.dirname, '../..');

/**
 * Builds the command line into a temporary folder, alone or with the desk's main process as the packages have it, and returns
 * the file to run.
 */
export async function buildCommandLine(name: string, { withDesk = false } = {}): Promise<string> {
  const home = join(root, '.runtime', `test-${name}-${process.pid}`);
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  for (const beside of ['resources', 'package.json']) await symlink(join(root, beside), join(home, beside));
  const electronVite = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
  const mode = withDesk ? 'without-window' : 'command-line';
  const args = [electronVite, 'build', '--mode', mode, '--outDir', join(home, 'out')];
  await promisify(execFile)(process.execPath, args, { cwd: root });
  return join(home, 'out/main/cli.js');
}

/** Removes the build. */
export async function removeBuilt(program: string): Promise<void> {
  await rm(join(program, '../../..'), { recursive: true, force: true });
}
