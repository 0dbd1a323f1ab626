import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { articleOf, wordsOf } from './articles.mjs';
import { byTurns, p95, report } from './ratios.mjs';
import { room } from './rooms.mjs';
import { numbers } from './texts.mjs';

const count = 10_000;

/**
 * Save and search among 10,000 articles of 900 words. Baselines in the same run: a plain table with an external-content
 * FTS5 index on the same words (top 20 by rank, with snippet), and the same UPDATE without any index.
 */
export async function benchArchive() {
  const folder = mkdtempSync(join(tmpdir(), 'roneo-bench-'));
  try {
    const { openArchive } = await room('electron/archive/index.ts');
    const opened = openArchive(join(folder, 'ours'), { create: true });
    const archive = opened.value;
    const bare = bareIndex(join(folder, 'bare.sqlite'));
    for (let number = 0; number < count; number++) {
      const article = articleOf(number, 900);
      archive.articles.create(article, Date.UTC(2026, 0, 1) + number);
      bare.add(number + 1, article);
    }
    return [...(await search(archive, bare)), ...(await save(archive, bare))];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function search(archive, bare) {
  const next = numbers(7);
  const sought = {
    'search, one word in few articles': Array.from(
      { length: 60 },
      () => `mot${Math.floor(next() * 40_000).toString(36)}`,
    ),
    'search, two words': Array.from(
      { length: 60 },
      () => `mot${Math.floor(next() * 500).toString(36)} guichet`,
    ),
    'search, a word of every article': Array.from(
      { length: 12 },
      (_, i) => ['vallée', 'guichet', 'moratoire'][i % 3],
    ),
  };
  const rows = [];
  for (const [name, queries] of Object.entries(sought)) {
    const times = await byTurns(
      queries.length - 1,
      (round) =>
        archive.library.list({
          words: queries[round + 1],
          filters: {},
          sort: 'relevance',
          limit: 20,
          offset: 0,
        }),
      (round) => bare.search(queries[round + 1]),
    );
    rows.push(report(name, 'plain FTS5', times), report(`${name}, p95`, 'plain FTS5', times, p95));
  }
  return rows;
}

async function save(archive, bare) {
  const opened = archive.articles.open(articleOf(42, 900).id).value;
  let { revision } = opened;
  let now = Date.UTC(2026, 1, 1);
  const times = await byTurns(
    100,
    (round) => {
      const article = { ...opened.article, standfirst: `Relecture ${round}` };
      revision = archive.articles.save({ article, base: revision }, (now += 1000)).value.revision;
    },
    (round) => bare.update(43, `Relecture ${round}`),
  );
  return [report('save, 900 words, on disk', 'UPDATE and commit, no index', times)];
}

function bareIndex(file) {
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(`CREATE TABLE text(id INTEGER PRIMARY KEY, title TEXT, lead TEXT, body TEXT) STRICT;
    CREATE VIRTUAL TABLE found USING fts5(title, body, content='text', content_rowid='id', tokenize='unicode61 remove_diacritics 2');`);
  const insert = database.prepare('INSERT INTO text VALUES (?, ?, ?, ?)');
  const index = database.prepare('INSERT INTO found(rowid, title, body) VALUES (?, ?, ?)');
  const find = database.prepare(
    `SELECT text.id, text.title, snippet(found, 1, '', '', '…', 16) FROM found JOIN text ON text.id = found.rowid
     WHERE found MATCH ? ORDER BY rank LIMIT 20`,
  );
  const update = database.prepare('UPDATE text SET lead = ?, body = ? WHERE id = ?');
  return {
    add: database.transaction((id, article) => {
      const words = wordsOf(article);
      insert.run(id, article.headline, article.standfirst, words);
      index.run(id, article.headline, words);
    }),
    search: (words) =>
      find.all(
        words
          .split(' ')
          .map((word) => `"${word}"*`)
          .join(' '),
      ),
    update: (id, lead) => update.run(lead, wordsOf(articleOf(id - 1, 900)), id),
  };
}
