import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { App } from 'electron';

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
  /** What this machine remembers of the archive's backups. */
  backups: string;
  /** The window's bounds and theme, read before the archive is open. */
  windowState: string;
  /** Where earlier versions kept prepared pictures, outside of the archive. */
  formerCache: string;
}

/** Resolves the paths. An archive named by the person has its own profile, so that two archives can be open side by side. */
export function resolvePaths(app: App, archive: string | null): Paths {
  const installation = join(app.getPath('userData'), 'installation');
  if (archive && !app.commandLine.hasSwitch('user-data-dir')) {
    const name = createHash('sha256').update(resolve(archive)).digest('hex').slice(0, 16);
    app.setPath('userData', join(app.getPath('userData'), 'desks', name));
  }
  const profile = app.getPath('userData');
  const built = join(import.meta.dirname, '..');
  return {
    archive: archive ? resolve(archive) : join(profile, 'archive'),
    resources: join(built, '..', 'resources'),
    renderer: join(built, 'renderer'),
    guide: join(built, 'guide'),
    preload: join(built, 'preload', 'index.cjs'),
    icon: join(built, '..', 'resources', 'icons', '256x256.png'),
    profile,
    log: join(profile, 'log', 'roneo.log'),
    installation,
    backups: join(profile, 'backups.json'),
    windowState: join(profile, 'window.json'),
    formerCache: join(profile, 'prepared'),
  };
}
