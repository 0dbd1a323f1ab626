import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, errors, expect, test as playwrightTest } from '@playwright/test';
import type { ElectronApplication, Page } from '@playwright/test';
import { answer } from './answering/answer.mjs';
import { asProgram } from './program';
import type { Program } from './program';
import { readIfThere, readLog } from './read-log';
import { shareElectron } from './shared-electron';
import type { SharedElectron } from './shared-electron';

/** Milliseconds that one step of a test may take. */
const patience = 45_000;

/** The built program, started by a test. */
export interface OpenDesk {
  program: Program;
  page: Page;
  /** The program's log so far. */
  log(): string;
  /** The files and folders that the system's viewer was asked to show, in their order (Linux). */
  shown(): string[];
  /** Closes it as a person would, and waits until it has ended; in a shared Electron only its desk ends. */
  quit(): Promise<void>;
}

/** How a test starts the program. */
export interface Start {
  /** The folder of the archive. */
  archive: string;
  /** The profile's folder, with the window state and the log. */
  profile: string;
  language?: string;
  words?: readonly string[];
  /** Whether the desk is rendered; it is not when its archive cannot be opened. */
  drawn?: boolean;
  /**
   * What the system's dialogs answer from the start on, in their order: a message box by the label of a button, a file dialog by a
   * folder, or "" to cancel. With it nothing is started again. A packaged program answers only once its window is there.
   */
  answers?: readonly string[];
  /** Another program in the place of the one that is tested, which it starts. */
  program?: string;
}

/** Whether the packaged program is tested: no other may be put around it. */
export const isPackaged = process.env['RONEO_PROGRAM'] !== undefined;

/** Starts the built program on an archive of its own and waits for its page. */
export async function openDesk(start: Start): Promise<OpenDesk> {
  const { profile, drawn = true, answers } = start;
  const options = { ...startedBy(start.program), ...startedAs(start) };
  const started = await (answers ? launchOnSameFiles(options, dirname(start.archive)) : launch(options));
  const program = asProgram(started);
  const page = await started.firstWindow();
  if (answers && isPackaged) await program.evaluate(answer, answers);
  await isReady(page, drawn);
  const ended = new Promise<void>((end) => program.process().once('exit', () => end()));
  return {
    program,
    page,
    ...readings(profile),
    async quit() {
      await untilClosed(program.evaluate(({ app }) => app.quit())); // It may have ended before it answers.
      await inTime(ended, () => `The program did not end.\n${readLog(profile)}`);
    },
  };
}

/** Opens a desk of its own in an Electron that other tests have used, and will use. */
async function openShared(
  shared: SharedElectron,
  { archive, profile, language, answers, ...own }: Start,
): Promise<OpenDesk> {
  if (Object.keys(own).length > 0) throw new Error('This test needs a program of its own: `openDesk`.');
  const shown = join(profile, 'shown');
  const { program, page } = await shared.open({ archive, profile, shown, language, answers });
  await isReady(page);
  return { program, page, ...readings(profile), quit: () => shared.quit() };
}

async function isReady(page: Page, drawn = true): Promise<void> {
  page.setDefaultTimeout(patience); // Without one, the test's own limit ends a call, and no report says which.
  if (drawn) await page.getByRole('main').waitFor(); // A key pressed before the desk is rendered is lost.
}

function readings(profile: string): Pick<OpenDesk, 'log' | 'shown'> {
  return {
    log: () => readLog(profile),
    shown: () =>
      readIfThere(join(profile, 'shown'))
        .split('\n')
        .slice(0, -1)
        .map((address) => fileURLToPath(address)),
  };
}

/** Something done to a window or program that may be gone before its answer comes. */
export async function untilClosed(done: Promise<void>): Promise<void> {
  await done.catch((error: Error) => expect(error.message).toContain('has been closed'));
}

/** Ends the program and the processes that it started at once; the backup of a proper end takes as long as many a test. */
function kill(program: Program): void {
  try {
    process.kill(-(program.process().pid ?? 0), 'SIGKILL');
  } catch {
    // It has ended, or the system has no groups of processes.
  }
}

/** Starts the program without Playwright, which may lose one that ends by itself at its start, and waits until it has ended. */
export async function runToEnd(start: Start): Promise<void> {
  const { args, env } = startedAs(start);
  const program = spawn(executable().executablePath, args, { env, stdio: 'ignore' });
  const ended = new Promise<void>((end) => program.once('exit', () => end()));
  await inTime(ended, () => `The program did not end.\n${readLog(start.profile)}`);
}

function startedAs(
  { archive, profile, language = 'fr', words = [], answers }: Start,
  entry = answers && !isPackaged ? [join(import.meta.dirname, 'answering')] : where(),
) {
  return {
    args: [
      ...flags(),
      ...entry,
      `--user-data-dir=${profile}`,
      `--lang=${language}`,
      `--archive=${archive}`,
      ...words,
    ],
    env: {
      ...environment(),
      PATH: [join(import.meta.dirname, 'viewer'), process.env['PATH']].join(delimiter),
      RONEO_SHOWN: join(profile, 'shown'),
      ...(answers ? { RONEO_ANSWERS: JSON.stringify(answers) } : {}),
    },
  };
}

/** The answers of the system's dialogs from here on; the desk was started with some, or with none. */
export async function answerDialogs(program: Program, answers: readonly string[]): Promise<void> {
  await program.evaluate((_electron, given) => {
    (globalThis as unknown as { answers: string[] }).answers.push(...given);
  }, answers);
}

/** What the system's dialogs have asked so far. */
export async function asked(program: Program): Promise<string[]> {
  return program.evaluate(() => (globalThis as unknown as { asked: string[] }).asked);
}

/** The arguments that a program would be started again with, once it has ended. */
export async function startedAgain({ program }: OpenDesk): Promise<string> {
  let said = '';
  program.process().stdout?.on('data', (words) => (said += String(words)));
  await new Promise((end) => program.process().once('exit', end));
  return /^relaunch (.*)$/m.exec(said)?.[1] ?? '';
}

type LaunchOptions = Parameters<typeof _electron.launch>[0];

/**
 * Starts Electron and waits until Playwright is connected to it. When it attaches while the first page is on its way from the empty one to
 * ours, it misses that navigation and waits for it for ever: about one start in forty on a busy machine. Such a start is said and made
 * again; a third time is a failure. The last parameter holds the time limit of each try, in milliseconds.
 */
async function launch(
  options: LaunchOptions,
  beforeAgain?: () => void,
  [timeout, ...further]: [number, ...number[]] = [10_000, 10_000, 20_000],
): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, chromiumSandbox: true, timeout }); // Playwright would start it without; see `flags`.
  } catch (error) {
    const [next, ...later] = further;
    if (!(error instanceof errors.TimeoutError) || next === undefined) throw error;
    console.error(`Electron did not answer Playwright and was started again: ${error.message}`);
    beforeAgain?.();
    return launch(options, beforeAgain, [next, ...later]);
  }
}

/** A start whose questions are answered may have changed the archive before it was given up: the next one finds it as it was. */
async function launchOnSameFiles(options: LaunchOptions, folder: string): Promise<ElectronApplication> {
  const copy = mkdtempSync(join(tmpdir(), 'roneo-before-'));
  cpSync(folder, copy, { recursive: true });
  try {
    return await launch(options, () => {
      rmSync(folder, { recursive: true });
      cpSync(copy, folder, { recursive: true });
    });
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** What a promise gives; rejects with a sentence when it takes too long. */
function inTime<Value>(promise: Promise<Value>, sentence: () => string): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(sentence())), patience);
    void promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** The program: a packaged one named by RONEO_PROGRAM, else Electron with the built sources. */
export function executable(): { executablePath: string } {
  const path = process.env['RONEO_PROGRAM'] ?? process.env['ELECTRON_EXEC_PATH'];
  if (!path) throw new Error('ELECTRON_EXEC_PATH names no Electron: run these tests by `npm run test:e2e`');
  return { executablePath: path };
}

/**
 * The program for Playwright. Electron itself is not named: Playwright finds it by ELECTRON_OVERRIDE_DIST_PATH, and lets it be ready only once
 * it is connected. One that is named may open its window before.
 */
function startedBy(program = process.env['RONEO_PROGRAM']): { executablePath?: string } {
  if (program !== undefined) return { executablePath: program };
  executable(); // It says how to run these tests where there is none.
  return {};
}

/** The app's folder, an argument that only Electron itself needs. */
export function where(): string[] {
  return process.env['RONEO_PROGRAM'] ? [] : [resolve(process.env['RONEO_APP'] ?? '.')];
}

/** Chromium's sandbox does not work for root. */
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
  /** A temporary folder, removed after the test. */
  folder: string;
}

interface Desks {
  start: Start;
  desk: OpenDesk;
  /** Opens a desk as `desk` is, for a test that prepares its archive before, or closes its desk and opens it again. */
  open: (start?: Start) => Promise<OpenDesk>;
}

interface Running {
  /**
   * Whether the desk is opened in an Electron that the tests of a worker share, in a window, session, archive and profile of its own, or in
   * one of its own, which it may quit or kill. A packaged program is always the test's own.
   */
  electron: 'shared' | 'own';
}

interface Workers {
  /** The display of this worker, with a focus and a clipboard of its own; null where there is only the person's. */
  display: string | null;
  sharedElectron: SharedElectron;
}

/** Playwright's test with the desk open on a new archive. */
export const test = playwrightTest.extend<Folders & Desks & Running, Workers>({
  electron: ['own', { option: true }],
  display: [
    async ({}, use, { parallelIndex }) => {
      const display = process.env['RONEO_DISPLAYS']?.split(' ')[parallelIndex] || null;
      if (display) process.env['DISPLAY'] = display;
      await use(display);
    },
    { scope: 'worker', auto: true },
  ],
  sharedElectron: [
    // It asks for the display, which has to be there before.
    async ({ display: _display }, use) => {
      const shared = shareElectron((entry, place) =>
        launch({ ...startedBy(), ...startedAs(place, [entry]) }),
      );
      await use(shared);
      await shared.end();
    },
    { scope: 'worker' },
  ],
  // Playwright asks for the braces even where no fixture is used.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'roneo-'));
    await use(folder);
    // The closed session may yet write a file: this begins again where `rmSync` would only try the outermost folder again.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  },
  start: async ({ folder }, use) => {
    await use({ archive: join(folder, 'archive'), profile: join(folder, 'profile') });
  },
  desk: async ({ open }, use) => {
    await use(await open());
  },
  open: async ({ start, electron, sharedElectron }, use, result) => {
    const isShared = electron === 'shared' && !isPackaged;
    const own: OpenDesk[] = [];
    await use(async (given = start) => {
      if (isShared) return openShared(sharedElectron, given);
      const desk = await openDesk(given);
      own.push(desk);
      return desk;
    });
    // After a failure what Playwright recorded of a program is wanted, and it begins a new worker, and with it a new Electron.
    const isRight = result.status === result.expectedStatus;
    if (isShared && isRight) await sharedElectron.close();
    for (const { program } of own) {
      if (isRight) kill(program);
      await program.close().catch(() => undefined);
    }
  },
});

export { expect };
