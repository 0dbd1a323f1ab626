import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Terminal } from './terminal';

/**
 * Where pictures made ready for an outlet are kept from one export to the next, cleaned and named by their content:
 * the system's place for what can be made again (XDG Base Directory on Linux). RONEO_CACHE names another; "" keeps none.
 */
export function cacheFolder(environment: Terminal['environment']): string | null {
  const named = environment['RONEO_CACHE'];
  if (named !== undefined) return named === '' ? null : named;
  return join(systemCache(environment), 'roneo', 'prepared');
}

function systemCache(environment: Terminal['environment']): string {
  const home = environment['HOME'] || homedir();
  if (process.platform === 'win32') return environment['LOCALAPPDATA'] || join(home, 'AppData', 'Local');
  if (process.platform === 'darwin') return join(home, 'Library', 'Caches');
  return environment['XDG_CACHE_HOME'] || join(home, '.cache');
}
