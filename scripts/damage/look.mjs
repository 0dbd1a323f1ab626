import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { commonWord } from './sound-archive.mjs';

/**
 * What the trials need of the program: its rooms' functions, a run of the command line in a folder, and a picture.
 * @typedef {object} Rooms
 * @property {Function} openArchive
 * @property {Function} readArchive
 * @property {Function} newArticle
 * @property {(args: string[], folder: string) => Promise<{ code: number, out: string, err: string }>} run
 * @property {(colour: string) => Promise<Uint8Array>} picture
 */

/**
 * Looks at all that a damaged archive shows, and compares it with all that was ever written in it.
 * @param {string} folder The folder that the archive lies in, as "archive".
 * @param {import('./sound-archive.mjs').SoundArchive} sound
 * @param {Rooms} rooms
 * @returns {Promise<Pick<import('./trials.mjs').Trial, 'outcome' | 'altered' | 'crashes'>>}
 */
export async function look(folder, sound, rooms) {
  const found = { told: false, refused: false, altered: [], crashes: [] };
  const guard = async (work) => {
    try {
      await work();
    } catch (error) {
      found.crashes.push(`${error?.message}${String(error?.stack).split('\n')[1] ?? ''}`);
    }
  };
  // The command line first: it finds the archive as the disk left it.
  await guard(() => exportSite(folder, sound, rooms, found));
  await guard(() => search(folder, sound, rooms, found));
  const verified = await rooms.run(['verify', '--archive', 'archive'], folder);
  await guard(() => openByDoor(path.join(folder, 'archive'), sound, rooms, found));
  if (found.told && verified.code === 0) found.altered.push('verify says that all is sound');
  const outcome = found.refused ? 'refused' : found.told ? 'told' : 'unharmed';
  return { outcome, altered: found.altered, crashes: found.crashes };
}

async function exportSite(folder, sound, rooms, found) {
  const args = ['export', '--all', '--archive', 'archive', '--to', 'site', '--out', 'out'];
  const { code, err } = await rooms.run(args, folder);
  const isTold = code !== 0 || tells.test(err);
  if (/^ {4}at /m.test(err)) found.crashes.push(err);
  for (const states of sound.texts.values()) {
    const { slug, status } = states.at(-1);
    const file = path.join(folder, 'out', 'site', slug, 'index.html');
    const page = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
    if (page === null ? status === 'draft' || isTold : status !== 'draft' && isPageOf(page, states, isTold))
      continue;
    found.altered.push(`${page === null ? 'no page' : 'page'} of ${slug}`);
  }
}

/** Whether a page says every word of the newest state of a text; of an earlier one too, when that is said. */
function isPageOf(page, states, isTold) {
  return (isTold ? states : states.slice(-1)).some(({ headline, standfirst, body }) => {
    const words = [
      headline,
      standfirst,
      ...body.flatMap(({ content = [] }) => content.map(({ text }) => text)),
    ];
    return words.every((text) => page.includes(text));
  });
}

/** What the command line says of damage. */
const tells = /abîmé|introuvable|peuvent manquer/;

async function search(folder, sound, rooms, found) {
  const { code, out, err } = await rooms.run(
    ['search', commonWord, '--archive', 'archive', '--json'],
    folder,
  );
  if (/^ {4}at /m.test(err)) found.crashes.push(err);
  if (code !== 0) return;
  for (const row of JSON.parse(out).rows) compareRow(row, sound, tells.test(err), found, 'found');
}

async function openByDoor(folder, sound, rooms, found) {
  const opened = rooms.openArchive(folder, { create: false });
  const read = opened.ok ? opened : rooms.readArchive(folder, opened.problem);
  if (!read.ok) {
    found.refused = true;
    return;
  }
  const archive = read.value;
  try {
    const isTold = archive.notices().length > 0 || !opened.ok;
    found.told ||= isTold;
    await compareAll(archive, sound, isTold, found);
  } finally {
    archive.close();
  }
}

async function compareAll(archive, sound, isTold, found) {
  for (const id of sound.texts.keys()) compareText(archive, id, sound, isTold, found);
  const list = archive.library.list({ words: '', filters: {}, sort: 'relevance', limit: 500, offset: 0 });
  if (!list.ok) found.told = true;
  for (const row of list.value?.rows ?? []) compareRow(row, sound, isTold, found, 'listed');
  const listed = new Set((list.value?.rows ?? []).map(({ id }) => id));
  const unlisted = [...sound.texts.keys()].filter((id) => !listed.has(id));
  if (list.ok && unlisted.length > 0 && !isTold) found.altered.push(`not listed: ${unlisted.join(', ')}`);
  const site = await archive.site.texts();
  for (const outline of site.value?.articles ?? []) {
    const article = site.value.whole(outline);
    if (!article.ok || !isState(article.value, sound, isTold))
      found.altered.push(`for the site: ${outline.id}`);
  }
  site.value?.close();
  if (!isDeepStrictEqual(archive.masthead.open(), sound.masthead) && !isTold) found.altered.push('masthead');
  for (const hash of sound.pictures) {
    const bytes = await archive.pictures.read(hash);
    if (!bytes) found.told = true;
    else if (digest(bytes) !== hash) found.altered.push(`picture ${hash}`);
  }
}

function compareText(archive, id, sound, isTold, found) {
  const opened = archive.articles.open(id);
  if (!opened.ok) found.told = true;
  else if (!isState(opened.value.article, sound, isTold)) found.altered.push(`opened: ${id}`);
  const history = archive.revisions.list(id);
  for (const line of history.value ?? []) {
    const states = sound.texts.get(id) ?? [];
    if (!line.damaged && !states.some(({ headline }) => headline === line.headline))
      found.altered.push(`history: ${id} ${JSON.stringify(line)}`);
    const revision = archive.revisions.open({ id, revision: line.revision });
    if (revision.ok && !states.some((state) => isSame(state, revision.value)))
      found.altered.push(`revision: ${id}`);
  }
}

function compareRow(row, sound, isTold, found, where) {
  if (row.damaged) {
    found.told = true;
    return;
  }
  const states = sound.texts.get(row.id) ?? [];
  const shown = isTold ? states : states.slice(-1);
  const isKnown = shown.some((state) =>
    ['kind', 'status', 'language', 'headline', 'standfirst', 'embargo', 'tags'].every((name) =>
      isDeepStrictEqual(state[name], row[name]),
    ),
  );
  if (!isKnown) found.altered.push(`${where}: ${row.id}`);
}

/** Whether an article is the newest state of its text; an earlier one too, when that is said. */
function isState(article, sound, isTold) {
  const states = sound.texts.get(article.id) ?? [];
  return (isTold ? states : states.slice(-1)).some((state) => isSame(state, article));
}

/** Whether two texts are the same, whatever the identifiers of their blocks. */
export const isSame = (one, other) => withoutBlockIds(one) === withoutBlockIds(other);
const withoutBlockIds = (article) => JSON.stringify(article).replace(/,"id":"[a-z0-9]{12}"/g, '');

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');
