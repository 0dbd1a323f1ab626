import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';

/**
 * A sound archive, and all that was ever written in it. Its texts have but one word in common, so that it can be told which bytes of its
 * files are whose.
 * @typedef {object} SoundArchive
 * @property {string} folder
 * @property {Map<string, any[]>} texts The states of each text, the last one the newest.
 * @property {any} masthead
 * @property {Map<string, Chunk[]>} chunks Where the newest state of each text lies.
 * @property {Set<string>} pictures The hashes of the pictures, as their files are named.
 */

/**
 * A stretch of a file that holds words of a text, and what belongs to them.
 * @typedef {{ file: string, from: number, to: number }} Chunk
 */

const began = Date.UTC(2026, 2, 3, 8);
const minute = 60_000;

/**
 * Builds an archive of some texts that was closed in good order, and the same one later as a killed program leaves it, with its log.
 * @param {{ folder: string, count: number, rooms: import('./look.mjs').Rooms, draw: (least: number, most: number) => number }} options
 * @returns {Promise<SoundArchive[]>}
 */
export async function buildArchives({ folder, count, rooms, draw }) {
  const open = path.join(folder, 'open');
  const archive = rooms.openArchive(open, { create: true }).value;
  const pictures = [];
  for (const colour of ['#204060', '#a03020', '#508030', '#806020']) {
    const bytes = await rooms.picture(colour);
    const picture = { bytes, type: 'image/jpeg', width: 480, height: 320 };
    pictures.push((await archive.pictures.keep(picture, began)).value);
  }
  const masthead = { ...archive.masthead.open(), name: 'Collectif de la rade', site: 'https://rade.example' };
  archive.masthead.save(masthead, began);
  const texts = new Map();
  for (let number = 0; number < count; number += 1) {
    const given = textOf(number, pictures, rooms, draw);
    const { article } = archive.articles.create(given, began + number).value;
    texts.set(article.id, [article]);
    for (let base = 1; base <= number % 3; base += 1) {
      const next = { ...article, ...wordsOf(draw, 20 + Math.floor(draw(0, 200))) };
      archive.articles.save({ article: next, base }, began + base * 6 * minute);
      texts.get(article.id).push(next);
    }
  }
  archive.library.list({ words: commonWord, filters: {}, sort: 'relevance', limit: 1, offset: 0 }); // Indexes the words of the last text.
  archive.close();
  const closed = path.join(folder, 'closed');
  fs.cpSync(open, closed, { recursive: true });
  const first = new Map([...texts].map(([id, states]) => [id, [...states]]));

  const again = rooms.openArchive(open, { create: true }).value;
  for (const [id, states] of [...texts].filter((_, index) => index % 4 === 0)) {
    const next = { ...states.at(-1), ...wordsOf(draw, 40) };
    again.articles.save({ article: next, base: states.length }, began + 60 * minute);
    texts.set(id, [...states, next]);
  }
  const killed = path.join(folder, 'killed');
  fs.cpSync(open, killed, { recursive: true, filter: (from) => !/-shm$|\.lock$/.test(from) });
  again.close();
  const both = { masthead, pictures: new Set(pictures.map(({ hash }) => hash)) };
  return [
    { folder: closed, texts: first, chunks: chunksOf(closed, first), ...both },
    { folder: killed, texts, chunks: chunksOf(killed, texts), ...both },
  ];
}

/** The one word that is in every text. */
export const commonWord = 'conseil';

/**
 * The log of another archive, whose texts are others.
 * @param {string} folder
 * @param {import('./look.mjs').Rooms} rooms
 * @returns {Buffer}
 */
export function strangeLog(folder, { openArchive, newArticle }) {
  const archive = openArchive(folder, { create: true }).value;
  for (let number = 0; number < 20; number += 1) {
    const id = `00000000-0000-4000-9000-${String(number).padStart(12, '0')}`;
    const given = newArticle({
      id,
      kind: 'article',
      language: 'fr',
      date: { local: '2026-03-01T09:00', zone: 'Europe/Paris' },
    });
    archive.articles.create({ ...given, headline: `Ailleurs ${number}`, slug: `ailleurs-${number}` }, began);
  }
  const log = fs.readFileSync(path.join(folder, 'archive.sqlite-wal'));
  archive.close();
  return log;
}

function textOf(number, pictures, { newArticle }, draw) {
  const date = { local: `2026-03-${String((number % 28) + 1).padStart(2, '0')}T09:00`, zone: 'Europe/Paris' };
  const sign = () => '0123456789abcdef'[Math.floor(draw(0, 16))];
  const id = '........-....-4...-8...-............'.replaceAll('.', sign);
  // A few words, a page, or several pages of the file.
  const words = Math.floor([20, 60, 250, 900, 4000][number % 5] * draw(0.5, 1.5));
  const written = wordsOf(draw, words);
  const picture = pictures[number % pictures.length];
  const figure = { type: 'figure', picture, caption: wordOf(draw), credit: '', alt: wordOf(draw) };
  return {
    ...newArticle({ id, kind: 'article', language: 'fr', date }),
    slug: `texte-${number}`,
    status: number % 4 === 3 ? 'draft' : 'ready',
    ...written,
    body: number % 3 === 0 ? [...written.body, figure] : written.body,
  };
}

/** A headline, a standfirst and a body of words that no other text has. */
function wordsOf(draw, count) {
  const some = (words) => Array.from({ length: words }, () => wordOf(draw)).join(' ');
  const body = [];
  for (let left = count; left > 0; left -= 80) body.push(paragraph(some(Math.min(80, left))));
  return { headline: some(4), standfirst: `${commonWord} ${some(10)}`, body };
}

const wordOf = (draw) =>
  Array.from({ length: 10 }, () => 'abcdefghijklmnopqrstuvwxyz'[Math.floor(draw(0, 26))]).join('');

const paragraph = (text) => ({ type: 'paragraph', content: [{ type: 'text', text, marks: [] }] });

/** What stands in a row before its first word and after its last, at most, in bytes. */
const margin = 300;

/** The stretches of an archive's files that hold the newest state of each text. */
function chunksOf(folder, texts) {
  const sums = sumsOf(folder, texts);
  const files = ['archive.sqlite', 'archive.sqlite-wal'].filter((name) =>
    fs.existsSync(path.join(folder, name)),
  );
  const owners = new Map();
  for (const [id, states] of texts)
    for (const word of [...JSON.stringify(states.at(-1)).matchAll(/[a-z]{10}/g), ...(sums.get(id) ?? [])])
      owners.set(String(word).slice(0, 10), id);
  const chunks = new Map([...texts.keys()].map((id) => [id, []]));
  for (const file of files)
    for (const [id, chunk] of chunksIn(path.join(folder, file), owners))
      chunks.get(id)?.push({ file, ...chunk });
  return chunks;
}

/** The hash and the checksum of each newest state: the last bytes of its row. */
function sumsOf(folder, texts) {
  const copy = `${folder}-read`;
  fs.cpSync(folder, copy, { recursive: true });
  const database = new Sqlite(path.join(copy, 'archive.sqlite'));
  const sums = database.prepare(
    `SELECT r.hash, r.checksum FROM revision r JOIN article a ON a.number = r.article AND a.revision = r.revision
     WHERE a.id = ?`,
  );
  const found = new Map([...texts.keys()].map((id) => [id, Object.values(sums.get(id))]));
  database.close();
  return found;
}

const pageSize = 4096;

/** In each page, from the first to the last word of a text, with what belongs to them. */
function* chunksIn(file, owners) {
  const bytes = fs.readFileSync(file);
  const isLog = file.endsWith('-wal');
  const [head, frame] = isLog ? [32, 24] : [0, 0];
  for (let start = head + frame; start + pageSize <= bytes.length; start += pageSize + frame) {
    const page = bytes.subarray(start, start + pageSize).toString('latin1');
    const found = new Map();
    for (const { 1: word, index } of page.matchAll(/(?=([a-z]{10}|[0-9a-f]{10}))/g)) {
      const id = owners.get(word);
      if (id === undefined) continue;
      const { from = index } = found.get(id) ?? {};
      found.set(id, { from, to: index + 10 });
    }
    for (const [id, { from, to }] of found)
      yield [id, { from: start + Math.max(0, from - margin), to: start + Math.min(pageSize, to + margin) }];
  }
}
