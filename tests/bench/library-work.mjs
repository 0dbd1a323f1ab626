import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { articleOf } from './articles.mjs';
import { byTurns, median, p95, report, timed } from './ratios.mjs';
import { room } from './rooms.mjs';
import { paragraphs } from './texts.mjs';

/** What is done in an archive of many texts: opening it, saving, opening texts, replacing, importing. `folder` holds it as `ours`. */
export async function benchLibraryWork(folder, count) {
  const rooms = { ...(await room('electron/archive/index.ts')), ...(await room('src/article/index.ts')) };
  return [
    ...(await start(folder, rooms)),
    ...(await save(folder, count, rooms)),
    ...(await memory(folder, count, rooms)),
    ...(await replace(folder, count, rooms)),
    ...(await importing(count, rooms)),
  ];
}

/** An archive that is opened and asked for its first page, beside an empty one. */
async function start(folder, { openArchive }) {
  const empty = join(folder, 'empty');
  openArchive(empty, { create: true }).value.close();
  const open = (at) => {
    const archive = openArchive(at, { create: false }).value;
    archive.library.list({ words: '', filters: {}, sort: 'edited', limit: 60, offset: 0 });
    archive.close();
  };
  const times = await byTurns(
    15,
    () => open(join(folder, 'ours')),
    () => open(empty),
  );
  return [report('archive opened, first list', 'empty archive', times)];
}

/** A save of one text among many, beside the same rows written into a copy by the same statements of SQL, to the same disk. */
async function save(folder, count, { openArchive }) {
  const copy = copyOf(folder);
  const archive = openArchive(join(folder, 'ours'), { create: false }).value;
  const bare = bareSaves(join(copy, 'archive.sqlite'));
  const { id } = articleOf(Math.floor(count / 2), 900);
  const opened = archive.articles.open(id).value;
  let { revision } = opened;
  let now = Date.now();
  const said = (round) => ({ ...opened.article, standfirst: `Relecture ${now} ${round}` });
  const times = await byTurns(
    200,
    (round) => {
      const saved = archive.articles.save({ article: said(round), base: revision }, (now += 1000));
      revision = saved.value.revision;
    },
    (round) => bare(id, JSON.stringify(said(round)), now),
  );
  archive.close();
  const against = 'same rows and index, bare SQL';
  return [report('save', against, times), report('save, p95', against, times, p95)];
}

/** The archive as it is kept, to be changed. */
function copyOf(folder) {
  const copy = join(folder, 'copy');
  rmSync(copy, { recursive: true, force: true });
  cpSync(join(folder, 'ours'), copy, { recursive: true });
  return copy;
}

/** Writes every column of the rows that a save writes. */
function bareSaves(file) {
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  const whole = (table, key) => {
    const columns = database
      .prepare(`SELECT name FROM pragma_table_info('${table}')`)
      .pluck()
      .all()
      .filter((name) => name !== key && name !== 'number' && name !== 'article');
    return database.prepare(
      `UPDATE ${table} SET ${columns.map((name) => `"${name}" = @${name}`).join(', ')} WHERE ${key} = @number`,
    );
  };
  const rowOf = database.prepare('SELECT * FROM article WHERE id = ?');
  const listingOf = database.prepare('SELECT * FROM listing WHERE article = ?');
  const revisionOf = database.prepare(
    'SELECT * FROM revision WHERE article = ? ORDER BY revision DESC LIMIT 1',
  );
  const keepRow = whole('article', 'number');
  const keepListing = whole('listing', 'article');
  const keepRevision = database.prepare(
    `UPDATE revision SET revision = revision + 1, saved_at = @now, content = @content, hash = @hash
     WHERE article = @number AND revision = @revision`,
  );
  const later = database.prepare('INSERT OR IGNORE INTO unindexed (article) VALUES (?)');
  return database.transaction((id, content, now) => {
    const row = rowOf.get(id);
    const state = revisionOf.get(row.number);
    keepRow.run({ ...row, revision: row.revision + 1, saved_at: now });
    keepRevision.run({ number: row.number, revision: state.revision, now, content, hash: `${now}` });
    keepListing.run({ ...listingOf.get(row.number), saved_at: now, number: row.number });
    later.run(row.number);
  }).immediate;
}

/** What stays in memory after texts were opened, listed and searched, and after ten times as many. */
async function memory(folder, count, { openArchive }) {
  if (!globalThis.gc) return [];
  const archive = openArchive(join(folder, 'ours'), { create: false }).value;
  const heap = () => {
    globalThis.gc();
    globalThis.gc(); // What finalizers let go of.
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  const work = (times) => {
    for (let number = 0; number < times; number += 1) {
      archive.articles.open(articleOf(number % count, 10).id);
      archive.library.list({
        words: `mot${number % 500}`,
        filters: {},
        sort: 'relevance',
        limit: 20,
        offset: 0,
      });
    }
    return heap();
  };
  work(500); // Until what is compiled and remembered is.
  const [few, many] = [work(100), work(1000)];
  archive.close();
  console.log(
    `heap after 100 and 1,000 openings and searches    ${few.toFixed(1)} MB, ${many.toFixed(1)} MB`,
  );
  return [{ what: 'heap after 100 and after 1,000 openings, MB', oursMs: many, baselineMs: few }];
}

/** A word replaced in every text: found, then made, ten texts a call. */
async function replace(folder, count, { openArchive, defaultHouseStyle }) {
  const copy = copyOf(folder);
  const archive = openArchive(copy, { create: false }).value;
  const texts = [];
  const order = {
    query: {
      sought: 'moratoire',
      matchCase: false,
      matchAccents: false,
      wholeWord: true,
      expression: false,
    },
    by: 'sursis',
    keepCase: true,
    among: { kind: 'all' },
    house: defaultHouseStyle,
  };
  const looking = await timed(() =>
    archive.replacing.look(order, (found) => texts.push(...found.texts), new AbortController().signal),
  );
  const calls = [];
  for (let at = 0; at < texts.length; at += 10) {
    const slice = texts.slice(at, at + 10).map(({ id, headline, changes }) => ({ id, headline, changes }));
    calls.push(await timed(() => archive.replacing.replace(slice, Date.now())));
  }
  archive.close();
  const whole = calls.reduce((sum, ms) => sum + ms, 0);
  console.log(
    `a word replaced in ${texts.length} of ${count} texts: looked for in ${looking.toFixed(0)} ms, made in ${whole.toFixed(0)} ms, a call of ten ${median(calls).toFixed(1)} ms, p95 ${p95(calls).toFixed(1)} ms`,
  );
  return [
    { what: 'replace, looking', oursMs: looking },
    { what: 'replace, making', oursMs: whole },
    { what: 'replace, a call of ten texts, p95', oursMs: p95(calls) },
  ];
}

/** As many Markdown files of 300 words as there are texts, imported into an empty archive by the command line. */
async function importing(count, { openArchive }) {
  const folder = mkdtempSync(join(tmpdir(), 'roneo-bench-import-'));
  const files = join(folder, 'textes');
  mkdirSync(files);
  for (let number = 0; number < count; number += 1)
    writeFileSync(
      join(files, `texte-${number}.md`),
      `---\nheadline: Le quai, épisode ${number}\n---\n\n${paragraphs(300, number + 1).join('\n\n')}\n`,
    );
  const cli = spawn(
    process.execPath,
    ['out/main/cli.js', 'import', files, '--archive', join(folder, 'archive'), '--json'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const ms = await timed(() => once(cli, 'close'));
  const archive = openArchive(join(folder, 'archive'), { create: false }).value;
  const imported = archive.library.list({ words: '', filters: {}, sort: 'edited', limit: 1, offset: 0 }).value
    .total;
  archive.close();
  rmSync(folder, { recursive: true, force: true });
  const rate = (imported / ms) * 1000;
  console.log(
    `import of ${imported} Markdown files            ${(ms / 1000).toFixed(1)} s, ${rate.toFixed(0)} texts a second`,
  );
  return [{ what: `import of ${imported} Markdown files`, oursMs: ms }];
}
