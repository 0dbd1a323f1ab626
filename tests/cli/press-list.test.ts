import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { aPerson } from '../archive/press-list/people';
import { openArchive } from '../../electron/archive';
import { newFolder, run } from './terminal';

const list = 'Nom;Média;Courriel\nDesk;Echo;desk@echo.example.org\nPôle;Ouest;pole@ouest.example.org\n';

/** A folder with an archive whose list was imported from a file. */
async function aFolderWithList(): Promise<string> {
  const folder = await newFolder();
  await writeFile(join(folder, 'liste.csv'), list);
  await writeFile(join(folder, 'a.md'), '# La gare\n\nElle reste ouverte.');
  await run(['import', 'a.md', '--archive', 'archive'], { folder });
  const act = [
    'press-list',
    'import',
    'liste.csv',
    '--archive',
    'archive',
    '--source',
    'annuaire',
    '--group',
    'Locale',
  ];
  const seen = await run([...act, '--dry-run'], { folder });
  expect(seen).toMatchObject({
    code: 0,
    out: 'Nouvelle\tdesk@echo.example.org\tDesk\tEcho\nNouvelle\tpole@ouest.example.org\tPôle\tOuest\n',
  });
  expect((await run(['press-list', 'list', '--archive', 'archive'], { folder })).out).toBe('');
  expect(
    (await run([...act, '--keep-until', '2026-01-01'.replace('2026-01', '2029-01')], { folder })).code,
  ).toBe(0);
  return folder;
}

it('imports, lists a group, exports and erases, each time with what it did', async () => {
  const folder = await aFolderWithList();
  const of = (...args: string[]) => run(['press-list', ...args, '--archive', 'archive'], { folder });
  expect(await of('list', '--group', 'locale', '--search', 'ouest')).toMatchObject({
    code: 0,
    out: 'pole@ouest.example.org\tPôle\tOuest\n',
  });
  const json = JSON.parse((await of('list', '--json')).out) as { people: unknown[] };
  expect(json.people).toHaveLength(2);
  expect((await of('export', 'sortie.json')).code).toBe(0);
  expect(JSON.parse(await readFile(join(folder, 'sortie.json'), 'utf8'))).toMatchObject({
    people: [{ mail: 'desk@echo.example.org', source: 'annuaire', keepUntil: '2029-01-01' }, {}],
  });
  expect(await of('erase', 'DESK@echo.example.org', '--for-ever', '--json')).toMatchObject({
    code: 0,
    out: '{\n  "erased": 1\n}\n',
  });
  expect((await of('list')).out).toBe('pole@ouest.example.org\tPôle\tOuest\n');
});

it('says which columns of a file are left out, and keeps people for three years', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'a.md'), '# La gare\n\nElle reste ouverte.');
  await run(['import', 'a.md', '--archive', 'archive'], { folder });
  await writeFile(join(folder, 'liste.csv'), 'Nom;Courriel;Signe astral\nDesk;desk@echo.example.org;lion\n');
  const asked = ['press-list', 'import', 'liste.csv', '--archive', 'archive', '--source', 'annuaire'];
  expect((await run(asked, { folder })).err).toContain('Signe astral');
  await run(['press-list', 'export', 'sortie.json', '--archive', 'archive'], { folder });
  expect(JSON.parse(await readFile(join(folder, 'sortie.json'), 'utf8'))).toMatchObject({
    people: [{ keepUntil: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string }],
  });
});

it('keeps people without an end where that is said, and reads the days of its own export again', async () => {
  const folder = await newFolder();
  const english = { environment: { LANG: 'en_GB.UTF-8' } };
  const of = (archive: string, act: readonly string[], language = {}) =>
    run(['press-list', ...act, '--archive', archive], { folder, ...language });
  await writeFile(
    join(folder, 'liste.csv'),
    'Nom;Courriel;À garder jusqu’au\nUn;un@exemple.org;31/12/2098\nDeux;deux@exemple.org;\nTrois;trois@exemple.org;bientôt\n',
  );
  await run(['import', 'liste.csv', '--archive', 'premiere'], { folder });
  const ends = async (archive: string) => {
    const { out } = await of(archive, ['list', '--json', '--all']);
    const { people } = JSON.parse(out) as { people: { name: string; keepUntil: string | null }[] };
    return Object.fromEntries(people.map(({ name, keepUntil }) => [name, keepUntil]));
  };
  const act = ['import', 'liste.csv', '--source', 'annuaire', '--keep-until', 'none'];
  expect((await of('premiere', act)).code).toBe(0);
  const kept = { Un: '2098-12-31', Deux: null, Trois: null };
  expect(await ends('premiere')).toEqual(kept);
  for (const [name, language] of Object.entries({ fr: {}, en: english })) {
    expect((await of('premiere', ['export', `${name}.csv`], language)).code).toBe(0);
    await run(['import', 'liste.csv', '--archive', name], { folder });
    expect((await of(name, ['import', `${name}.csv`, '--source', 'annuaire'], language)).code).toBe(0);
    expect(await ends(name)).toEqual(kept);
  }
  expect(await readFile(join(folder, 'fr.csv'), 'utf8')).toContain('"sans fin"');
  expect((await of('premiere', [...act.slice(0, -1), 'bientôt'])).err).toContain('none (sans fin)');
});

it('says who is not written to, erases whose time is over, and takes in nobody who objected', async () => {
  const folder = await aFolderWithList();
  const opened = openArchive(join(folder, 'archive'), { create: false });
  if (!opened.ok) expect.fail(opened.problem.kind);
  const { pressList } = opened.value;
  pressList.save(
    [
      aPerson({ mail: 'non@echo.example.org', objectedOn: '2026-01-02' }),
      aPerson({ keepUntil: '2026-01-02' }),
    ],
    1,
  );
  opened.value.close();
  const of = (...args: string[]) =>
    run(['press-list', ...args, '--archive', 'archive'], { folder, stdin: 'non@echo.example.org' });
  const listed = await of('list');
  expect(listed.out.split('\n')).toHaveLength(3);
  expect(listed.err).toMatch(/1.personne sans écrire.: refus\n1.personne dont la durée est passée/);
  expect((await of('import', '-', '--source', 'collé')).out).toBe(
    'Refus, pas reprise\tnon@echo.example.org\t\t\n',
  );
  expect((await of('erase', '--over', '--for-ever')).err).toContain('effacée pour toujours');
  expect((await of('list', '--all')).out.split('\n')).toHaveLength(4);
});

it.each([
  [['press-list', '--archive', 'a'], /import, list, export ou erase/],
  [['press-list', 'send', '--archive', 'a'], /«.send.» n’est pas un acte/],
  [['press-list', 'import', 'x.csv', '--archive', 'a'], /--source/],
  [
    ['press-list', 'import', 'x.csv', '--archive', 'a', '--source', 'x', '--date', '2026-02-31'],
    /2026-02-31/,
  ],
  [
    ['press-list', 'import', 'x.csv', '--archive', 'a', '--source', 'x', '--ground', 'y'],
    /legitimate-interest/,
  ],
  [['press-list', 'export', '--archive', 'a'], /Il manque un fichier/],
  [['press-list', 'erase', 'a@b.example.org', '--archive', 'a'], /--for-ever/],
])('%j is wrong usage', async (args, sentence) => {
  const { code, err } = await run(args, { folder: await newFolder() });
  expect(code).toBe(2);
  expect(err).toMatch(sentence);
});
