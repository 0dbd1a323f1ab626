import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  exportSite,
  makeSigningKey,
  openSigningKey,
  plainNames,
  signBytes,
  signedAs,
} from '../../../electron/export';
import { verifyFiles } from '../../../electron/handlers';
import type { Article, Masthead } from '../../../src/article';
import { article, masthead as group, paragraph } from '../../render/site/small-site';
import { typeset } from '../leaflet/leaflet-fixture';

const secret = 'qvsecretjq';
const passphrase = 'quatre mots pris au hasard';
type Keys = NonNullable<Masthead['signing']>;

const release = article(1, {
  kind: 'release',
  headline: 'Samedi, tous sur le quai',
  slug: 'samedi',
  body: [paragraph('Venez à dix heures.')],
  notesToEditors: [paragraph(secret)],
  downloads: ['kit'],
});
const report = article(2, {
  headline: 'La fête du quai',
  slug: 'fete',
  body: [paragraph('Il faisait beau.')],
});
const withdrawn = article(3, {
  slug: 'faux',
  withdrawn: { date: release.date, reason: 'C’était faux.' },
});
const page = article(4, { kind: 'page', slug: 'qui-sommes-nous' });
const texts = [release, report, withdrawn, page];

let desk = '';
let key = '';
let sign: (name: string, bytes: Uint8Array) => string;

beforeAll(async () => {
  desk = await mkdtemp(path.join(tmpdir(), 'roneo-signed-site-'));
  const made = await makeSigningKey(passphrase);
  const opened = await openSigningKey(made.secret, passphrase);
  if (!opened) throw new Error('the key did not open');
  key = made.publicKey;
  let moment = Date.parse('2026-03-10T12:00:00Z');
  sign = (name, bytes) => signBytes(opened, bytes, signedAs(name, (moment += 60_000)));
});
afterAll(() => rm(desk, { recursive: true, force: true }));

const fileOf = (name: string) => path.join(desk, 'site', name);
const keys = (): Keys => [{ key, since: '2026-03-01' }];

async function build(articles: Article[], { signing = keys(), isSigned = false } = {}) {
  const material = {
    articles,
    masthead: {
      ...group,
      site: 'https://quai.example.org',
      address: secret,
      spokespersons: [
        { name: 'Permanence', role: '', phone: '06 39 98 00 01', email: '', onSite: true },
        { name: secret, role: '', phone: '06 39 98 00 00', email: '' },
      ],
      signing,
    },
    names: plainNames,
    draftWords: { draft: 'Draft', tooMany: 'Page too many' },
    readPicture: () => Promise.resolve(null),
  };
  const written = await exportSite(material, path.join(desk, 'site'), {
    now: Date.parse('2026-03-10T12:00:00Z'),
    signal: new AbortController().signal,
    progress: () => undefined,
    resources: path.resolve('resources'),
    cache: null,
    typeset,
    ...(isSigned && { sign }),
  });
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return written.value.files
    .toSorted()
    .filter((file) => /^(samedi|fete|faux|qui).*\.(txt|zip|minisig)$/.test(file));
}

const minisign = (name: string) =>
  spawnSync('minisign', ['-Vm', fileOf(name), '-P', key], { encoding: 'utf8' });

it('has the words of each text in a file of their own, with a signature that minisign and our own program verify', async () => {
  expect(await build(texts, { isSigned: true })).toEqual([
    'fete/fete.txt',
    'fete/fete.txt.minisig',
    'samedi/samedi-dossier-de-presse.zip',
    'samedi/samedi-dossier-de-presse.zip.minisig',
    'samedi/samedi.txt',
    'samedi/samedi.txt.minisig',
  ]);
  for (const name of ['fete/fete.txt', 'samedi/samedi.txt', 'samedi/samedi-dossier-de-presse.zip']) {
    const checked = minisign(name);
    expect([checked.status, checked.stdout]).toEqual([
      0,
      expect.stringContaining(`file:${path.basename(name)}`),
    ]);
    expect(await verifyFiles([fileOf(name)], keys())).toMatchObject([{ verdict: 'good' }]);
  }
  const words = await readFile(fileOf('samedi/samedi.txt'), 'utf8');
  expect(words).toContain('Venez à dix heures.');
  expect(words).toContain('https://quai.example.org/samedi/');
  expect(words).not.toContain(secret);
  expect(words).not.toContain('98 00 00');
  expect(await readFile(fileOf('fete/fete.txt'), 'utf8')).not.toContain('Communiqué');
});

it('leads from the page to the text, its signature and the key, and says in the press room how they are checked', async () => {
  const html = await readFile(fileOf('samedi/index.html'), 'utf8');
  expect(html).toContain('<a href="../samedi/samedi.txt" type="text/plain" download>Texte signé</a>');
  expect(html).toContain('<a href="../samedi/samedi.txt.minisig" type="text/plain" download>signature</a>');
  expect(html).toContain('<a href="../press/index.html#signing-key">');
  const room = await readFile(fileOf('press/index.html'), 'utf8');
  expect(room).toContain('<h2 id="signing-key">');
  expect(room).toContain(`<code>minisign -V -m samedi.txt -P ${key}</code>`);
  const kit = execFileSync('unzip', ['-p', fileOf('samedi/samedi-dossier-de-presse.zip'), '*LISEZ*'], {
    encoding: 'utf8',
  });
  expect(kit).toContain(`-P ${key}`);
});

it('keeps the signatures of what did not change when nothing signs, and no signature beside changed words', async () => {
  const before = await readFile(fileOf('fete/fete.txt.minisig'), 'utf8');
  const changed = { ...release, body: [paragraph('Venez à onze heures.')] };
  expect(await build([changed, report, withdrawn, page])).toEqual([
    'fete/fete.txt',
    'fete/fete.txt.minisig',
    'samedi/samedi-dossier-de-presse.zip',
  ]);
  expect(await readFile(fileOf('fete/fete.txt.minisig'), 'utf8')).toBe(before);
  expect(await readFile(fileOf('samedi/index.html'), 'utf8')).not.toContain('minisig');
  await build([changed, report, withdrawn, page], { isSigned: true });
  expect(await readFile(fileOf('fete/fete.txt.minisig'), 'utf8')).toBe(before);
  expect(minisign('samedi/samedi.txt').status).toBe(0);
});

it('keeps what a former key signed, and nothing that a revoked key signed', async () => {
  const { publicKey } = await makeSigningKey(passphrase);
  const next = { key: publicKey, since: '2026-03-09' };
  const former = [next, { key, since: '2026-03-01', until: '2026-03-09' }];
  expect(await build(texts, { signing: former })).toContain('fete/fete.txt.minisig');
  expect(await verifyFiles([fileOf('fete/fete.txt')], former)).toMatchObject([{ verdict: 'earlier-key' }]);
  const revoked = [next, { key, since: '2026-03-01', until: '2026-03-09', revoked: '2026-03-10' }];
  expect(await build(texts, { signing: revoked })).toEqual(['samedi/samedi-dossier-de-presse.zip']);
  expect(existsSync(fileOf('fete/fete.txt'))).toBe(false);
});

it('signs nothing, and has no text file, of a group without a key', async () => {
  expect(await build(texts, { signing: [] })).toEqual(['samedi/samedi-dossier-de-presse.zip']);
});
