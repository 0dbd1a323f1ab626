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
