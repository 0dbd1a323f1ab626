import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFolder, run } from './terminal';

const english = { environment: { LANG: 'en_GB.UTF-8' } };

it('says what is to be mended before a text leaves, and writes nothing', async () => {
  const folder = await newFolder();
  await writeFile(
    join(folder, 'gare.md'),
    '---\ntitle: La gare\nbyline: Le collectif\nstandfirst: Un fait.\n---\n\nAppelez le 06 12 34 56 78.\n',
  );
  await writeFile(join(folder, 'masthead.yaml'), 'name: Gare ouverte\n');
  const { code, out, err } = await run(['check', 'gare.md'], { folder, ...english });
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('This number will be public');
  expect(err).toContain('The text ‘La gare’ becomes public, with Le collectif.');
  const json = await run(['check', 'gare.md', '--json'], { folder, ...english });
  const { leaving } = JSON.parse(json.out) as { leaving: { weight: string; check?: { kind: string } }[] };
  expect(leaving.find(({ check }) => check?.kind === 'telephone')).toMatchObject({
    weight: 'heavy',
    place: { part: 'body', block: 0 },
    sentence: expect.stringContaining('This number') as string,
  });
});

it('looks through all ready texts of an archive, and says nothing where nothing is to be said', async () => {
  const folder = await newFolder();
  await writeFile(
    join(folder, 'a.md'),
    '---\ntitle: Un\ndate: 2026-05-02\nstatus: published\nkind: page\n---\n\nAppelez le 06 12 34 56 78.\n',
  );
  await run(['import', 'a.md', '--archive', 'archive', '--keep-status'], { folder });
  const { code, err } = await run(['check', '--archive', 'archive'], { folder, ...english });
  expect(err).toContain('Un · This number will be public');
  expect(code).toBe(1);
  await writeFile(join(folder, 'b.md'), '---\ntitle: Deux\nkind: page\n---\n\nTout va bien.\n');
  expect((await run(['check', 'b.md'], { folder, ...english })).code).toBe(0);
  expect((await run(['check'], { folder, ...english })).code).toBe(2);
});

it('checks texts of an archive by their slugs, beside files, and names those that are nowhere', async () => {
  const folder = await newFolder();
  const text = (title: string, words: string) => `---\ntitle: ${title}\nslug: ${title}\n---\n\n${words}\n`;
  await writeFile(join(folder, 'a.md'), text('gare', 'Appelez le 06 12 34 56 78.'));
  await writeFile(join(folder, 'b.md'), text('eau', 'Écrivez au 12, rue du Moulin.'));
  await writeFile(join(folder, 'c.md'), text('bus', 'Appelez le 06 12 34 56 79.'));
  await run(['import', 'a.md', 'b.md', '--archive', 'archive'], { folder });
  const check = (...named: string[]) =>
    run(['check', ...named, '--archive', 'archive', '--json'], { folder, ...english });
  const told = (out: string) => {
    const { leaving, unknown } = JSON.parse(out) as { leaving: { headline: string }[]; unknown: string[] };
    return { texts: new Set(leaving.map(({ headline }) => headline)).size, unknown };
  };
  const one = await check('gare');
  expect(one.err).toContain('gare · This number will be public');
  expect([one.code, told(one.out)]).toEqual([1, { texts: 1, unknown: [] }]);
  const all = await check('gare', 'c.md', 'nulle-part');
  expect(all.err).toContain('Neither a file nor a text of the archive is called ‘nulle-part’.');
  expect([all.code, told(all.out)]).toEqual([1, { texts: 2, unknown: ['nulle-part'] }]);
  const file = await run(['check', 'nulle-part'], { folder, ...english });
  expect(file.err).toContain('nulle-part');
  expect(file.code).toBe(1);
});

it('says which texts of an archive readers of one of its languages do not find', async () => {
  const folder = await newFolder();
  const post = (title: string, fields: string) =>
    `---\ntitle: ${title}\ndate: 2026-05-02\nstatus: published\n${fields}\n---\n\nUn fait.\n`;
  await writeFile(join(folder, 'gare.md'), post('La gare', 'lang: fr\ntranslationKey: gare'));
  await writeFile(join(folder, 'station.md'), post('The station', 'lang: en\ntranslationKey: gare'));
  await writeFile(join(folder, 'bahnhof.md'), post('Der Bahnhof', 'lang: de'));
  const files = ['gare.md', 'station.md', 'bahnhof.md'];
  await run(['import', ...files, '--archive', 'archive', '--keep-status'], { folder });
  const { err } = await run(['check', '--archive', 'archive'], { folder, ...english });
  const missing = /Readers of the site in German do not find the text ‘(?:La gare|The station)’/;
  expect(err).toMatch(missing);
  expect(err).not.toContain('Der Bahnhof’, which others read');
  const json = await run(['check', '--archive', 'archive', '--json'], { folder, ...english });
  const { notices } = JSON.parse(json.out) as { notices: { kind: string }[] };
  expect(notices.map(({ kind }) => kind)).toContain('translations-missing');
  const built = await run(['site', '--archive', 'archive', '--out', 'site'], { folder, ...english });
  expect(built.err).toMatch(missing);
});
