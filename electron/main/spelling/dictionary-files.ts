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

/** The names that Chromium looks for in the profile (its spellcheck_common.cc): a file that is missing, it would ask for outside. */
const chromiumFiles: Readonly<Record<DictionaryName, string>> = {
  fr: 'fr-FR-3-0.bdic',
  'en-GB': 'en-GB-10-1.bdic',
  'en-US': 'en-US-10-1.bdic',
  de: 'de-DE-3-0.bdic',
  es: 'es-ES-3-0.bdic',
  it: 'it-IT-3-0.bdic',
};

/** Puts the program's dictionaries where Chromium looks for them; to be called before Electron is ready. */
export function placeDictionaries({ resources, profile }: { resources: string; profile: string }): void {
  const folder = join(profile, 'Dictionaries');
  mkdirSync(folder, { recursive: true });
  for (const [name, file] of Object.entries(chromiumFiles)) {
    const ours = join(resources, 'dictionaries', `${name}.bdic`);
    const placed = join(folder, file);
    if (!headOf(placed)?.equals(headOf(ours) ?? nothing)) copyFileSync(ours, placed);
  }
}

/**
 * Keeps Chromium from wishing for a language that we have no dictionary of: on its first start it takes the system's, and
 * asks outside for it before anyone can say otherwise. To be called before Electron is ready.
 */
export function wishForOurs(profile: string): void {
  const file = join(profile, 'Preferences');
  const kept = existsSync(file) ? readPreferences(file) : {};
  const wished = kept.spellcheck?.dictionaries ?? [];
  if (wished.length > 0 && wished.every((name) => Object.hasOwn(chromiumFiles, name))) return;
  const spellcheck = { ...kept.spellcheck, dictionaries: ['fr'] };
  writeFileSync(file, JSON.stringify({ ...kept, spellcheck }));
}

interface Preferences {
  spellcheck?: { dictionaries?: string[] };
}

/** Chromium takes preferences that it cannot read for none, and so do we. */
function readPreferences(file: string): Preferences {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Preferences;
  } catch {
    return {};
  }
}

/** Whether a dictionary still lies where Chromium looks for it. */
export function isPlaced(name: DictionaryName, profile: string): boolean {
  return existsSync(join(profile, 'Dictionaries', chromiumFiles[name]));
}

const nothing = Buffer.alloc(0);

/** The beginning of a dictionary, which holds the checksum of the rest; null when there is no such file. */
function headOf(file: string): Buffer | null {
  if (!existsSync(file)) return null;
  const head = Buffer.alloc(32);
  const handle = openSync(file, 'r');
  readSync(handle, head);
  closeSync(handle);
  return head;
}
