import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { newFolder } from './terminal';

const root = join(import.meta.dirname, '../..');
const checkout = join(root, '.runtime', `test-checkout-${process.pid}`);
afterAll(() => rmSync(checkout, { recursive: true, force: true }));

/**
 * A checkout in which set-up has done nothing but install the npm packages. Each package is a link of its own, in a folder
 * of this checkout's own: an npm that empties the folder removes links, never the packages.
 */
function bareCheckout(): string {
  const own = ['scripts', 'node_modules', 'out', '.runtime', '.git'];
  mkdirSync(join(checkout, 'node_modules'), { recursive: true });
  cpSync(join(root, 'scripts'), join(checkout, 'scripts'), { recursive: true });
  const linked = [
    ...readdirSync(root).filter((name) => !own.includes(name)),
    ...readdirSync(join(root, 'node_modules')).map((name) => join('node_modules', name)),
  ];
  for (const name of linked) symlinkSync(join(root, name), join(checkout, name));
  return join(checkout, 'scripts/start.mjs');
}

/** An npm that installs nothing, for where the packages are older than the lock file. */
function refusingNpm(folder: string): string {
  const file = join(folder, 'npm-cli.js');
  writeFileSync(
    file,
    `console.error('The packages are not those of the lock file: run npm ci.');process.exit(1)`,
  );
  return file;
}

/** Makes every Node process fail that loads SQLite or Electron, as where neither is set up. */
function refuseToLoad(folder: string): string {
  const hooks = `export function resolve(name, context, next) {
    if (/^(better-sqlite3|electron)$/.test(name)) throw new Error('loads ' + name);
    return next(name, context);
  }`;
  const file = join(folder, 'refuse.mjs');
  writeFileSync(
    file,
    `import { register } from 'node:module';\nregister('data:text/javascript,' + encodeURIComponent(${JSON.stringify(hooks)}));`,
  );
  return `--import ${file}`;
}

it('a bare checkout exports a text without SQLite and without Electron', async () => {
  const folder = await newFolder();
  writeFileSync(join(folder, 'a.md'), '---\nkind: release\ndate: 2026-01-01\n---\n# Un titre\n\nUn texte.');
  const environment = {
    ...process.env,
    NODE_OPTIONS: refuseToLoad(folder),
    INIT_CWD: folder,
    RONEO_CACHE: '',
    npm_execpath: refusingNpm(folder),
  };
  const args = [bareCheckout(), 'export', 'a.md', '--out', 'out'];
  const { stderr } = await promisify(execFile)(process.execPath, args, { cwd: folder, env: environment });
  expect(stderr).toContain('build of the command line');
  expect(stderr).not.toMatch(/SQLite|Electron|npm packages/);
  expect(readdirSync(join(folder, 'out')).sort()).toEqual(['leaflet', 'press', 'site']);
  expect(existsSync(join(checkout, 'out/main/index.js'))).toBe(false);
}, 60_000);
