import { rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { Tools } from '../../handlers';
import { startNodeProcess } from '../../process';
import type { StartProcess } from '../../process';

/** What the command line is run with: its streams, folders, environment and clock. */
export interface Terminal {
  stdin: Readable;
  stdout: Writable;
  stderr: Writable & { isTTY?: boolean | undefined };
  /** The folder that relative names start from. */
  folder: string;
  /** The folder of the program itself, which holds `package.json` and `resources/`. */
  program: string;
  environment: Readonly<Record<string, string | undefined>>;
  /** Milliseconds since 1970 UTC. */
  clock: () => number;
  /** Aborted when the person interrupts. */
  interrupted: AbortSignal;
  /** Starts the processes that read files of strangers and that typeset; null to do that in this one. */
  startProcess: StartProcess | null;
  /** Opens the places where a site is published; in a process of its own when absent. */
  openDestination?: Tools['openDestination'];
  /** Typesets its PDFs; a process of its own when absent. */
  typeset?: Tools['typeset'];
}

/** The process's own terminal. */
export function processTerminal(startProcess = startNodeProcess()): Terminal {
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  process.once('SIGTERM', () => interruption.abort());
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    folder: process.cwd(),
    program: join(import.meta.dirname, '..', '..'), // As seen from the built file in out/main.
    environment: process.env,
    clock: Date.now,
    interrupted: interruption.signal,
    startProcess,
  };
}

/**
 * The folder where prepared pictures are cached from one export to the next: the archive's own, none (null) without an archive.
 * RONEO_CACHE names another; with "" nothing is cached.
 */
export function cacheFolder(environment: Terminal['environment'], ofArchive: string | null): string | null {
  const named = environment['RONEO_CACHE'];
  return named === undefined ? ofArchive : named || null;
}

/** Removes what earlier versions cached of all archives in the system's cache folder, where deleting a text does not reach it. */
export async function removeFormerCache(environment: Terminal['environment']): Promise<void> {
  if (environment['RONEO_CACHE'] !== undefined) return;
  const former = join(systemCache(environment), 'roneo', 'prepared');
  await rm(former, { recursive: true, force: true }).catch(() => undefined);
}

/** The file of this installation's random identifier, in the folder where the desk keeps its own. */
export function installationFile(environment: Terminal['environment']): string {
  return join(systemConfiguration(environment), 'Ronéo', 'installation');
}

/** As Electron's `appData`. */
function systemConfiguration(environment: Terminal['environment']): string {
  const home = environment['HOME'] || homedir();
  if (process.platform === 'win32') return environment['APPDATA'] || join(home, 'AppData', 'Roaming');
  if (process.platform === 'darwin') return join(home, 'Library', 'Application Support');
  return environment['XDG_CONFIG_HOME'] || join(home, '.config');
}

function systemCache(environment: Terminal['environment']): string {
  const home = environment['HOME'] || homedir();
  if (process.platform === 'win32') return environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
  if (process.platform === 'darwin') return join(home, 'Library', 'Caches');
  return environment['XDG_CACHE_HOME'] || join(home, '.cache');
}
