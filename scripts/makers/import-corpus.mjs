// Makes the corpus of foreign documents in tests/fixtures/import/corpus from its sources, with pandoc and LibreOffice:
// node scripts/makers/import-corpus.mjs. The content of each document, as pandoc reads the source, is written beside it.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { inventoryOf } from './import-corpus/inventory.mjs';

const corpus = resolve('tests/fixtures/import/corpus');
const sources = join(corpus, 'sources');
const work = mkdtempSync(join(tmpdir(), 'roneo-corpus-'));
/** The creation time of every document. */
const when = new Date(1767225600000);
const env = { ...process.env, SOURCE_DATE_EPOCH: '1767225600', TZ: 'UTC', HOME: work };

const pandoc = (...words) => execFileSync('pandoc', words, { cwd: sources, env, maxBuffer: 1e8 });

/** Converts a file with LibreOffice, and gives it its name in the corpus. */
function convert(from, format, to) {
  const profile = `-env:UserInstallation=file://${work}/profile`;
  const out = join(work, 'out');
  mkdirSync(out, { recursive: true });
  execFileSync('soffice', ['--headless', profile, '--convert-to', format, '--outdir', out, from], {
    env,
    stdio: 'ignore',
  });
  for (const made of readdirSync(out))
    renameSync(join(out, made), join(corpus, made.endsWith(`.${format}`) ? to : made));
}

for (const file of readdirSync(sources).filter((name) => name.endsWith('.md'))) {
  const name = file.replace(/\.md$/, '');
  for (const format of ['docx', 'odt']) pandoc('-s', file, '-o', join(corpus, `${name}.pandoc.${format}`));
  pandoc('-s', '-t', 'html', file, '-o', join(corpus, `${name}.pandoc.html`));
  pandoc('-s', '-t', 'gfm', '--wrap=none', file, '-o', join(corpus, `${name}.md`));
  convert(join(corpus, `${name}.pandoc.odt`), 'odt', `${name}.writer.odt`);
  convert(join(corpus, `${name}.pandoc.docx`), 'docx', `${name}.writer.docx`);
  convert(join(corpus, `${name}.writer.odt`), 'html', `${name}.writer.html`);
  const tree = JSON.parse(pandoc('-t', 'json', file).toString());
  writeFileSync(join(corpus, `${name}.json`), `${JSON.stringify(inventoryOf(tree), null, 1)}\n`);
}
convert(join(sources, 'bureau.fodt'), 'odt', 'bureau.writer.odt');
convert(join(sources, 'bureau.fodt'), 'docx', 'bureau.writer.docx');
convert(join(corpus, 'bureau.writer.odt'), 'html', 'bureau.writer.html');
for (const image of readdirSync(sources).filter((name) => name.endsWith('.png')))
  cpSync(join(sources, image), join(corpus, image));
await zipWord(join(corpus, 'quais.word.docx'));
for (const odt of readdirSync(corpus).filter((name) => name.endsWith('.writer.odt')))
  await withoutThumbnail(join(corpus, odt));
rmSync(work, { recursive: true, force: true });

/** Removes Writer's picture of the first page, which is larger than the text. */
async function withoutThumbnail(file) {
  const zip = await fromBufferPromise(readFileSync(file), { lazyEntries: true });
  const kept = new ZipFile();
  for await (const entry of zip.eachEntry()) {
    if (/^(Thumbnails|Configurations2)\//.test(entry.fileName)) continue;
    const parts = [];
    for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part);
    const content = Buffer.concat(parts);
    const bytes = entry.fileName === 'META-INF/manifest.xml' ? withoutEntries(content.toString()) : content;
    kept.addBuffer(bytes, entry.fileName, { mtime: when, compress: entry.fileName !== 'mimetype' });
  }
  await writeZip(kept, file);
}

function withoutEntries(manifest) {
  return Buffer.from(
    manifest.replace(/\s*<manifest:file-entry manifest:full-path="(Thumbnails|Configurations2)\/[^>]*>/g, ''),
  );
}

async function writeZip(zip, to) {
  zip.end();
  const chunks = [];
  for await (const chunk of zip.outputStream) chunks.push(chunk);
  writeFileSync(to, Buffer.concat(chunks));
}

/** Packs a document as Word writes it from its parts. */
async function zipWord(to) {
  const parts = join(sources, 'word');
  const type = (name) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
  const kinds = {
    document: 'document.main',
    styles: 'styles',
    numbering: 'numbering',
    footnotes: 'footnotes',
    endnotes: 'endnotes',
    comments: 'comments',
    header1: 'header',
  };
  const overrides = Object.entries(kinds).map(
    ([part, kind]) => `<Override PartName="/word/${part}.xml" ContentType="${type(kind)}"/>`,
  );
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rel = (id, kind, target, mode = '') =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"${mode}/>`;
  const rels = (...each) =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${each.join('')}</Relationships>`;
  const outside = ' TargetMode="External"';
  const files = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join('')}</Types>`,
    '_rels/.rels': rels(rel('rId1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': rels(
      ...['styles', 'numbering', 'footnotes', 'endnotes', 'comments'].map((part, index) =>
        rel(`rId${index + 1}`, part, `${part}.xml`),
      ),
      rel('rId20', 'hyperlink', 'https://quais.example/carte', outside),
      rel('rId21', 'image', 'media/image1.png'),
      rel('rId22', 'header', 'header1.xml'),
    ),
    'word/_rels/footnotes.xml.rels': rels(rel('rId1', 'hyperlink', 'https://quais.example/crue', outside)),
    'word/media/image1.png': readFileSync(join(sources, 'image-2.png')),
  };
  for (const part of Object.keys(kinds)) files[`word/${part}.xml`] = readFileSync(join(parts, `${part}.xml`));
  const zip = new ZipFile();
  for (const [path, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content), path, { mtime: when });
  await writeZip(zip, to);
}
