import fs from 'node:fs';
import path from 'node:path';

/**
 * Damages one file of an archive: flips bits, overwrites a stretch or cuts its end off.
 * @param {string} folder
 * @param {() => number} random
 * @returns {{ target: string, how: string }}
 */
export function harm(folder, random) {
  const target = drawTarget(folder, random);
  const bytes = fs.readFileSync(target);
  const how = draw(['one bit', 'one bit', 'eight bits', 'a stretch', 'cut'], random);
  fs.writeFileSync(target, ways[how](bytes, random));
  return { target, how };
}

/**
 * The database twice as often as the log, and that as often as the pictures.
 * @param {string} folder
 * @param {() => number} random
 */
function drawTarget(folder, random) {
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => fs.statSync(file).size > 0)
    .sort();
  const database = files.filter((file) => file.endsWith('.sqlite'));
  const log = files.filter((file) => file.endsWith('-wal'));
  const pictures = files.filter((file) => file.includes(`${path.sep}pictures${path.sep}`));
  return draw(draw([database, database, log.length > 0 ? log : database, pictures], random), random);
}

/** @type {Record<string, (bytes: Buffer, random: () => number) => Buffer>} */
const ways = {
  'one bit': (bytes, random) => flipped(bytes, 1, random),
  'eight bits': (bytes, random) => flipped(bytes, 8, random),
  'a stretch': (bytes, random) => {
    const at = Math.floor(random() * bytes.length);
    return bytes.fill(
      Math.floor(random() * 256),
      at,
      Math.min(bytes.length, at + 1 + Math.floor(random() * 1000)),
    );
  },
  cut: (bytes, random) => bytes.subarray(0, 1 + Math.floor(random() * (bytes.length - 1))),
};

/**
 * @param {Buffer} bytes
 * @param {number} times
 * @param {() => number} random
 */
function flipped(bytes, times, random) {
  for (let time = 0; time < times; time += 1) {
    const at = Math.floor(random() * bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return bytes;
}

/**
 * @template Item
 * @param {readonly Item[]} items
 * @param {() => number} random
 * @returns {Item}
 */
function draw(items, random) {
  return /** @type {Item} */ (items[Math.floor(random() * items.length)]);
}
