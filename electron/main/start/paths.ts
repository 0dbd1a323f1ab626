import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { App } from 'electron';
import { knownArchives } from '../archives/known-archives';

/** The files and folders of the program on this machine. */
export interface Paths {
  archive: string;
  /** Fonts, templates and styles that ship with the program. */
  resources: string;
  /** The built window. */
  renderer: string;
  /** The built guide, a site for each language of the interface. */
  guide: string;
  preload: string;
  icon: string;
  /** Chromium's profile (userData), which holds our own files of this machine too. */
  profile: string;
  log: string;
  /** The random identifier of this installation, one for all archives. */
  installation: string;
  /** The list of this machine's archives, one for all of them. */
  archives: string;
  /** The folder of what this machine remembers of archives, and the file of an earlier version. */
  memory: string;
  formerMemory: string;
  /** Passwords and keys of publishing, each locked by the system's key store. */
  secrets: string;
  /** The window's bounds and theme, read before the archive is open. */
  windowState: string;
  /** Where earlier versions kept prepared pictures, outside of the archive. */
  formerCache: string;
}

/**
 * Resolves the paths. When the person names no archive, the last one that was switched to opens. Each archive except the program's
 * own has its own profile, so that two archives can be open at the same time.
 */
export function resolvePaths(app: App, named: string | null): Paths {
  const program = app.getPath('userData');
  const archives = join(program, 'archives.json');
  const own = join(program, 'archive');
  const archive = resolve(named ?? knownArchives(archives).last() ?? own);
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', profileFor(archive, program));
  const profile = app.getPath('userData');
  const built = join(import.meta.dirname, '..');
  return {
    archive,
    resources: join(built, '..', 'resources'),
    renderer: join(built, 'renderer'),
    guide: join(built, 'guide'),
    preload: join(built, 'preload', 'index.cjs'),
    icon: join(built, '..', 'resources', 'icons', '256x256.png'),
    profile,
    log: join(profile, 'log', 'roneo.log'),
    installation: join(program, 'installation'),
    archives,
    memory: join(profile, 'memory'),
    formerMemory: join(profile, 'backups.json'),
    secrets: join(profile, 'secrets.json'),
    windowState: join(profile, 'window.json'),
    formerCache: join(profile, 'prepared'),
  };
}

/** The profile of an archive's desk: `program` itself for the program's own archive. */
export function profileFor(archive: string, program: string): string {
  if (archive === join(program, 'archive')) return program;
  return join(program, 'desks', createHash('sha256').update(archive).digest('hex').slice(0, 16));
}
