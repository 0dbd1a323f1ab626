import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';

/** Looks at an archive that was left by a killed program: what is wrong with it, and every text that it holds. */
export function lookAtArchive(folder) {
  const file = path.join(folder, 'archive.sqlite');
  if (!fs.existsSync(file)) return { faults: [], text: '' };
  const database = new Sqlite(file);
  try {
    const faults = [...databaseFaults(database), ...pictureFaults(database, path.join(folder, 'pictures'))];
    return { faults, text: textsOf(database) };
  } catch (error) {
    return { faults: [String(error)], text: '' };
  } finally {
    database.close();
  }
}

function databaseFaults(database) {
  const check = database.pragma('integrity_check').map((row) => row.integrity_check);
  const strays = database.pragma('foreign_key_check').map((row) => `stray row in ${row.table}`);
  const hasTables = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'revision'`).get();
  const textless = hasTables ? database.prepare(textlessArticles).pluck().all() : [];
  return [...check.filter((line) => line !== 'ok'), ...strays, ...textless.map((id) => `no text for ${id}`)];
}

const textlessArticles = `SELECT id FROM article a WHERE NOT EXISTS
  (SELECT 1 FROM revision r WHERE r.article = a.number AND r.revision = a.revision)`;

function textsOf(database) {
  const hasTables = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'revision'`).get();
  const contents = hasTables ? database.prepare('SELECT content FROM revision').pluck().all() : [];
  for (const content of contents) JSON.parse(content);
  return contents.join('\n');
}

/** Every picture that the archive or a text of it names is there, and is what its name says. */
function pictureFaults(database, folder) {
  const hasTables = database.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'picture'`).get();
  const kept = hasTables ? database.prepare('SELECT hash FROM picture').pluck().all() : [];
  const named = textsOf(database).matchAll(/"hash":"([0-9a-f]{64})"/g);
  const hashes = new Set([...kept, ...[...named].map((match) => match[1])]);
  const missing = [...hashes].filter((hash) => !fs.existsSync(path.join(folder, hash.slice(0, 2), hash)));
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
