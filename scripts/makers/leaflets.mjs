import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import sharp from 'sharp';
import { inRoot } from '../setup/root.mjs';
import { exitWith } from '../setup/progress.mjs';
import { setUp } from '../setup.mjs';
import { proveKinds } from './leaflets/kinds.mjs';
import { proveLeaflets } from './leaflets/prove.mjs';
import { setWholeSet } from './leaflets/whole-set.mjs';
import { writeTexts } from './leaflets/texts.mjs';

// `npm run leaflets`: sets the whole set of leaflets that tests know, and records that it has passed; `npm test` sets a few of them until
// a template, a font, a sample or the code of leaflets is changed.
// `npm run leaflets -- OUT [template=…] [format=…] [ink=…] [text=…]`: contact sheets of every template in its formats and inks, over
// texts that are easy and hard to set, as a picture for each template, format and ink. To be looked at, page by page.
// `npm run leaflets -- proof OUT [every=12] [template=…] …`: checks the leaflets of the corpus, and prints how many fail which check.
// `npm run leaflets -- kinds OUT [kind=…] [format=…] [at=0]`: checks each kind of leaflet in five languages, reads all on their third copies, and
// prints what was read of each kind; its pages are kept as pictures.
if (process.argv.length === 2) process.exit(await setWholeSet());
const proofs = { proof: proveLeaflets, kinds: proveKinds };
const prove = proofs[process.argv[2] ?? ''];
const [out, ...rest] = process.argv.slice(prove ? 3 : 2);
if (!out) throw new Error('npm run leaflets -- [proof|kinds] OUT');
const only = Object.fromEntries(rest.map((word) => word.split('=')));
await setUp('command').catch(exitWith);
if (prove) process.exit((await prove(out, only)) ? 0 : 1);

const folder = inRoot('resources/templates/leaflet');
/** Between pages, in pixels. */
const gap = 14;
const inks = ['black', 'two', 'colour'];
const wanted = (name, key) => !only[key] || only[key].split(',').includes(name);

const work = mkdtempSync(join(tmpdir(), 'roneo-leaflets-'));
mkdirSync(out, { recursive: true });
try {
  const texts = (await writeTexts(work)).filter((name) => wanted(basename(name, '.md'), 'text'));
  for (const template of templateNames().filter((name) => wanted(name, 'template'))) {
    const { formats } = JSON.parse(readFileSync(join(folder, template, 'manifest.json'), 'utf8'));
    for (const format of formats.filter((name) => wanted(name, 'format')))
      for (const ink of inks.filter((name) => wanted(name, 'ink')))
        await drawSheet(texts, { template, format, ink });
  }
} finally {
  rmSync(work, { recursive: true });
}

function templateNames() {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
}

/** Makes the leaflets of a design with the command line, and joins their pages to one picture, a text in each row. */
async function drawSheet(texts, { template, format, ink }) {
  const made = join(work, `${template}-${format}-${ink}`);
  const design = ['--format', format, '--template', template, '--ink', ink];
  const words = [
    'export',
    ...texts.map((name) => join(work, name)),
    '--to',
    'leaflet',
    ...design,
    '--out',
    made,
  ];
  const run = spawnSync(process.execPath, [inRoot('out/main/cli.js'), ...words], { encoding: 'utf8' });
  if (![0, 1].includes(run.status)) throw new Error(run.stdout + run.stderr);
  const files = readdirSync(made, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf') && !/-(\dup|imposed)\.pdf$/.test(name))
    .sort();
  const rows = files.map((name) => pagesOf(join(made, name)));
  const file = join(resolve(out), `${template}-${format}-${ink}.png`);
  await joinRows(
    rows.filter((row) => row.length > 0),
    file,
  );
  console.log(`${file}: ${files.map((name) => basename(name, '.pdf')).join(', ')}`);
}

function pagesOf(pdf) {
  const stem = basename(pdf, '.pdf');
  execFileSync('pdftoppm', ['-png', '-scale-to', '820', pdf, pdf.replace(/\.pdf$/, '')]);
  const isPage = (name) => name.startsWith(`${stem}-`) && /^\d+\.png$/.test(name.slice(stem.length + 1));
  return readdirSync(dirname(pdf))
    .filter(isPage)
    .sort()
    .map((name) => join(dirname(pdf), name));
}

/** The pages of each text side by side, text after text, in lines of about `widest` pixels. */
async function joinRows(rows, file) {
  const widest = 2400;
  const placed = [];
  let [left, top, tallest, width] = [gap, gap, 0, 0];
  for (const row of rows) {
    const sizes = await Promise.all(row.map((page) => sharp(page).metadata()));
    const across = sizes.reduce((sum, size) => sum + size.width + gap, gap);
    if (left > gap && left + across > widest) [left, top, tallest] = [gap, top + tallest + 2 * gap, 0];
    for (const [at, size] of sizes.entries()) {
      placed.push({ input: row[at], left, top });
      left += size.width + gap;
      tallest = Math.max(tallest, size.height);
    }
    left += gap;
    width = Math.max(width, left);
  }
  const height = top + tallest + gap;
  await sharp({ create: { width, height, channels: 3, background: '#8a8f96' } })
    .composite(placed)
    .png()
    .toFile(file);
}
