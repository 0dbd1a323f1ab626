import { chmod, mkdir, readFile, readdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { newFolder, run } from './terminal';

const text = `---
kind: communiqué
title: L’eau n’est pas à vendre
date: 2026-06-01 08:00
zone: Europe/Paris
---

Le conseil vote **mardi**.

![La place](img/place.jpg "La place — Photo : Ali")
`;

/** A folder with a text, its picture, and a masthead. */
async function desk(): Promise<string> {
  const folder = await newFolder();
  await mkdir(join(folder, 'img'));
  await writeFile(join(folder, 'eau.md'), text);
  await writeFile(join(folder, 'masthead.yaml'), 'name: Eau publique\nsite: https://eau.example\n');
  await sharp({ create: { width: 60, height: 40, channels: 3, background: 'red' } })
    .jpeg()
    .toFile(join(folder, 'img/place.jpg'));
  return folder;
}

async function bytesUnder(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((each) =>
    each.isFile(),
  );
  const read = files.map(
    async (file) =>
      [
        join(file.parentPath, file.name).slice(folder.length),
        (await readFile(join(file.parentPath, file.name))).toString('base64'),
      ] as const,
  );
  return Object.fromEntries(await Promise.all(read));
}

describe('roneo export', () => {
  it('writes every outlet and prints each file, one a line, relative to the folder', async () => {
    const folder = await desk();
    const { code, out, err } = await run(['export', 'eau.md', '--out', 'out'], { folder });
    expect(code).toBe(0);
    const files = out.trim().split('\n');
    expect(files).toEqual(
      expect.arrayContaining([
        'site/l-eau-n-est-pas-a-vendre/index.html',
        'leaflet/l-eau-n-est-pas-a-vendre-a5.pdf',
        'press/l-eau-n-est-pas-a-vendre.eml',
      ]),
    );
    expect(files.map((file) => `/${file}`).sort()).toEqual(
      Object.keys(await bytesUnder(join(folder, 'out')))
        .filter((file) => !/\/\.[^/]*$/.test(file))
        .sort(),
    );
    expect(err).toContain('masthead.yaml');
    expect(err).toMatch(/^Site\u00a0: \d+\u00a0fichiers$/m);
    expect(await readFile(join(folder, 'out/site/l-eau-n-est-pas-a-vendre/index.html'), 'utf8')).toContain(
      'Eau publique',
    );
  });

  it('writes the same bytes twice, also from a copy in another folder', async () => {
    const [one, other] = [await desk(), await desk()];
    for (const folder of [one, other])
      expect((await run(['export', 'eau.md', '--out', 'out'], { folder })).code).toBe(0);
    const first = await bytesUnder(join(one, 'out'));
    expect(await bytesUnder(join(other, 'out'))).toEqual(first);
    expect(
      (
        await run([
          'export',
          join(one, 'eau.md'),
          '--out',
          join(one, 'out'),
          '--masthead',
          join(one, 'masthead.yaml'),
        ])
      ).code,
    ).toBe(0);
    expect(await bytesUnder(join(one, 'out'))).toEqual(first);
  });

  it('prints what was written when one outlet could not be', async () => {
    const folder = await desk();
    await mkdir(join(folder, 'out'));
    await writeFile(join(folder, 'out/press'), 'a file of other hands');
    const { code, out, err } = await run(['export', 'eau.md', '--out', 'out', '--to', 'site,press'], {
      folder,
    });
    expect(code).toBe(1);
    expect(err).toMatch(/Impossible d’écrire/);
    for (const file of out.split('\n').filter(Boolean))
      expect(Object.keys(await bytesUnder(join(folder, 'out')))).toContain(`/${file}`);
  });

  it('writes only the outlets asked for', async () => {
    const folder = await desk();
    await run(['export', 'eau.md', '--out', 'out', '--to', 'press,Site'], { folder });
    expect((await readdir(join(folder, 'out'))).sort()).toEqual(['press', 'site']);
  });

  it('reports in JSON for a program to read', async () => {
    const folder = await desk();
    await writeFile(join(folder, 'sans.md'), '# Sans date\n\n<iframe src="x"></iframe>Mot.');
    const { code, out } = await run(
      ['export', 'eau.md', 'sans.md', '--out', 'out', '--to', 'site', '--json'],
      { folder },
    );
    const report = JSON.parse(out) as {
      folder: string;
      files: string[];
      undated: string[];
      notices: { kind: string; sentence: string }[];
    };
    expect(code).toBe(0);
    expect(report.folder).toBe('out');
    expect(report.files).toContain('site/sans-date/index.html');
    expect(report.undated).toEqual(['sans.md']);
    expect(report.notices).toContainEqual(
      expect.objectContaining({
        kind: 'dropped',
        file: 'sans.md',
        what: 'iframe',
        sentence: expect.stringContaining('sans.md') as string,
      }),
    );
  });

  it('takes a text without a status as ready, and a draft as a draft', async () => {
    const folder = await desk();
    await writeFile(
      join(folder, 'b.md'),
      '---\ntitle: Brouillon\ndraft: true\ndate: 2026-01-01\n---\nTexte.',
    );
    const { err } = await run(['export', 'eau.md', 'b.md', '--out', 'out', '--to', 'site'], { folder });
    expect(await readdir(join(folder, 'out/site'))).toContain('l-eau-n-est-pas-a-vendre');
    expect(await readdir(join(folder, 'out/site'))).not.toContain('brouillon');
    expect(err).toContain('brouillon');
  });

  it('gives a text without a date its file’s date, and says so', async () => {
    const folder = await newFolder();
    await writeFile(join(folder, 'a.md'), '# Un titre\n\nTexte.');
    await utimes(join(folder, 'a.md'), new Date('2025-05-04T10:00:00Z'), new Date('2025-05-04T10:00:00Z'));
    const { err } = await run(['export', 'a.md', '--out', 'out', '--to', 'site'], { folder });
    expect(err).toContain('a.md ne donne pas de date');
    expect(await readFile(join(folder, 'out/site/un-titre/index.html'), 'utf8')).toMatch(/4\smai\s2025/);
  });

  it('reads pictures only in the text’s folder, also through links', async () => {
    const folder = await desk();
    const secret = join(await newFolder(), 'secret.jpg');
    await writeFile(secret, await readFile(join(folder, 'img/place.jpg')));
    await symlink(secret, join(folder, 'img/lien.jpg'));
    await writeFile(
      join(folder, 'a.md'),
      `---\ndate: 2026-01-01\n---\n# T\n\n![x](img/lien.jpg)\n\n![y](${secret})\n\n![z](../${secret.split('/').slice(-2).join('/')})\n`,
    );
    const { out } = await run(['export', 'a.md', '--out', 'out', '--to', 'site', '--json'], { folder });
    const { notices, files } = JSON.parse(out) as {
      notices: { kind: string; why?: string }[];
      files: string[];
    };
    expect(notices.filter(({ kind }) => kind === 'picture-dropped').map(({ why }) => why)).toEqual([
      'missing',
      'outside',
      'outside',
    ]);
    expect(files.filter((file) => file.startsWith('site/pictures/'))).toEqual([]);
  });

  it('takes its masthead from an archive, whose ready articles are on the site too', async () => {
    const folder = await desk();
    await writeFile(
      join(folder, 'kept.md'),
      '---\ntitle: Gardé\ndate: 2026-02-02\nstatus: ready\n---\nTexte gardé.',
    );
    expect((await run(['import', 'kept.md', '--archive', 'archive'], { folder })).code).toBe(0);
    await run(['export', 'eau.md', '--out', 'out', '--archive', 'archive'], { folder });
    expect(await readdir(join(folder, 'out/site'))).toEqual(
      expect.arrayContaining(['garde', 'l-eau-n-est-pas-a-vendre']),
    );
    expect(await readdir(join(folder, 'out/press'))).not.toContain('garde.eml');
    expect((await run(['export', '--all', '--out', 'all', '--archive', 'archive'], { folder })).code).toBe(0);
    expect(await readdir(join(folder, 'all/press'))).toContain('garde.eml');
  });

  const problems: [string, (folder: string) => Promise<string[]>, RegExp][] = [
    [
      'a file that is not there',
      () => Promise.resolve(['nulle-part.md', '--out', 'out']),
      /nulle-part\.md.*n’existe pas/,
    ],
    [
      'a folder in place of a file',
      () => Promise.resolve(['img', '--out', 'out']),
      /img.*ne peut pas être lu.*dossier/,
    ],
    [
      'a format that is not read',
      async (folder) => (await writeFile(join(folder, 'a.pdf'), '%PDF'), ['a.pdf', '--out', 'out']),
      /ne sait pas lire.*a\.pdf/,
    ],
    [
      'wrong front matter',
      async (folder) => (
        await writeFile(join(folder, 'a.md'), '---\ndate: hier\n---\n# T'),
        ['a.md', '--out', 'out']
      ),
      /« ?date ?».*a\.md|date.*a\.md/,
    ],
    [
      'a text without a headline',
      async (folder) => (await writeFile(join(folder, 'a.md'), 'Texte.'), ['a.md', '--out', 'out']),
      /pas de titre.*a\.md/,
    ],
    [
      'two texts of one address',
      async (folder) => (await writeFile(join(folder, 'b.md'), text), ['eau.md', 'b.md', '--out', 'out']),
      /l-eau-n-est-pas-a-vendre/,
    ],
    [
      'a masthead that is not there',
      () => Promise.resolve(['eau.md', '--out', 'out', '--masthead', 'x.yaml']),
      /x\.yaml.*n’existe pas/,
    ],
    [
      'an archive that is not there',
      () => Promise.resolve(['eau.md', '--out', 'out', '--archive', 'nulle-part']),
      /nulle-part/,
    ],
    [
      'a file in place of the folder to write',
      async (folder) => (await writeFile(join(folder, 'out'), ''), ['eau.md', '--out', 'out']),
      /Impossible d’écrire/,
    ],
  ];
  it.each(problems)('reports %s in one line, and exits with 1', async (_name, prepare, sentence) => {
    const folder = await desk();
    const { code, out, err } = await run(['export', ...(await prepare(folder))], { folder });
    expect([code, out]).toEqual([1, '']);
    const said = err
      .trimEnd()
      .split('\n')
      .filter((line) => line.startsWith('roneo: '));
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(sentence);
  });

  it('reports a file that an ordinary user may not read', async () => {
    if (process.getuid?.() === 0) return; // Root may read everything: the test of the built program runs as nobody.
    const folder = await desk();
    await chmod(join(folder, 'eau.md'), 0);
    expect((await run(['export', 'eau.md', '--out', 'out'], { folder })).err).toMatch(/accès est refusé/);
  });
});
