import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
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
    expect(found.out).toMatch(/^2026-06-30\tLes éléphants\t.*\n$/);
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
      refused: [{ name: 'b.pdf', kind: 'format-unknown' }],
    });
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
      'Un titre de rang 4 devenu intertitre de niveau 2\u00a0: «\u202fTrop profond\u202f»',
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
