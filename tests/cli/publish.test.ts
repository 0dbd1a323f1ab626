import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive } from '../../electron/archive';
import type { DestinationSettings } from '../../src/contract';
import { value } from '../archive/fixtures';
import { newFolder, run as runHere } from './terminal';

const text = (headline: string, words: string) =>
  `---\ntitle: ${headline}\ndate: 2026-05-02\nstatus: published\n---\n\n${words}\n`;

/** An archive of two texts, one of them under embargo, with a destination. */
async function withArchive(settings?: DestinationSettings) {
  const folder = await newFolder();
  await writeFile(join(folder, 'eau.md'), text('L’eau est à nous', 'Des mots publics.'));
  await writeFile(
    join(folder, 'tenu.md'),
    text('Le rapport', 'Des mots tenus.').replace('---\n\n', 'embargo: 2027-01-01T06:00\n---\n\n'),
  );
  await run(['import', 'eau.md', 'tenu.md', '--archive', 'archive', '--keep-status'], { folder });
  const archive = value(openArchive(join(folder, 'archive'), { create: false }));
  const there = join(folder, 'www');
  const destination = {
    id: randomUUID(),
    name: 'Groupe',
    isAutomatic: false,
    settings: settings ?? { kind: 'folder' as const, folder: there },
  };
  value(archive.publishing.destinations.save([destination], 0));
  archive.close();
  return { folder, there };
}

/** Runs a command, and takes every space of French for a plain one. */
const run: typeof runHere = async (args, options) => {
  const ran = await runHere(args, options);
  return { ...ran, err: ran.err.replace(/[\u00a0\u202f]/g, ' ') };
};

const passphrase = 'quatre mots pris au hasard';
const publish = ['publish', '--archive', 'archive', '--to', 'Groupe'];

it('writes the site of an archive into a folder, without what is held', async () => {
  const { folder } = await withArchive();
  const written = await run(['site', '--archive', 'archive', '--out', 'site'], { folder });
  expect(written).toMatchObject({ out: `${join(folder, 'site')}\n` });
  expect(written.err).toMatch(/Site écrit : \d+ fichiers/);
  expect(await readdir(join(folder, 'site'))).toContain('l-eau-est-a-nous');
  expect(await readFile(join(folder, 'site', 'index.html'), 'utf8')).not.toContain('rapport');
  const json = await run(['site', '--archive', 'archive', '--out', 'site', '--json'], { folder });
  expect(JSON.parse(json.out)).toMatchObject({ folder: join(folder, 'site') });
});

it('says what publishing would do and writes nothing, then does it, then has nothing to do', async () => {
  const { folder, there } = await withArchive();
  const dry = await run([...publish, '--dry-run'], { folder });
  expect(dry.out).toContain('+ l-eau-est-a-nous/index.html\n');
  expect(dry.err).toMatch(/À ajouter : \d+.; à changer : 0.; à retirer : 0.; à envoyer : [\d,]+ [kM]o\./);
  expect(await readdir(there)).toEqual([]);
  const json = await run([...publish, '--dry-run', '--json'], { folder });
  expect(JSON.parse(json.out)).toMatchObject({
    add: { texts: [{ headline: 'L’eau est à nous', path: 'l-eau-est-a-nous/index.html' }] },
    question: null,
  });
  const done = await run(publish, { folder });
  expect(done).toMatchObject({ code: 0, out: dry.out });
  expect(done.err).toContain('Publié');
  expect(await readdir(there)).toContain('l-eau-est-a-nous');
  const again = await run(publish, { folder });
  expect(again).toMatchObject({ code: 0, out: '' });
  expect(again.err).toContain('Rien à changer.');
});

it('overwrites what nobody published there only when told to', async () => {
  const { folder, there } = await withArchive();
  await run([...publish, '--dry-run'], { folder });
  await writeFile(join(there, 'index.html'), 'page d’attente');
  const refused = await run(publish, { folder });
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/index\.html[^]*--overwrite/);
  expect(await readdir(there)).toEqual(['index.html']);
  expect((await run([...publish, '--overwrite'], { folder })).code).toBe(0);
  expect(await readFile(join(there, 'index.html'), 'utf8')).toContain('L’eau est à nous');
});

it('publishes the edition before again', async () => {
  const { folder, there } = await withArchive();
  await run(publish, { folder });
  expect(await run([...publish, '--undo'], { folder })).toMatchObject({ code: 1, out: '' });
  await writeFile(join(folder, 'gare.md'), text('La gare', 'Une faute.'));
  await run(['import', 'gare.md', '--archive', 'archive', '--keep-status'], { folder });
  expect((await run(publish, { folder })).out).toContain('+ la-gare/index.html');
  expect((await run([...publish, '--undo'], { folder })).out).toContain('- la-gare/index.html');
  expect(await readdir(there)).not.toContain('la-gare');
});

it('names the destinations that there are', async () => {
  const { folder } = await withArchive();
  const ran = await run(['publish', '--archive', 'archive', '--to', 'Autre'], { folder });
  expect(ran).toMatchObject({ code: 1, out: '' });
  expect(ran.err).toContain('« Groupe »');
});

it('takes the password from the environment or from standard input, and prints it nowhere', async () => {
  const settings = {
    kind: 'ftps' as const,
    host: 'nulle-part.invalid',
    port: 21,
    user: 'groupe',
    folder: 'www',
    isPlain: false,
    pin: null,
    proxy: null,
  };
  const { folder } = await withArchive(settings);
  const missing = await run(publish, { folder });
  expect(missing.err).toMatch(/Mot de passe de « Groupe »[^]*Il manque le mot de passe/);
  for (const given of [
    { stdin: 'sésame\n' },
    { environment: { LANG: 'fr_FR.UTF-8', RONEO_SECRET: 'sésame' } },
  ]) {
    const tried = await run(publish, { folder, ...given }).catch(String);
    expect(JSON.stringify(tried)).not.toContain('sésame');
    expect(JSON.stringify(tried)).not.toContain('Il manque le mot de passe');
  }
});

it('signs texts by the archive’s key when told to, and keeps what was signed when not', async () => {
  const { folder, there } = await withArchive();
  const secrets = { LANG: 'fr_FR.UTF-8', RONEO_SECRET: passphrase };
  await run(['sign', '--new-key', '--archive', 'archive'], { folder, environment: secrets });
  const wrong = { LANG: 'fr_FR.UTF-8', RONEO_PASSPHRASE: 'une autre phrase' };
  const refused = await run([...publish, '--sign'], { folder, environment: wrong });
  expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('Rien n’a été signé') });
  expect(existsSync(there)).toBe(false);
  const right = { LANG: 'fr_FR.UTF-8', RONEO_PASSPHRASE: passphrase };
  expect(await run([...publish, '--sign'], { folder, environment: right })).toMatchObject({ code: 0 });
  const text = join(there, 'l-eau-est-a-nous', 'l-eau-est-a-nous.txt');
  expect(await readFile(text, 'utf8')).toContain('Des mots publics.');
  const verified = await run(['verify', text, '--archive', 'archive'], { folder });
  expect(verified).toMatchObject({ code: 0, out: expect.stringContaining('authentique') });
  const again = await run(publish, { folder });
  expect(again.err).toContain('Rien à changer.');
});
