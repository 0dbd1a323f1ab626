import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { room } from '../../tests/bench/rooms.mjs';

const { openArchive } = await room('electron/archive/index.ts');

/**
 * Inspects the archive that a killed program left: its faults, and all texts in it. A copy is opened, with the archive's own
 * code, so that the next start finds the original as the kill left it.
 */
export function inspectArchive(folder) {
  if (!fs.existsSync(path.join(folder, 'archive.sqlite'))) return { faults: [], text: '' };
  const copy = copyOfDatabase(folder);
  try {
    const { faults, text } = openCopy(copy);
    if (faults.length > 0) return { faults, text };
    const hashes = hashesIn(path.join(copy, 'archive.sqlite'));
    return { faults: pictureFaults(hashes, path.join(folder, 'pictures')), text };
  } catch (error) {
    return { faults: [String(error)], text: '' };
  } finally {
    fs.rmSync(copy, { recursive: true, force: true });
  }
}

/** A folder with a copy of the database and its write-ahead log. */
function copyOfDatabase(folder) {
  const copy = fs.mkdtempSync(`${folder}-`);
  for (const name of fs.readdirSync(folder).filter((name) => name.startsWith('archive.sqlite')))
    fs.copyFileSync(path.join(folder, name), path.join(copy, name));
  return copy;
}

/** Opens the archive, checks its integrity and reads each article as the desk would. */
function openCopy(folder) {
  const opened = openArchive(folder, { create: false });
  if (!opened.ok) return { faults: [`not opened: ${JSON.stringify(opened.problem)}`], text: '' };
  const archive = opened.value;
  try {
    const integrity = archive.integrity();
    const { rows } = archive.library.list({
      words: '',
      filters: {},
      sort: 'relevance',
      limit: 100_000,
      offset: 0,
    }).value;
    const articles = rows.map(({ id }) => archive.articles.open(id));
    const unread = articles.filter(({ ok }) => !ok).map(({ problem }) => JSON.stringify(problem));
    return {
      faults: [...(integrity === 'ok' ? [] : [integrity]), ...unread],
      text: articles.map((answer) => JSON.stringify(answer.value?.article)).join('\n'),
    };
  } finally {
    archive.close();
  }
}

/**
 * The hashes of all pictures that the archive keeps or that a revision names; throws for a revision that cannot be parsed.
 * @returns {string[]}
 */
function hashesIn(file) {
  const database = new Sqlite(file, { readonly: true });
  try {
    const textsOf = (query) => /** @type {string[]} */ (database.prepare(query).pluck().all());
    const hashes = new Set(textsOf('SELECT hash FROM picture'));
    for (const content of textsOf('SELECT content FROM revision')) {
      JSON.parse(content);
      for (const [, hash] of content.matchAll(/"hash":"([0-9a-f]{64})"/g)) hashes.add(hash);
    }
    return [...hashes];
  } finally {
    database.close();
  }
}

/** The pictures that are missing, and those whose bytes do not match their hash. */
function pictureFaults(hashes, folder) {
  const missing = hashes.filter((hash) => !fs.existsSync(path.join(folder, hash.slice(0, 2), hash)));
  return [...missing.map((hash) => `picture ${hash} is missing`), ...tornPictures(folder)];
}

function tornPictures(folder) {
  if (!fs.existsSync(folder)) return [];
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile());
  return files
    .filter(({ name }) => /^[0-9a-f]{64}$/.test(name))
    .filter(({ name, parentPath }) => hashOf(path.join(parentPath, name)) !== name)
    .map(({ name }) => `picture ${name} is torn`);
}

function hashOf(file) {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}

/**
 * How much typing is not in the archive: the longest time in milliseconds from the first missing letter of a text to the
 * kill; 0 when nothing is missing.
 */
export function typingLost({ bursts, killedAt }, text) {
  const losses = bursts.map((burst) => {
    const missing = burst[countKept(burst, text)];
    return missing ? Math.max(0, killedAt - missing.at) : 0;
  });
  return Math.max(0, ...losses);
}

/** How many letters of a text the archive holds, counted from the first. */
export function countKept(burst, text) {
  const holds = (count) =>
    text.includes(
      burst
        .slice(0, count)
        .map(({ wrote }) => wrote)
        .join('')
        .trimEnd(),
    );
  let [low, high] = [0, burst.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Imported files that are incomplete, or were reported as imported and are missing. */
export function tornImports({ imports, imported }, text) {
  const begun = imports.filter((mark) => text.includes(`${mark}importé`));
  const torn = begun.filter((mark) => !text.includes(`fin de ${mark.trim()}`));
  return [...torn, ...imported.filter((mark) => !begun.includes(mark))];
}
