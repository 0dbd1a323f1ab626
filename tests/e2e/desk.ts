import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, test as playwrightTest } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';

/** The built program in its window, as a test holds it. */
export interface OpenDesk {
  program: ElectronApplication;
  page: Page;
  /** What the program noted in its diary so far. */
  log(): string;
  /** Closes it as a person would, and waits for its end. */
  quit(): Promise<void>;
}

/** What a test may say of the program it starts. */
export interface Start {
  /** The folder of the archive. */
  archive: string;
  /** The profile's folder: the window's place, the diary. */
  profile: string;
  language?: string;
  words?: readonly string[];
  /** Whether its desk is drawn; not when it cannot have its archive. */
  drawn?: boolean;
}

/** Starts the built program on an archive of its own and waits for its page. */
export async function openDesk(start: Start): Promise<OpenDesk> {
  const { archive, profile, language = 'fr', words = [], drawn = true } = start;
  const program = await _electron.launch({
    ...executable(),
    args: [
      ...flags(),
      ...where(),
      `--user-data-dir=${profile}`,
      `--lang=${language}`,
      `--archive=${archive}`,
      ...words,
    ],
    env: environment(),
  });
  const page = await program.firstWindow();
  if (drawn) await page.getByRole('main').waitFor(); // A key pressed before the desk is drawn is nobody's.
  const ended = new Promise<void>((end) => program.process().once('exit', () => end()));
  return {
    program,
    page,
    log: () => readLog(profile),
    async quit() {
      await program.evaluate(({ app }) => app.quit());
      await ended;
    },
  };
}

/** The program's own diary; empty when it had nothing to note. */
export function readLog(profile: string): string {
  try {
    return readFileSync(join(profile, 'log', 'roneo.log'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** Where the program lies: a packaged one named by RONEO_PROGRAM, else Electron on the built sources. */
export function executable(): { executablePath: string } {
  const path = process.env['RONEO_PROGRAM'] ?? process.env['ELECTRON_EXEC_PATH'];
  if (!path) throw new Error('ELECTRON_EXEC_PATH names no Electron: run these tests by `npm run test:e2e`');
  return { executablePath: path };
}

/** The app's folder, which only Electron itself must be told. */
export function where(): string[] {
  return process.env['RONEO_PROGRAM'] ? [] : [resolve(process.env['RONEO_APP'] ?? '.')];
}

/** Chromium refuses its sandbox to root. */
export function flags(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}

/** The tests' environment, without a session bus that Chromium would look for. */
export function environment(): Record<string, string> {
  const set = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return { ...Object.fromEntries(set), DBUS_SESSION_BUS_ADDRESS: '/dev/null' };
}

interface Folders {
  /** A folder of the test's own, gone when it ends. */
  folder: string;
}

interface Desks {
  start: Start;
  desk: OpenDesk;
}

/** Playwright's test with the desk open on a new archive. */
export const test = playwrightTest.extend<Folders & Desks>({
  // Playwright asks for the braces even where no fixture is used.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'roneo-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  },
  start: async ({ folder }, use) => {
    await use({ archive: join(folder, 'archive'), profile: join(folder, 'profile') });
  },
  desk: async ({ start }, use) => {
    const desk = await openDesk(start);
    await use(desk);
    await desk.program.close().catch(() => undefined); // A test may have closed it already.
  },
});

export { expect } from '@playwright/test';
