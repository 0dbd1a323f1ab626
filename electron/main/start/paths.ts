import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { App } from 'electron';

/** Where everything is on this machine. */
export interface Places {
  archive: string;
  /** Fonts, templates and styles that ship with the program. */
  resources: string;
  /** The built window. */
  renderer: string;
  preload: string;
  icon: string;
  /** Where Chromium and we keep what belongs to this machine. */
  profile: string;
  log: string;
  /** What the window remembers. */
  window: string;
  /** Prepared pictures, kept from one export to the next. */
  cache: string;
}

/**
 * Finds the places. An archive named by the person has a profile of its own, so that two archives can be open side by side,
 * each in one window.
 */
export function placesOf(app: App, archive: string | null): Places {
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
    preload: join(built, 'preload', 'index.cjs'),
    icon: join(built, '..', 'resources', 'icons', '256x256.png'),
    profile,
    log: join(profile, 'log', 'roneo.log'),
    window: join(profile, 'window.json'),
    cache: join(profile, 'prepared'),
  };
}
