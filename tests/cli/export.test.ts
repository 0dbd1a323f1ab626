import { chmod, mkdir, readFile, readdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { typesetHere } from '../export/leaflet/leaflet-fixture';
import { desk, inJson, text } from './export-desk';
import { newFolder, run } from './terminal';

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

  it('lets links between the texts that are named lead from page to page, and to the public address in the press', async () => {
    const folder = await desk();
    await mkdir(join(folder, 'notes'));
    const head = (title: string) => `---\ntitle: ${title}\nlang: fr\ndate: 2026-06-01 08:00\n---\n\n`;
    await writeFile(
      join(folder, 'notes/un.md'),
      `${head('Un relevé')}Lire [l’eau](../eau.md#vote), [la suite](deux.md), "[rien](trois.md)".\n`,
    );
    await writeFile(join(folder, 'notes/deux.md'), `${head('La suite')}Voir [[un|le relevé]].\n`);
    const files = ['eau.md', 'notes/un.md', 'notes/deux.md'];
    const exported = await run(['export', ...files, '--to', 'site,press', '--out', 'out', '--json'], {
      folder,
    });
    expect(exported.code).toBe(0);
    const page = await readFile(join(folder, 'out/site/un-releve/index.html'), 'utf8');
    expect(page).toContain('<a href="../l-eau-n-est-pas-a-vendre/index.html">l’eau</a>');
    expect(page).toContain('<a href="../la-suite/index.html">la suite</a>, «\u202frien\u202f».');
    const next = await readFile(join(folder, 'out/site/la-suite/index.html'), 'utf8');
    expect(next).toContain('<a href="../un-releve/index.html">le relevé</a>');
    const mail = (await readFile(join(folder, 'out/press/la-suite.eml'), 'utf8')).replace(/=\r?\n/g, '');
    expect(mail).toContain('https://eau.example/un-releve/');
    const { notices } = JSON.parse(exported.out) as { notices: { kind: string; what?: string }[] };
    expect(notices.filter(({ what }) => what === 'link')).toMatchObject([
      { kind: 'dropped', file: 'notes/un.md', count: 1 },
    ]);
  });

  it('sets the typography of a text by its language and says how many places, or leaves it as it was written', async () => {
    const folder = await desk();
    await writeFile(
      join(folder, 'brut.md'),
      `---\nlang: fr\ndate: 2026-06-01 08:00\n---\n# L'objet : "rien" !\n\nLe 1er juin, ils l'ont dit : "Non" !\n`,
    );
    const page = (out: string) => readFile(join(folder, out, 'site/l-objet-rien/index.html'), 'utf8');
    const set = await run(['export', 'brut.md', '--to', 'site', '--out', 'set'], { folder });
    expect(set.code).toBe(0);
    expect(set.err).toMatch(/brut\.md.*\d+ endroits où la typographie a été corrigée/);
    expect(await page('set')).toContain(
      '<p>Le 1<sup>er</sup>\u00a0juin, ils l’ont dit\u00a0: «\u202fNon\u202f»\u202f!</p>',
    );
    const left = await run(['export', 'brut.md', '--to', 'site', '--as-written', '--out', 'left'], {
      folder,
    });
    expect(left.err).not.toContain('composés');
    expect(await page('left')).toContain(
      '<p>Le 1<sup>er</sup> juin, ils l&#39;ont dit\u00a0: &#34;Non&#34;\u202f!</p>',
    );
  });

  it('writes the same bytes twice, also from a copy in another folder', async () => {
    const [one, other] = [await desk(), await desk()];
    for (const folder of [one, other])
      expect((await run(['export', 'eau.md', '--out', 'out'], { folder, typeset: typesetHere() })).code).toBe(
        0,
      );
    // The lists of what was written say when, as the disk does.
    const written = async (folder: string) => {
      const all = Object.entries(await bytesUnder(join(folder, 'out')));
      return Object.fromEntries(all.filter(([path]) => !path.endsWith('/.roneo-files')));
    };
    const first = await written(one);
    expect(Object.keys(first).length).toBeGreaterThan(20);
    expect(await written(other)).toEqual(first);
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
    expect(await written(one)).toEqual(first);
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
    expect(files.filter((file) => /^site\/pictures\/(?!.*-card\.png$)/.test(file))).toEqual([]);
  });

  it('takes its masthead from an archive, whose ready articles are on the site too', async () => {
    const folder = await desk();
    await writeFile(
      join(folder, 'kept.md'),
      '---\ntitle: Gardé\ndate: 2026-02-02\nstatus: ready\n---\nTexte gardé.',
    );
    expect((await run(['import', 'kept.md', '--archive', 'archive', '--keep-status'], { folder })).code).toBe(
      0,
    );
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
      /a\.pdf.*est un PDF.*Importez le document/,
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

  it('exports the other texts when one cannot be read, or has the address of another', async () => {
    const folder = await desk();
    await writeFile(join(folder, 'b.md'), text);
    await writeFile(join(folder, 'faux.md'), '---\ndate: hier\n---\n# T');
    const names = ['nulle-part.md', 'faux.md', 'eau.md', 'b.md', '--to', 'site'];
    const { code, files, notices, problem } = await inJson(names, folder);
    expect([code, problem]).toEqual([1, null]);
    expect(files).toContain('site/l-eau-n-est-pas-a-vendre/index.html');
    const heavy = notices.filter(({ weight }) => weight === 'heavy');
    expect(heavy.map(({ text: name, article }) => name ?? article)).toEqual([
      'nulle-part.md',
      'faux.md',
      'L’eau n’est pas à vendre',
    ]);
  });

  it('writes a mail and a kit for each of two files with one address, or one identifier', async () => {
    const folder = await newFolder();
    const id = '3f0c1a52-0f6f-4d6f-9d7a-0c5f0d4a2c31';
    const file = (title: string, fields: string) => `---\ntitle: ${title}\n${fields}\n---\n\nUn fait.\n`;
    await writeFile(join(folder, 'a.md'), file('Un', 'slug: gare'));
    await writeFile(join(folder, 'b.md'), file('Deux', 'slug: gare'));
    await writeFile(join(folder, 'c.md'), file('Trois', `id: ${id}`));
    await writeFile(join(folder, 'd.md'), file('Quatre', `id: ${id}`));
    const names = ['a.md', 'b.md', 'c.md', 'd.md'];
    const { code, out } = await run(['export', ...names, '--to', 'press', '--out', 'out'], { folder });
    expect(code).toBe(0);
    expect(out.split('\n').filter((each) => each.endsWith('.eml'))).toEqual([
      'press/gare.eml',
      'press/gare-2.eml',
      'press/trois.eml',
      'press/quatre.eml',
    ]);
  });

  it('prints a whole report in JSON when nothing could be exported', async () => {
    const folder = await desk();
    const { code, files, problem } = await inJson(['nulle-part.md'], folder);
    expect([code, files, problem?.kind]).toEqual([1, [], 'file-missing']);
    await writeFile(join(folder, 'masthead.yaml'), 'nom: x');
    expect((await inJson(['eau.md'], folder)).problem).toMatchObject({ kind: 'invalid', where: 'nom' });
  });

  it('keeps a text with a date to come off the site until midnight in its zone', async () => {
    const folder = await desk();
    const site = async (now: string) => {
      const { notices } = await inJson(['eau.md', '--to', 'site'], folder, Date.parse(now));
      return [
        (await readdir(join(folder, 'out/site'))).includes('l-eau-n-est-pas-a-vendre'),
        ...notices,
      ] as const;
    };
    const [isThere, notice] = await site('2026-05-31T21:59:59Z');
    expect(isThere).toBe(false);
    expect(notice).toMatchObject({ kind: 'dated-ahead', weight: 'light' });
    expect(notice?.sentence.replaceAll(/\s/g, ' ')).toContain(
      'avant le lundi 1er juin 2026, 0 h 00 (heure de Paris)',
    );
    expect((await site('2026-05-31T22:00:00Z'))[0]).toBe(true);
  });

  it('says whose clock an embargo goes by, which without a zone is the group’s', async () => {
    const folder = await desk();
    await writeFile(join(folder, 'masthead.yaml'), 'name: Eau publique\ncountry: CA\n');
    const held = text.replace('zone: Europe/Paris', 'embargo: 2026-07-02 06:00');
    await writeFile(join(folder, 'eau.md'), held);
    const before = await inJson(['eau.md', '--to', 'site'], folder, Date.parse('2026-07-02T09:59:00Z'));
    expect(before.notices[0]?.sentence.replaceAll(/\s/g, ' ')).toContain(
      'jeudi 2 juillet 2026, 6 h 00 (heure de Toronto)',
    );
    const after = await inJson(['eau.md', '--to', 'site'], folder, Date.parse('2026-07-02T10:00:00Z'));
    expect(after.files).toContain('site/l-eau-n-est-pas-a-vendre/index.html');
  });

  it('says of a masthead’s logo that is not there that it is the logo', async () => {
    const folder = await desk();
    await writeFile(join(folder, 'mh.yaml'), 'name: Eau publique\nlogo: logo.svg\n');
    const order = ['export', 'eau.md', '--out', 'out', '--masthead', 'mh.yaml'];
    const french = await run(order, { folder });
    expect(french.err).toMatch(
      /Le logo «.logo\.svg.» de l’identité du groupe, nommé dans «.mh\.yaml.», est introuvable/,
    );
    const english = await run(order, { folder, environment: { LANG: 'en_GB.UTF-8' } });
    expect(english.err).toContain(
      'The logo ‘logo.svg’ of the group’s identity, named in ‘mh.yaml’, cannot be found.',
    );
    expect(french.err + english.err).not.toContain('article');
  });

  it('prints no control character of a file’s name or headline, which a terminal would obey', async () => {
    const folder = await desk();
    await writeFile(join(folder, '\u001b[31mrouge\u0007.md'), 'Mots.');
    await writeFile(join(folder, 'b.md'), text.replace('L’eau', 'L’\u009beau'));
    const { err, out } = await run(['export', '\u001b[31mrouge\u0007.md', 'b.md', '--out', 'out'], {
      folder,
    });
    expect(err).toContain('\ufffd[31mrouge\ufffd.md');
    expect(err + out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/);
  });

  it('reports a file that an ordinary user may not read', async () => {
    if (process.getuid?.() === 0) return; // Root may read everything: the test of the built program runs as nobody.
    const folder = await desk();
    await chmod(join(folder, 'eau.md'), 0);
    expect((await run(['export', 'eau.md', '--out', 'out'], { folder })).err).toMatch(/accès est refusé/);
  });
});
