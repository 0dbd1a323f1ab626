import fs from 'node:fs';
import path from 'node:path';

/** The lines of a list of this folder, without its remarks. */
export function listed(file) {
  const text = fs.readFileSync(path.join(import.meta.dirname, file), 'utf8');
  return text.split('\n').filter((line) => line && !line.startsWith('#'));
}

/** The communes of France that a file of @etalab/decoupage-administratif lists: `nom`, `population`. */
export function communesIn(file) {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** The words of a commune's name that are names, each without its article. */
export function wordsOfName({ nom }) {
  return nom
    .split(/[\s\-/()]+/)
    .map((word) => word.replace(/^[ld]['’]/i, ''))
    .filter((word) => /^\p{Lu}[\p{L}\p{M}]+$/u.test(word));
}
