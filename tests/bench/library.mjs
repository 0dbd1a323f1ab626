import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { articleOf, wordsOf } from './articles.mjs';
import { benchLibraryWork } from './library-work.mjs';
import { byTurns, median, p95, report, timed } from './ratios.mjs';
import { room } from './rooms.mjs';
import { numbers } from './texts.mjs';

/**
 * Lists and searches in an archive of RONEO_BENCH_TEXTS texts (10,000 otherwise) of 900 words, beside a bare FTS5 index of the same
 * words: the twenty best by rank, with snippet; then what is done in it (`library-work.mjs`). The archive is kept in RONEO_BENCH_FOLDER, where it is named, for the next run.
 */
export async function benchLibrary() {
  const count = Number(process.env.RONEO_BENCH_TEXTS ?? 10_000);
  const kept = process.env.RONEO_BENCH_FOLDER;
  const folder = join(kept ?? tmpdir(), `roneo-bench-library-${count}`);
  try {
    const { openArchive } = await room('electron/archive/index.ts');
    if (!existsSync(folder)) await fill(folder, count, openArchive);
    const archive = openArchive(join(folder, 'ours'), { create: false }).value;
    const bare = new Sqlite(join(folder, 'bare.sqlite'), { readonly: true });
    const rows = [...(await search(archive, bare)), ...(await filters(archive))];
    archive.close();
    bare.close();
    return [...rows, ...(await benchLibraryWork(folder, count))];
  } finally {
    if (kept === undefined) rmSync(folder, { recursive: true, force: true });
  }
}

const kinds = ['release', 'article', 'leaflet'];
const statuses = ['draft', 'ready', 'published', 'published', 'published'];

/** The text of a number, of some kind, status and language. */
function textOf(number) {
  return {
    ...articleOf(number, 900),
    kind: kinds[number % 3],
    status: statuses[number % 5],
    language: number % 9 === 0 ? 'en' : 'fr',
  };
}

async function fill(folder, count, openArchive) {
  const making = `${folder}-making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  const archive = openArchive(join(making, 'ours'), { create: true }).value;
  const bare = new Sqlite(join(making, 'bare.sqlite'));
  bare.exec(`CREATE TABLE text(id INTEGER PRIMARY KEY, title TEXT, lead TEXT, body TEXT) STRICT;
    CREATE VIRTUAL TABLE found USING fts5(title, body, content='text', content_rowid='id', tokenize='unicode61 remove_diacritics 2');`);
  const insert = bare.prepare('INSERT INTO text VALUES (?, ?, ?, ?)');
  const index = bare.prepare('INSERT INTO found(rowid, title, body) VALUES (?, ?, ?)');
  bare.exec('BEGIN');
  for (let number = 0; number < count; number++) {
    const article = textOf(number);
    const made = archive.articles.create(article, Date.UTC(2020, 0, 1) + number * 60_000);
    if (!made.ok) throw new Error(made.problem.kind);
    insert.run(number + 1, article.headline, article.standfirst, wordsOf(article));
    index.run(number + 1, article.headline, wordsOf(article));
  }
  bare.exec('COMMIT');
  archive.close();
  bare.close();
  renameSync(making, folder);
}

async function search(archive, bare) {
  const next = numbers(7);
  const rare = (range) => `mot${Math.floor(next() * range).toString(36)}`;
  const sought = {
    'one word in few texts': Array.from({ length: 60 }, () => rare(40_000)),
    'two words': Array.from({ length: 30 }, () => `${rare(500)} guichet`),
    'a word of every text': repeated(['vallée', 'guichet', 'moratoire', 'habitants'], 6),
    'a prefix of two letters': repeated(['mo', 're', 'pr', 'co'], 3),
    'a phrase': repeated(['"réunion publique"', '"sans attendre le vote"', '"avant la fin"'], 6),
  };
  const find = bare.prepare(
    `SELECT text.id, text.title, snippet(found, 1, '', '', '…', 16) FROM found JOIN text ON text.id = found.rowid
     WHERE found MATCH ? ORDER BY rank LIMIT 20`,
  );
  const rows = [];
  for (const [name, queries] of Object.entries(sought)) {
    const times = await byTurns(
      queries.length - 1,
      (round) => list(archive, { words: queries[round + 1] }),
      (round) => find.all(bareQuery(queries[round + 1])),
    );
    rows.push(report(`search, ${name}`, 'bare FTS5', times));
    rows.push(report(`search, ${name}, p95`, 'bare FTS5', times, p95));
  }
  return rows;
}

/** A change of the filters, without words and with a word of every text: of that there is no bare counterpart. */
async function filters(archive) {
  const chosen = [
    { kinds: ['leaflet'] },
    { years: [2024] },
    { tags: ['rubrique 7'] },
    { languages: ['en'], statuses: ['published'] },
  ];
  const rows = [];
  for (const words of ['', 'vallée']) {
    const times = [];
    for (const filter of repeated(chosen, 6))
      times.push(
        await timed(() => list(archive, { words, filters: filter, sort: words ? 'relevance' : 'edited' })),
      );
    for (const [name, middle] of [
      ['', median],
      [', p95', p95],
    ]) {
      const ms = middle(times);
      const what = `filters change${words && ', beside a word of every text'}${name}`;
      console.log(`${what.padEnd(52)} ${ms.toFixed(2)} ms`);
      rows.push({ what, oursMs: ms });
    }
  }
  return rows;
}

function list(archive, query) {
  const page = archive.library.list({ filters: {}, sort: 'relevance', limit: 20, offset: 0, ...query });
  if (!page.ok) throw new Error(page.problem.kind);
}

function bareQuery(words) {
  if (words.startsWith('"')) return words;
  return words
    .split(' ')
    .map((word) => `"${word}"*`)
    .join(' ');
}

const repeated = (list, times) => Array.from({ length: times }, () => list).flat();
