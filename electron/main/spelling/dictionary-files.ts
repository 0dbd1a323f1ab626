import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { DictionaryName } from '../../../src/article';

/** The file names that Chromium looks for in the profile (its spellcheck_common.cc); it would download a missing file. */
const chromiumFiles: Readonly<Record<DictionaryName, string>> = {
  fr: 'fr-FR-3-0.bdic',
  'en-GB': 'en-GB-10-1.bdic',
  'en-US': 'en-US-10-1.bdic',
  de: 'de-DE-3-0.bdic',
  es: 'es-ES-3-0.bdic',
  it: 'it-IT-3-0.bdic',
};

/** Copies the program's dictionaries to where Chromium looks for them; to be called before Electron is ready. */
export function installDictionaries({ resources, profile }: { resources: string; profile: string }): void {
  const folder = join(profile, 'Dictionaries');
  mkdirSync(folder, { recursive: true });
  for (const [name, file] of Object.entries(chromiumFiles)) {
    const source = join(resources, 'dictionaries', `${name}.bdic`);
    const installed = join(folder, file);
    if (!readHeader(installed)?.equals(readHeader(source) ?? emptyHeader)) copyFileSync(source, installed);
  }
}

/**
 * Keeps Chromium's preferences to languages that we have a dictionary for: at its first start it takes the system's, and
 * would download it before any API could say otherwise. To be called before Electron is ready.
 */
export function setPreferredDictionary(profile: string): void {
  const file = join(profile, 'Preferences');
  const preferences = existsSync(file) ? readPreferences(file) : {};
  const preferred = preferences.spellcheck?.dictionaries ?? [];
  if (preferred.length > 0 && preferred.every((name) => Object.hasOwn(chromiumFiles, name))) return;
  const spellcheck = { ...preferences.spellcheck, dictionaries: ['fr'] };
  writeFileSync(file, JSON.stringify({ ...preferences, spellcheck }));
}

interface Preferences {
  spellcheck?: { dictionaries?: string[] };
}

/** Preferences that cannot be read count as none, as for Chromium. */
function readPreferences(file: string): Preferences {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Preferences;
  } catch {
    return {};
  }
}

/** Whether a dictionary is where Chromium looks for it. */
export function isInstalled(name: DictionaryName, profile: string): boolean {
  return existsSync(join(profile, 'Dictionaries', chromiumFiles[name]));
}

const emptyHeader = Buffer.alloc(0);

/** The first bytes of a dictionary, which hold its checksum; null when there is no such file. */
function readHeader(file: string): Buffer | null {
  if (!existsSync(file)) return null;
  const header = Buffer.alloc(32);
  const handle = openSync(file, 'r');
  readSync(handle, header);
  closeSync(handle);
  return header;
}
