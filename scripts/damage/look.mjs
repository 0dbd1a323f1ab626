import { createHash } from 'node:crypto';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { readPages } from './sound-archive.mjs';

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
  const pages = readPages(path.join(folder, 'out', 'site'));
  for (const [name, page] of pages)
    if (
      page !== sound.pages.get(name) &&
      !(isTold && sound.reducedPages.some((pages) => pages.get(name) === page))
    )
      found.altered.push(`page of ${name}`);
  const missing = [...sound.pages.keys()].filter((name) => !pages.has(name));
  if (missing.length > 0 && !isTold) found.altered.push(`no page of ${missing.join(', ')}`);
}

/** What the command line says of damage. */
const tells = /abîmé|introuvable|peuvent manquer/;

async function search(folder, sound, rooms, found) {
  const { code, out, err } = await rooms.run(['search', 'conseil', '--archive', 'archive', '--json'], folder);
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
  for (const { picture } of [...sound.texts.values()].slice(0, 3).map(([first]) => first.body[1])) {
    const bytes = await archive.pictures.read(picture.hash);
    if (!bytes) found.told = true;
    else if (digest(bytes) !== picture.hash) found.altered.push(`picture ${picture.hash}`);
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

/** The same text, whatever the identifiers of its blocks. */
function isSame(one, other) {
  return withoutBlockIds(one) === withoutBlockIds(other);
}

function withoutBlockIds(article) {
  return JSON.stringify(article).replace(/,"id":"[a-z0-9]{12}"/g, '');
}

const digest = (bytes) => createHash('sha256').update(bytes).digest('hex');
