import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { simpleParser } from 'mailparser';
import { expect, it } from 'vitest';
import { newFolder, run } from '../../cli/terminal';
import { plantExports, plantFiles } from './planted-files';
import type { Planted } from './planted-files';

const masthead = `name: Gare ouverte
site: https://gare.example
spokespersons: [{ name: Le bureau, role: porte-parole, phone: "01 99 00 00 00", email: presse@gare.example }]
`;

it('takes no secret of 120 files of every kind into any outlet: site, leaflet, mail, kit, cards and what lies in them', async () => {
  const folder = await newFolder();
  const planted = await plantFiles(folder);
  expect(planted.texts.length + planted.pictures).toBe(120);
  expect(planted.secrets.size).toBeGreaterThan(1500);
  await writeFile(join(folder, 'masthead.yaml'), masthead);
  const names = planted.texts.map(({ name }) => name);
  const { code, err } = await run(['export', ...names, '--out', 'out', '--to', 'site,leaflet,press,cards'], {
    folder,
    now: Date.parse('2027-06-30T10:00:00Z'),
  });
  expect([code, err.split('\n').filter((line) => line.includes('exporté'))]).toEqual([0, []]);
  const read = join(folder, 'read');
  const files = await unpacked(join(folder, 'out'), read);
  expect(leaks(files, planted)).toEqual([]);
  expect(outletsWithout(files, planted), 'what readers must get is there').toEqual([]);
  const tags = execFileSync('exiftool', [
    '-q',
    '-q',
    '-m',
    '-r',
    '-json',
    '-ee',
    '-GPS*',
    '-XMP-exif:GPS*',
    read,
    join(folder, 'out'),
  ]);
  const found = JSON.parse(tags.toString() || '[]') as Record<string, unknown>[];
  expect(found.filter((tagged) => Object.keys(tagged).length > 1)).toEqual([]);
}, 400_000);

it('takes no secret of an export of WordPress and a zip of posts, their states kept, into site, mails and kits', async () => {
  const folder = await newFolder();
  const { names, kept, secrets } = await plantExports(folder);
  await writeFile(join(folder, 'masthead.yaml'), masthead);
  const archive = ['--archive', 'archive'];
  const came = await run(['import', ...names, ...archive, '--keep-status'], { folder });
  expect(came.code, came.err).toBe(0);
  const built = await run(['site', ...archive, '--out', 'out'], { folder });
  expect(built.code, built.err).toBe(0);
  const files = await unpacked(join(folder, 'out'), join(folder, 'read'));
  expect(leaks(files, { secrets })).toEqual([]);
  const all = files.map(({ bytes }) => bytes.toString('utf8')).join('\n');
  expect(kept.filter((word) => !all.includes(word))).toEqual([]);
});

interface Unpacked {
  path: string;
  bytes: Buffer;
}

/** Every file of a folder, and what lies in mails, zips, documents and PDFs, by programs that are not ours; pictures in them go to `read`. */
async function unpacked(folder: string, read: string): Promise<Unpacked[]> {
  await mkdir(read, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files: Unpacked[] = [];
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.push(...(await withInside(path, readFileSync(path), read)));
  }
  return files;
}

async function withInside(path: string, bytes: Buffer, read: string): Promise<Unpacked[]> {
  const inside = (name: string, content: Buffer) => withInside(`${path}/${name}`, content, read);
  const own = { path, bytes };
  switch (extname(path)) {
    case '.zip':
    case '.docx': {
      const to = join(read, `${basename(path)}-${counted()}`);
      await writeFile(`${to}.packed`, bytes);
      execFileSync('unzip', ['-q', '-o', `${to}.packed`, '-d', to]);
      return [own, ...(await unpacked(to, read))];
    }
    case '.eml': {
      const { html, text, attachments, headerLines } = await simpleParser(bytes);
      const words = [html || '', text ?? '', ...headerLines.map(({ line }) => line)].join('\n');
      const attached = await Promise.all(
        attachments.map((each) => inside(each.filename ?? 'a', each.content)),
      );
      return [own, { path: `${path}/words`, bytes: Buffer.from(words) }, ...attached.flat()];
    }
    case '.pdf': {
      const file = join(read, `${counted()}.pdf`);
      await writeFile(file, bytes);
      const plain = execFileSync('qpdf', ['--qdf', '--object-streams=disable', file, '-'], {
        maxBuffer: 2 ** 30,
      });
      const words = execFileSync('pdftotext', ['-raw', file, '-']);
      execFileSync('pdfimages', ['-j', file, file.replace('.pdf', '')]);
      return [
        { path, bytes: plain },
        { path: `${path}/words`, bytes: words },
      ];
    }
    case '.jpg':
    case '.jpeg':
    case '.png':
    case '.webp':
    case '.avif':
      if (path.includes('.eml/')) await writeFile(join(read, `${counted()}${extname(path)}`), bytes);
      return [own];
    default:
      return [own];
  }
}

let count = 0;
const counted = () => (count += 1);

/** The secrets in what was written, in whatever encoding, with the file of each; all begin with the same two letters. */
function leaks(files: readonly Unpacked[], { secrets }: Pick<Planted, 'secrets'>): string[] {
  return files.flatMap(({ path, bytes }) => {
    const texts = [
      path,
      bytes.toString('latin1'),
      bytes.toString('utf16le'),
      bytes.subarray(1).toString('utf16le'),
    ];
    const words = texts.flatMap((text) => text.match(/zq[a-v]{9}/g) ?? []);
    return [...new Set(words)].filter((word) => secrets.has(word)).map((word) => `${word} in ${path}`);
  });
}

/** The texts whose visible word some outlet lacks. */
function outletsWithout(files: readonly Unpacked[], { texts }: Planted): string[] {
  const outlets = {
    site: /\/index\.html$/,
    leaflet: /\/leaflet\/.*\.pdf\/words$/,
    mail: /\.eml\/words$/,
    docx: /document\.xml$/,
  };
  return Object.entries(outlets).flatMap(([outlet, pattern]) => {
    const all = files.filter(({ path }) => pattern.test(path)).map(({ bytes }) => bytes.toString('utf8'));
    const joined = all.join('\n').replace(/\u00ad|-\n/g, '');
    return texts.filter(({ kept }) => !joined.includes(kept)).map(({ name }) => `${outlet} of ${name}`);
  });
}
