import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { answer } from './answering/answer.mjs';
import { readLog } from './read-log';
import { asProgram } from './program';
import type { Program } from './program';

/** The folders of a desk, the file that says what the system's viewer was asked to show, the system's language, and what its dialogs answer. */
export interface Place {
  archive: string;
  profile: string;
  shown: string;
  language?: string | undefined;
  answers?: readonly string[] | undefined;
}

/** One running Electron, in which each test of a worker has a desk of its own: a window, a session, an archive and a profile. */
export interface SharedElectron {
  open(place: Place): Promise<{ program: Program; page: Page }>;
  /** Closes the window of the open desk as a person would, and its archive after; another desk may be opened then. */
  quit(): Promise<void>;
  /** Ends what a test has left; throws when something went wrong in the main process meanwhile. */
  close(): Promise<void>;
  end(): Promise<void>;
}

interface Desks {
  desks: {
    ready(): Promise<void>;
    open(place: Place): Promise<void>;
    quit(): Promise<void>;
    close(): Promise<void>;
  };
}

/**
 * Starts its Electron when the first desk is opened, and another where that one has ended between two tests: Electron itself ended once by
 * a segmentation fault. One that ends while a test uses it fails that test.
 */
export function shareElectron(
  start: (entry: string, place: Pick<Place, 'archive' | 'profile'>) => Promise<ElectronApplication>,
): SharedElectron {
  const folder = mkdtempSync(join(tmpdir(), 'roneo-shared-'));
  const place = {
    archive: join(folder, 'archive'),
    profile: join(folder, 'profile'),
    shown: join(folder, 'shown'),
  };
  let state: 'idle' | 'used' | 'ended' = 'idle';
  let started: Promise<{ electron: ElectronApplication; program: Program }> | null = null;
  const startOnce = async () => {
    const electron = await start(join(import.meta.dirname, 'shared'), place);
    electron.process().once('exit', (code, signal) => {
      started = null;
      if (state !== 'ended') console.error(`The shared Electron ended by itself: ${signal ?? code}.`);
    });
    const program = asProgram(electron);
    await program.evaluate(() => (globalThis as unknown as Desks).desks.ready());
    return { electron, program };
  };
  return {
    async open(own) {
      const { electron, program } = await (started ??= startOnce());
      state = 'used';
      if (own.answers) await program.evaluate(answer, own.answers);
      const shown = electron.waitForEvent('window');
      await program.evaluate((_electron, to) => (globalThis as unknown as Desks).desks.open(to), own);
      return { program, page: await shown };
    },
    async quit() {
      const { program } = await (started ??= startOnce());
      await program.evaluate(() => (globalThis as unknown as Desks).desks.quit());
    },
    async close() {
      const wasUsed = state === 'used';
      state = 'idle';
      if (!started && wasUsed) throw new Error('Electron ended while a test used it.');
      if (!started) return;
      const { program } = await started;
      const faults = readLog(place.profile);
      if (faults.includes('fault ')) throw new Error(`The main process failed:\n${faults}`);
      await program.evaluate(() => (globalThis as unknown as Desks).desks.close());
    },
    async end() {
      state = 'ended';
      const running = await started?.catch(() => null);
      if (running) {
        process.kill(-(running.electron.process().pid ?? 0), 'SIGKILL');
        await running.electron.close().catch(() => undefined);
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}
