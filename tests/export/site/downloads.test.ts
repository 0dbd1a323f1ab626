import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { exportSite, plainNames } from '../../../electron/export';
import type { Job } from '../../../electron/export';
import type { Article } from '../../../src/article';
import { article, masthead as group, paragraph } from '../../render/site/small-site';
import { readWords } from '../pdf-readers';
import { typeset } from '../leaflet/leaflet-fixture';

const secret = 'qvsecretjq';
const masthead = {
  ...group,
  address: secret,
  spokespersons: [
    { name: 'Maud Kerbrat', role: 'porte-parole', phone: '06 00 00 00 00', email: '', onSite: true },
    { name: `Anne ${secret}`, role: '', phone: '06 39 98 00 00', email: '' },
  ],
};
const text = article(1, {
  kind: 'release',
  headline: 'Samedi, tous sur le quai',
  slug: 'samedi',
  body: [paragraph('Venez à dix heures.')],
  notesToEditors: [paragraph(secret)],
  downloads: ['leaflet', 'kit'],
});

let desk = '';
beforeAll(async () => void (desk = await mkdtemp(path.join(tmpdir(), 'roneo-downloads-'))));
afterAll(() => rm(desk, { recursive: true, force: true }));

const fileOf = (name: string) => path.join(desk, 'site', name);

async function write(articles: Article[], by: Job['typeset']) {
  const material = {
    articles,
    masthead,
    names: plainNames,
    draftWords: { draft: 'Draft', tooMany: 'Page too many' },
    readPicture: () => Promise.resolve(null),
  };
  const job = {
    now: Date.parse('2026-03-10T12:00:00Z'),
    signal: new AbortController().signal,
    progress: () => undefined,
    resources: path.resolve('resources'),
    cache: null,
    typeset: by,
  };
  const written = await exportSite(material, path.join(desk, 'site'), job);
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return written.value;
}

const wordsOf = (pdf: Uint8Array) =>
  readWords(pdf)
    .map((word) => word.text)
    .join(' ');

const notAgain: Job['typeset'] = () => Promise.reject(new Error('typeset again'));

it('offers the leaflet and the kit of a public text that asks for them, with their sizes, and says nothing in them that the site does not', async () => {
  const { files } = await write([text, article(2)], typeset);
  expect(files).toEqual(
    expect.arrayContaining(['samedi/samedi-tract.pdf', 'samedi/samedi-dossier-de-presse.zip']),
  );
  const page = await readFile(fileOf('samedi/index.html'), 'utf8');
  const { size } = await stat(fileOf('samedi/samedi-tract.pdf'));
  expect(page).toContain(
    '<a href="../samedi/samedi-tract.pdf" type="application/pdf" download>Tract à imprimer</a>',
  );
  expect(page).toMatch(new RegExp(`<small>PDF, ${Math.round(size / 1000)}[\u00a0\u202f]ko</small>`));
  expect(page).toMatch(
    /samedi-dossier-de-presse\.zip" type="application\/zip" download>Dossier de presse<\/a> <small>ZIP, \d+/,
  );
  expect(await readFile(fileOf('press/index.html'), 'utf8')).toContain(
    '../samedi/samedi-dossier-de-presse.zip',
  );
  const zip = fileOf('samedi/samedi-dossier-de-presse.zip');
  const pdf = execFileSync('unzip', ['-p', zip, '*.pdf']);
  const kit = `${execFileSync('unzip', ['-p', zip, '-x', '*.docx'])}${wordsOf(pdf)}`;
  expect(kit).toContain('Venez à dix heures');
  expect(wordsOf(pdf)).toContain('Kerbrat');
  expect(kit).not.toContain(secret);
  expect(kit).not.toContain('98 00 00');
  expect(wordsOf(await readFile(fileOf('samedi/samedi-tract.pdf')))).toContain('Venez à dix heures.');
});

it('takes them from the earlier site while nothing that they are made of has changed', async () => {
  const before = await stat(fileOf('samedi/samedi-tract.pdf'));
  await write([text, article(2)], notAgain);
  expect((await stat(fileOf('samedi/samedi-tract.pdf'))).mtimeMs).toBe(before.mtimeMs);
  const changed = { ...text, body: [paragraph('Venez à onze heures.')] };
  await write([changed, article(2)], typeset);
  expect(wordsOf(await readFile(fileOf('samedi/samedi-tract.pdf')))).toContain('Venez à onze heures.');
});

it.each([
  ['a draft', { status: 'draft' }],
  ['under embargo', { embargo: { local: '2026-03-10T13:01', zone: 'Europe/Paris' } }],
  ['withdrawn', { withdrawn: { date: text.date, reason: 'Faux.' } }],
] as const)('has none of a text that is %s', async (_what, changes) => {
  const { files } = await write([{ ...text, ...changes }, article(2)], notAgain);
  expect(files.filter((file) => /\.(pdf|zip)$/.test(file))).toEqual([]);
});
