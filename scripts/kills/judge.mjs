import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { room } from '../../tests/bench/rooms.mjs';

const { openArchive } = await room('electron/archive/index.ts');

/**
 * Looks at an archive that was left by a killed program: what is wrong with it, and every text that it holds. It is opened by
 * the archive's own code, as a copy: the next program that starts finds it as the kill left it.
 */
export function lookAtArchive(folder) {
  if (!fs.existsSync(path.join(folder, 'archive.sqlite'))) return { faults: [], text: '' };
  const copy = copyOfDatabase(folder);
  try {
    const { faults, text } = openAgain(copy);
    if (faults.length > 0) return { faults, text };
    const hashes = hashesIn(path.join(copy, 'archive.sqlite'));
    return { faults: pictureFaults(hashes, path.join(folder, 'pictures')), text };
  } catch (error) {
    return { faults: [String(error)], text: '' };
  } finally {
    fs.rmSync(copy, { recursive: true, force: true });
  }
}

/** A folder with the database, and what was not yet merged into it. */
function copyOfDatabase(folder) {
  const copy = fs.mkdtempSync(`${folder}-`);
  for (const name of fs.readdirSync(folder).filter((name) => name.startsWith('archive.sqlite')))
    fs.copyFileSync(path.join(folder, name), path.join(copy, name));
  return copy;
}

/** Opens the archive, checks it whole, and reads each article as the desk would. */
function openAgain(folder) {
  const opened = openArchive(folder, { create: false });
  if (!opened.ok) return { faults: [`not opened: ${JSON.stringify(opened.problem)}`], text: '' };
  const archive = opened.value;
  try {
    const integrity = archive.integrity();
    const { rows } = archive.listArticles({ words: '', limit: 100_000, offset: 0 }).value;
    const articles = rows.map(({ id }) => archive.openArticle(id));
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
 * The hashes of all pictures that the archive keeps or that a revision names; throws at a revision that cannot be read.
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

/** Every picture that is named is there, and each one is what its name says. */
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
