import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { articleOf } from './articles.mjs';
import { largePicture } from './pictures.mjs';
import { byTurns, report } from './ratios.mjs';
import { openRooms } from './rooms.mjs';
import { paragraphs } from './texts.mjs';

/**
 * Each outlet's export. Baselines in the same run: a whole Node process that typesets the same words with bare Typst;
 * writing the finished pages of a site to a new folder; nodemailer composing two parts of the same size.
 */
export function benchOutlets() {
  return inFolder(async (folder) => [...(await leaflet(folder)), ...(await site(folder))]);
}

/** Mail and kit, of a text alone and of one with five pictures of 12 megapixels. */
export function benchPress() {
  return inFolder(async (folder) => [...(await press(folder)), ...(await pressWithPictures(folder))]);
}

async function inFolder(bench) {
  const folder = mkdtempSync(join(tmpdir(), 'roneo-bench-'));
  try {
    return await bench(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function leaflet(folder) {
  const text = writeText(folder);
  writeFileSync(join(folder, 'text.json'), JSON.stringify(text));
  const times = await byTurns(
    7,
    () => commandLine(folder, 'leaflet'),
    () => run(['tests/bench/bare/typst.mjs', join(folder, 'text.json'), join(folder, 'bare.pdf')]),
  );
  return [report('leaflet, whole process, two PDFs fitted', 'bare Typst, whole process, one PDF', times)];
}

/** The text that the command line makes outlets of. */
function writeText(folder) {
  const text = paragraphs(300, 5);
  const head = 'headline: Pour nos trains\nlanguage: fr\ndate: 2026-03-01';
  writeFileSync(join(folder, 'text.md'), `---\n${head}\n---\n\n${text.join('\n\n')}\n`);
  return text;
}

async function press(folder) {
  writeText(folder);
  const html = paragraphs(400, 6)
    .map((text) => `<p>${text}</p>`)
    .join('\n');
  const times = await byTurns(
    5,
    () => commandLine(folder, 'press'),
    () => run(['--input-type=module', '-e', composer, html]),
  );
  return [report('press, whole process, mail and kit', 'nodemailer, whole process, one mail', times)];
}

/** Pictures as a telephone takes them, each made ready for mail, documents and kit from nothing. */
async function pressWithPictures(folder) {
  const names = Array.from({ length: 5 }, (_, at) => `photo-${at + 1}.jpg`);
  for (const [at, name] of names.entries()) writeFileSync(join(folder, name), await largePicture(at));
  const figures = names.map((name) => `![Un quai](${name})\n*Un quai* (Le collectif)`);
  const body = paragraphs(400, 6).flatMap((words, at) => [words, figures[at] ?? '']);
  writeFileSync(
    join(folder, 'pictures.md'),
    `---\nkind: release\nheadline: Pour nos quais\nlanguage: fr\ndate: 2026-03-01\n---\n\n${body.join('\n\n')}\n`,
  );
  // Nothing is taken from what an earlier run prepared.
  const env = { ...process.env, RONEO_CACHE: '' };
  const times = await byTurns(
    5,
    () => commandLine(folder, 'press', { text: 'pictures.md', env }),
    () => run(['--input-type=module', '-e', shrinker, ...names.map((name) => join(folder, name))]),
  );
  const what = 'press, mail and kit with five pictures of 12 megapixels';
  return [report(what, 'sharp, whole process, each picture once in 600 pixels', times)];
}

const shrinker = `import sharp from ${JSON.stringify(import.meta.resolve('sharp'))};
for (const name of process.argv.slice(1)) await sharp(name).resize(600).jpeg().toBuffer();`;

const composer = `import M from ${JSON.stringify(import.meta.resolve('nodemailer/lib/mail-composer/index.js'))};
const html = process.argv[1]; new M({ subject: 'x', html, text: html }).compile().build(() => {});`;

/** The cards of its texts were prepared by the export before. */
async function site(folder) {
  const { room, close } = await openRooms();
  try {
    const { createTypesetter, exportSite } = await room('electron/export/index.ts');
    const { emptyMasthead } = await room('src/article/index.ts');
    const typesetter = createTypesetter('resources');
    const articles = Array.from({ length: 1_000 }, (_, number) => articleOf(number, 900));
    const material = {
      articles,
      masthead: { ...emptyMasthead(), name: 'Collectif', site: 'https://exemple.org' },
      readPicture: async () => null,
    };
    const job = () => ({
      now: Date.UTC(2027, 0, 1),
      signal: new AbortController().signal,
      progress() {},
      resources: resolve('resources'),
      cache: join(folder, 'cache'),
      typeset: (request) => Promise.resolve(typesetter.typeset(request)),
    });
    const first = await exportSite(material, join(folder, 'finished'), job());
    const finished = filesOf(join(folder, 'finished'));
    if (!first.ok || finished.length < 1_000) throw new Error('the site was not exported');
    const times = await byTurns(
      3,
      (round) => exportSite(material, join(folder, `ours${round}`), job()),
      (round) => writeAll(finished, join(folder, `floor${round}`)),
    );
    return [report('site, 1,000 articles', 'writing its finished files', times)];
  } finally {
    await close();
  }
}

function filesOf(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: path.slice(folder.length + 1), bytes: readFileSync(path) }));
}

function writeAll(files, folder) {
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

function commandLine(folder, outlet, { text = 'text.md', env } = {}) {
  run(['out/main/cli.js', 'export', join(folder, text), '--out', join(folder, 'out'), '--to', outlet], env);
}

function run(words, env = process.env) {
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${words.join(' ').slice(0, 200)} failed: ${stderr}`);
}
