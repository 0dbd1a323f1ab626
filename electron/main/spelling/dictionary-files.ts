import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
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
    if (sizeOf(placed) !== sizeOf(ours)) copyFileSync(ours, placed);
  }
}

/** Whether a dictionary still lies where Chromium looks for it. */
export function isPlaced(name: DictionaryName, profile: string): boolean {
  return existsSync(join(profile, 'Dictionaries', chromiumFiles[name]));
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}
