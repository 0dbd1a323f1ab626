import fs from 'node:fs';
import path from 'node:path';
import { randomFrom } from '../kills/driver/random.mjs';
import { buildArchives, strangeLog } from './sound-archive.mjs';
import { harm } from './harm.mjs';
import { isSame } from './look.mjs';

/**
 * What came of one damage and of the recovery after it.
 * @typedef {object} RecoveryTrial
 * @property {string} target
 * @property {string} how
 * @property {number} sound Texts whose bytes the damage left as they were.
 * @property {number} back Texts that came back in their newest state.
 * @property {number} named Texts that did not, and that the report names.
 * @property {number} scraps Texts of which only some words are left in the files, without anything that connects them with the text.
 * @property {number} traceless Texts of which no word is left, so that nobody can name them.
 * @property {string[]} faults Sound texts that did not come back, others that are not named, and whatever came back altered.
 */

/**
 * Damages archives at random and recovers them by the command line.
 * @param {{ count: number, seed: number, rooms: import('./look.mjs').Rooms, folder: string }} options
 * @returns {AsyncGenerator<RecoveryTrial>}
 */
export async function* recoveryTrials({ count, seed, rooms, folder }) {
  const archives = await buildArchives({
    folder: path.join(folder, 'sound'),
    count: 60,
    rooms,
    draw: randomFrom(seed),
  });
  const strange = strangeLog(path.join(folder, 'strange'), rooms);
  for (let number = 0; number < count; number += 1) {
    const draw = randomFrom((seed + number) * 40_503);
    const archive = archives[number % archives.length];
    const copy = path.join(folder, `trial-${number}`);
    fs.cpSync(archive.folder, path.join(copy, 'archive'), { recursive: true });
    const damages = special[number % 10]
      ? [special[number % 10](path.join(copy, 'archive'), strange, draw)]
      : Array.from({ length: 1 + (number % 3) }, () => harm(path.join(copy, 'archive'), () => draw(0, 1)));
    const outcome = await recover(copy, archive, rooms);
    fs.rmSync(copy, { recursive: true, force: true });
    read.clear();
    yield {
      target: damages.map(({ target }) => path.basename(target).slice(0, 18)).join(', '),
      how: damages.map(({ how }) => how).join(', '),
      ...outcome,
    };
  }
}

/**
 * The kinds of damage of their own, by the last digit of a trial's number: the file's header says another size of page, or another
 * encoding; another archive's log lies beside.
 */
const special = {
  4: (folder, _strange, draw) => alterHeader(folder, 16, draw),
  7: (folder, strange) => {
    const target = path.join(folder, 'archive.sqlite-wal');
    fs.writeFileSync(target, strange);
    return { target, how: 'another archive\u2019s log' };
  },
  9: (folder, _strange, draw) => alterHeader(folder, 56, draw),
};

function alterHeader(folder, at, draw) {
  const target = path.join(folder, 'archive.sqlite');
  const bytes = fs.readFileSync(target);
  bytes.writeUInt16BE(Math.floor(draw(0, 65_536)), at);
  fs.writeFileSync(target, bytes);
  return { target, how: `header at ${at}` };
}

async function recover(folder, sound, rooms) {
  const outcome = { sound: 0, back: 0, named: 0, scraps: 0, traceless: 0, faults: [] };
  const { code, out, err } = await rooms.run(
    ['recover', '--archive', 'archive', '--to', 'recovered', '--json'],
    folder,
  );
  if (/^ {4}at /m.test(err)) outcome.faults.push(err);
  const report = code <= 1 && out !== '' ? JSON.parse(out) : null;
  const opened = report && rooms.openArchive(path.join(folder, 'recovered'), { create: false });
  if (report && !opened.ok) outcome.faults.push(`not opened: ${JSON.stringify(opened.problem)}`);
  for (const [id, states] of sound.texts)
    judge({ id, states, report, opened, isSound: isSound(id, folder, sound), folder }, outcome);
  if (opened?.ok) {
    await judgePictures(opened.value, folder, sound, report, outcome);
    opened.value.close();
  }
  return outcome;
}

/** Whether all bytes of a text's newest state are those that were written. */
function isSound(id, folder, { folder: original, chunks }) {
  return chunks.get(id).every(({ file, from, to }) => {
    const before = bytesOf(path.join(original, file));
    const after = bytesOf(path.join(folder, 'archive', file));
    return after.length >= to && before.subarray(from, to).equals(after.subarray(from, to));
  });
}

/**
 * The files that were read in a trial, by their paths.
 * @type {Map<string, Buffer>}
 */
const read = new Map();

function bytesOf(file) {
  const known = read.get(file);
  if (known) return known;
  const bytes = fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0);
  read.set(file, bytes);
  return bytes;
}

function judge({ id, states, report, opened, isSound, folder }, outcome) {
  if (isSound) outcome.sound += 1;
  const text = opened?.ok ? opened.value.articles.open(id) : null;
  if (text?.ok && isSame(text.value.article, states.at(-1))) {
    outcome.back += 1;
    return;
  }
  if (isSound) outcome.faults.push(`sound, and not back: ${id}`);
  if (text?.ok && !states.some((state) => isSame(state, text.value.article)))
    outcome.faults.push(`altered: ${id}`);
  const said = [
    ...(report?.earlier ?? []),
    ...(report?.uncertain ?? []),
    ...(report?.words ?? []),
    ...(report?.lost ?? []),
  ];
  if (said.some((each) => each.id === id || states.some(({ headline }) => headline === each.headline)))
    outcome.named += 1;
  else if (isGone(folder, text?.ok ? [states.at(-1).headline] : [id, states.at(-1).headline]))
    outcome[hasWords(folder, states) ? 'scraps' : 'traceless'] += 1;
  else outcome.faults.push(`neither back nor named: ${id}`);
}

/** Whether nothing is left anywhere that tells of a text, or of its newest state where an earlier one came back. */
function isGone(folder, traces) {
  const bytes = ['archive.sqlite', 'archive.sqlite-wal'].map((name) =>
    bytesOf(path.join(folder, 'archive', name)),
  );
  return traces.every((trace) => bytes.every((each) => !each.includes(trace)));
}

/** Whether a word that only a text's newest state has is left anywhere. */
function hasWords(folder, states) {
  const earlier = JSON.stringify(states.slice(0, -1));
  const own = [...JSON.stringify(states.at(-1)).matchAll(/\b[a-z]{10}\b/g)].filter(
    ([word]) => !earlier.includes(word),
  );
  return own.some(([word]) => !isGone(folder, [word]));
}

async function judgePictures(archive, folder, sound, report, outcome) {
  for (const hash of sound.pictures) {
    const file = path.join(folder, 'archive', 'pictures', hash.slice(0, 2), hash);
    const original = path.join(sound.folder, 'pictures', hash.slice(0, 2), hash);
    const isWhole = bytesOf(file).equals(bytesOf(original));
    const isBack = fs.existsSync(path.join(folder, 'recovered', 'pictures', hash.slice(0, 2), hash));
    const isNamed = report.picturesLost.some((lost) => lost.hash === hash);
    if (isWhole && !isBack) outcome.faults.push(`sound picture not back: ${hash}`);
    if (!isWhole && !isNamed && archive.pictures.find(hash))
      outcome.faults.push(`picture not named: ${hash}`);
  }
}

/** @param {RecoveryTrial} trial */
export const hasRecovered = ({ faults }) => faults.length === 0;
