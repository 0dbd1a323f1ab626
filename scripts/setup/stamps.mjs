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

/** Records that a step was done with these inputs. */
export function stamp(name, key) {
  fs.mkdirSync(inRuntime('stamps'), { recursive: true });
  fs.writeFileSync(inRuntime('stamps', name), key);
}

/** Removes the record of a step. */
export function removeStamp(name) {
  fs.rmSync(inRuntime('stamps', name), { force: true });
}

/** A short hash of some inputs. */
export function keyOf(...inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(input).update('\0');
  return hash.digest('hex').slice(0, 32);
}

/** A short hash of files and folders, named from the project's root; missing ones count as empty. */
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
