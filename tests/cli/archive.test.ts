import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../electron/archive';
import { newFolder, run } from './terminal';

describe('roneo import and search', () => {
  it('store texts and find them by words without their accents', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'a.md'), '# Les éléphants\n\nL’œuvre d’une vie.');
    await writeFile(join(folder, 'b.txt'), 'Rien à voir\n\nUn texte.');
    const imported = await run(['import', 'a.md', 'b.txt', '--archive', 'archive'], { folder });
    expect(imported.code).toBe(0);
    expect(imported.out).toMatch(/^[0-9a-f-]{36}\tLes éléphants\n[0-9a-f-]{36}\tRien à voir\n$/);
    expect(imported.err).toContain('2\u00a0textes ajoutés');
    const found = await run(['search', 'elephants', 'oeuvre', '--archive', 'archive'], { folder });
    expect(found.code).toBe(0);
    const [id = ''] = imported.out.split('\t');
    expect(found.out).toMatch(new RegExp(`^2026-06-30\\tLes éléphants\\t.*\\t${id}\\n$`));
    const json = JSON.parse(
      (await run(['search', 'elephants', '--archive', 'archive', '--json'], { folder })).out,
    ) as { total: number; rows: { headline: string }[] };
    expect([json.total, json.rows[0]?.headline]).toEqual([1, 'Les éléphants']);
    const none = await run(['search', 'girafe', '--archive', 'archive'], { folder });
    expect([none.code, none.out]).toEqual([0, '']);
    expect(none.err).toContain('girafe');
  });

  it('write the installation with each revision, and keep its identifier outside of the archive', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'a.md'), '# A');
    await writeFile(join(folder, 'b.md'), '# B');
    for (const text of ['a.md', 'b.md']) await run(['import', text, '--archive', 'archive'], { folder });
    const id = (await readFile(join(folder, '.config', 'Ronéo', 'installation'), 'utf8')).trim();
    const database = new Sqlite(join(folder, 'archive', 'archive.sqlite'), { readonly: true });
    expect(database.prepare('SELECT installation FROM revision').pluck().all()).toEqual([id, id]);
    database.close();
  });

  it('import what can be read and report what cannot', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'a.md'), '# A\n\n<video></video>');
    await writeFile(join(folder, 'b.pdf'), '%PDF');
    const { code, out, err } = await run(['import', 'a.md', 'b.pdf', 'c.md', '--archive', 'archive'], {
      folder,
    });
    expect(code).toBe(1);
    expect(out).toMatch(/\tA\n$/);
    expect(err).toMatch(/vidéo/);
    expect(err).toMatch(/^roneo: .*c\.md.*n’existe pas/m);
    expect(err).toMatch(/^roneo: .*b\.pdf/m);
    const again = await run(['import', 'a.md', 'b.pdf', '--archive', 'archive', '--json', '--again'], {
      folder,
    });
    expect(JSON.parse(again.out)).toMatchObject({
      imported: [{ headline: 'A', conversion: { dropped: [{ what: 'video', count: 1 }] } }],
      refused: [{ name: 'b.pdf', kind: 'format-foreign' }],
    });
  });

  it('keep the status of an own site that is moved only when they are told so', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'a.md'), '---\ntitle: A\nstatus: published\ndate: 2026-05-02\n---\nMots.');
    const stranger = await run(['import', 'a.md', '--archive', 'one', '--json'], { folder });
    const own = await run(['import', 'a.md', '--archive', 'two', '--json', '--keep-status'], { folder });
    const arrivals = [stranger, own].map(
      ({ out }) =>
        (JSON.parse(out) as { imported: { arrival: { status: string } }[] }).imported[0]?.arrival.status,
    );
    expect(arrivals).toEqual(['draft', 'published']);
    expect(stranger.out).toContain('Brouillon (le fichier dit : Publié)');
  });

  it('import a folder, and add nothing when it is imported again', async () => {
    const folder = await newFolder();
    await mkdir(join(folder, 'textes'));
    await writeFile(join(folder, 'textes', 'a.md'), '# A\n\n#### Trop profond\n\nMot.');
    await writeFile(join(folder, 'textes', 'b.md'), '# B');
    const words = ['import', 'textes', '--archive', 'archive'];
    const first = await run(words, { folder });
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^[0-9a-f-]{36}\tA\n[0-9a-f-]{36}\tB\n$/);
    expect(first.err).toContain(
      'Un titre de niveau 4 devenu intertitre de niveau 2\u00a0: «\u202fTrop profond\u202f»',
    );
    const second = await run(words, { folder });
    expect([second.code, second.out]).toEqual([0, '']);
    expect(second.err).toContain('a.md\u00a0: déjà dans l’archive («\u202fA\u202f»), pas ajouté');
    expect((await run([...words, '--again'], { folder })).out.trim().split('\n')).toHaveLength(2);
  });

  it('search creates no archive, and leaves a file that is not one untouched', async () => {
    const folder = await newFolder();
    expect(await run(['search', 'eau', '--archive', 'nulle-part'], { folder })).toMatchObject({
      code: 1,
      out: '',
    });
    await writeFile(join(folder, 'archive.sqlite'), 'not an archive');
    const { code, err } = await run(['search', 'eau', '--archive', '.'], { folder });
    expect(code).toBe(1);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('a text that was changed since it was imported', () => {
  async function twoImports(...options: string[]) {
    const folder = await newFolder();
    const write = (words: string) =>
      writeFile(join(folder, 'a.md'), `---\nstatus: ready\ndate: 2026-06-01\n---\n# La gare\n\n${words}`);
    await write('Elle ferme.');
    const first = await run(['import', 'a.md', '--archive', 'archive', '--keep-status'], { folder });
    await write('Elle reste ouverte.');
    const second = await run(['import', 'a.md', '--archive', 'archive', ...options], { folder });
    const found = await run(['search', 'gare', '--archive', 'archive'], { folder });
    return { folder, id: first.out.slice(0, 36), second, articles: found.out.trim().split('\n') };
  }

  it('becomes an article of its own, which says how it becomes a version of the first', async () => {
    const { id, second, articles } = await twoImports();
    expect(articles).toHaveLength(2);
    expect(second.out).not.toContain(id);
    expect(second.err).toContain('--as-revision');
  });

  it('becomes the newest version of the first by --as-revision, with its status and address', async () => {
    const { folder, id, second, articles } = await twoImports('--as-revision', '--json');
    expect(articles).toHaveLength(1);
    const { imported } = JSON.parse(second.out) as { imported: unknown[] };
    expect(imported).toMatchObject([{ id, earlier: id, isRevised: true, arrival: { status: 'ready' } }]);
    await run(['export', '--all', '--archive', 'archive', '--to', 'site', '--out', 'out'], { folder });
    const page = await readFile(join(folder, 'out/site/la-gare/index.html'), 'utf8');
    expect(page).toContain('Elle reste ouverte.');
    const again = await run(['import', 'a.md', '--archive', 'archive', '--as-revision'], { folder });
    expect(again.out).toBe('');
  });

  it('is deleted for ever with the copy that --as-revision put into the trash', async () => {
    const { folder, id } = await twoImports('--as-revision');
    const deleted = await run(['delete', id, '--for-ever', '--archive', 'archive'], { folder });
    expect(deleted.out.trim().split('\n')).toHaveLength(2);
    const files = await readdir(join(folder, 'archive'), { recursive: true, withFileTypes: true });
    for (const file of files.filter((entry) => entry.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name), 'utf8');
      expect([file.name, /reste ouverte|Elle ferme/.test(bytes)]).toEqual([file.name, false]);
    }
  });
});

describe('an archive that cannot be opened to write', () => {
  /** A folder with an archive of two ready texts. */
  async function anArchiveOfTwo() {
    const folder = await newFolder();
    await writeFile(
      join(folder, 'a.md'),
      '---\nstatus: ready\ndate: 2026-06-01\n---\n# La gare\n\nElle reste ouverte dimanche.',
    );
    await writeFile(
      join(folder, 'b.md'),
      '---\nstatus: ready\ndate: 2026-06-01\n---\n# La piscine\n\nElle rouvre dimanche.',
    );
    await run(['import', 'a.md', 'b.md', '--archive', 'archive', '--keep-status'], { folder });
    expect((await run(['search', 'dimanche', '--archive', 'archive'], { folder })).out).toContain('La gare');
    return { folder };
  }

  const exportAll = ['export', '--all', '--archive', 'archive', '--to', 'site', '--out', 'out'];

  it('is read by search and export while the desk holds it open', async () => {
    const { folder } = await anArchiveOfTwo();
    const desk = openArchive(join(folder, 'archive'), { create: false });
    if (!desk.ok) expect.fail(desk.problem.kind);
    const found = await run(['search', 'dimanche', '--archive', 'archive'], { folder });
    expect([found.code, found.out.split('\n')]).toMatchObject([0, { length: 3 }]);
    const exported = await run(exportAll, { folder });
    expect([exported.code, exported.out]).toMatchObject([
      0,
      expect.stringContaining('site/la-gare/index.html'),
    ]);
    expect((await run(['import', 'a.md', '--archive', 'archive'], { folder })).err).toContain('déjà ouverte');
    desk.value.close();
  });

  it('is read as far as it can be when it is damaged, which is said, and a damaged text is left out by name', async () => {
    const { folder } = await anArchiveOfTwo();
    const database = new Sqlite(join(folder, 'archive', 'archive.sqlite'));
    database.exec("UPDATE revision SET content = replace(content, 'ouverte', 'auverte') WHERE article = 1");
    database.close();
    const exported = await run([...exportAll, '--json'], { folder });
    expect(exported.code).toBe(1); // A text that was asked for is missing.
    expect(JSON.parse(exported.out)).toMatchObject({
      notices: expect.arrayContaining([
        expect.objectContaining({ kind: 'damaged-left-out', articles: ['La gare'] }),
      ]) as unknown,
    });
    expect(exported.out).not.toContain('la-gare/');
    const found = await run(['search', 'dimanche', '--archive', 'archive'], { folder });
    expect(found.out).toMatch(/La gare\t\t[0-9a-f-]{36}\n/);
    expect(found.err).toMatch(/^roneo: Un texte a été abîmé .*«\u202fLa gare\u202f».*\n$/);
    const file = join(folder, 'archive', 'archive.sqlite');
    const bytes = await readFile(file);
    bytes.fill(7, 4096, 8192); // The page of the articles' rows.
    await writeFile(file, bytes);
    const salvaged = await run(['search', 'rouvre', '--archive', 'archive'], { folder });
    expect([salvaged.code, salvaged.out]).toMatchObject([1, expect.stringContaining('La piscine')]);
    expect(salvaged.err).toMatch(/^roneo: L’archive .* est abîmée .*\n$/);
    expect((await run(['import', 'a.md', '--archive', 'archive'], { folder })).code).toBe(1);
  });

  it('keeps prepared pictures inside its own folder, and none without an archive', async () => {
    const { folder } = await anArchiveOfTwo();
    const environment = { LANG: 'fr_FR.UTF-8', HOME: folder, XDG_CACHE_HOME: join(folder, 'cache') };
    await mkdir(join(folder, 'cache', 'roneo', 'prepared'), { recursive: true });
    await writeFile(join(folder, 'cache', 'roneo', 'prepared', 'old.made'), 'a picture');
    const picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#337788' } })
      .jpeg()
      .toBuffer();
    await writeFile(join(folder, 'c.jpg'), picture);
    await writeFile(
      join(folder, 'c.md'),
      '---\nstatus: ready\ndate: 2026-06-01\n---\n# Le port\n\n![Le quai](c.jpg)\n',
    );
    await run(['import', 'c.md', '--archive', 'archive', '--keep-status'], { folder });
    expect((await run(exportAll, { folder, environment })).code).toBe(0);
    expect(await readdir(join(folder, 'archive'))).not.toContain('prepared');
    await rm(join(folder, 'out'), { recursive: true }); // What a site has is not prepared again.
    expect((await run(exportAll, { folder, environment, caches: true })).code).toBe(0);
    expect((await readdir(join(folder, 'archive', 'prepared'))).length).toBeGreaterThan(1);
    expect(await readdir(join(folder, 'cache', 'roneo'))).toEqual([]);
  });
});

describe('roneo delete', () => {
  it('deletes nothing without --for-ever, and with it the text and its words', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'a.md'), '# Zibeline\n\nDu kouglof.');
    await writeFile(join(folder, 'b.md'), '# Autre\n\nUn texte.');
    const imported = await run(['import', 'a.md', 'b.md', '--archive', 'archive'], { folder });
    const id = imported.out.slice(0, 36);
    const asked = await run(['delete', id, '--archive', 'archive'], { folder });
    expect(asked).toMatchObject({ code: 2, out: '', err: expect.stringContaining('--for-ever') as string });
    expect((await run(['search', 'kouglof', '--archive', 'archive'], { folder })).out).toContain('Zibeline');
    const unknown = ['delete', 'inconnu', '--archive', 'archive', '--for-ever'];
    expect(await run(unknown, { folder })).toMatchObject({ code: 1, out: '' });
    const deleted = await run(['delete', id, '--archive', 'archive', '--for-ever'], { folder });
    expect(deleted).toEqual({ code: 0, out: `${id}\n`, err: 'Un texte supprimé définitivement.\n' });
    const bytes = await readFile(join(folder, 'archive', 'archive.sqlite'));
    for (const word of ['Zibeline', 'zibeline', 'kouglof']) expect(bytes.includes(word)).toBe(false);
    expect((await run(['search', 'texte', '--archive', 'archive'], { folder })).out).toContain('Autre');
  });

  it('deletes all the texts that were removed', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'a.md'), '# Zibeline\n\nDu kouglof.');
    const imported = await run(['import', 'a.md', '--archive', 'archive'], { folder });
    const id = imported.out.slice(0, 36);
    const archive = openArchive(join(folder, 'archive'), { create: false });
    if (!archive.ok) expect.fail(archive.problem.kind);
    archive.value.articles.remove(id, 1);
    archive.value.close();
    const deleted = await run(['delete', '--removed', '--archive', 'archive', '--for-ever'], { folder });
    expect([deleted.code, deleted.out]).toEqual([0, `${id}\n`]);
  });
});
