import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inRoot, inRuntime } from './root.mjs';

/** Whether a step was done with exactly these inputs. */
export function isStamped(name, key) {
  try {
    return fs.readFileSync(inRuntime('stamps', name), 'utf8') === key;
  } catch (problem) {
    if (problem.code === 'ENOENT') return false;
    throw problem;
  }
}

/** Remembers that a step was done with these inputs. */
export function stamp(name, key) {
  fs.mkdirSync(inRuntime('stamps'), { recursive: true });
  fs.writeFileSync(inRuntime('stamps', name), key);
}

/** Forgets that a step was done. */
export function unstamp(name) {
  fs.rmSync(inRuntime('stamps', name), { force: true });
}

/** One short word for many inputs: it changes when any of them does. */
export function keyOf(...inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(input).update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** One short word for the contents of files and folders, named from the project's root; what is missing counts as empty. */
export function keyOfFiles(...names) {
  const hash = createHash('sha256');
  for (const name of names) {
    for (const file of filesUnder(inRoot(name))) {
      hash.update(path.relative(inRoot(), file)).update('\0').update(fs.readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex').slice(0, 32);
}

function filesUnder(place) {
  const found = fs.statSync(place, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [place];
  return fs
    .readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
