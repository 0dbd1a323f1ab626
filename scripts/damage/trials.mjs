import fs from 'node:fs';
import path from 'node:path';
import { randomFrom } from '../kills/driver/random.mjs';
import { buildArchives } from './sound-archive.mjs';
import { harm } from './harm.mjs';
import { look } from './look.mjs';

/**
 * What came of one damage: "unharmed" when all is shown as it was, "told" when something is missing or older and a sentence says
 * so, "refused" when the archive is not opened, also with a sentence. `altered` names what was shown altered without a warning.
 * @typedef {object} Trial
 * @property {string} target The file that was damaged.
 * @property {string} how
 * @property {'unharmed' | 'told' | 'refused'} outcome
 * @property {string[]} altered
 * @property {string[]} crashes The first lines of errors that were thrown or printed with their stack.
 */

/**
 * Damages copies of sound archives at random, each from a number of its own, and opens them by the archive's door and by the
 * command line.
 * @param {{ count: number, seed: number, rooms: import('./look.mjs').Rooms, folder: string }} options
 * @returns {AsyncGenerator<Trial>}
 */
export async function* trials({ count, seed, rooms, folder }) {
  const sound = await buildArchives({
    folder: path.join(folder, 'sound'),
    count: 16,
    rooms,
    draw: randomFrom(seed),
  });
  for (let number = 0; number < count; number += 1) {
    const draw = randomFrom((seed + number) * 40_503);
    const random = () => draw(0, 1);
    const archive = sound[Math.floor(random() * sound.length)] ?? sound[0];
    const copy = path.join(folder, `trial-${number}`);
    fs.cpSync(archive.folder, path.join(copy, 'archive'), { recursive: true });
    const { target, how } = harm(path.join(copy, 'archive'), random);
    const { outcome, altered, crashes } = await look(copy, archive, rooms);
    fs.rmSync(copy, { recursive: true, force: true });
    yield { target: kindOf(target), how, outcome, altered, crashes };
  }
}

/** @param {string} file */
function kindOf(file) {
  if (file.endsWith('-wal')) return 'log';
  return file.endsWith('.sqlite') ? 'database' : 'picture';
}

/** @param {Trial} trial */
export const hasPassed = ({ altered, crashes }) => altered.length === 0 && crashes.length === 0;
