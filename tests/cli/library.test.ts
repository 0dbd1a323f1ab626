import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openArchive } from '../../electron/archive';
import { newFolder, run } from './terminal';

/** A folder with an archive of three texts: a leaflet of 2024, a release, and one in English. */
async function aFolderOfTexts(): Promise<string> {
  const folder = await newFolder();
  const texts = {
    'a.md':
      'kind: leaflet\nstatus: published\ndate: 2024-05-12\ntags: [eau, Transports]\n---\n\n# La régie\n\nL’eau en commun.',
    'b.md':
      'date: 2025-03-03\ntags: [transports]\n---\n\n# La gare\n\nLa gare reste ouverte, et l’eau aussi.',
    'c.md': 'language: en\ndate: 2025-04-04\n---\n\n# The station\n\nIt stays open.',
  };
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), `---\n${text}`);
  const names = Object.keys(texts);
  await run(['import', ...names, '--archive', 'archive', '--keep-status'], { folder });
  return folder;
}

describe('roneo list', () => {
  it('prints every text, the last dated first, with its kind, status, language and identifier', async () => {
    const folder = await aFolderOfTexts();
    const { code, out, err } = await run(['list', '--archive', 'archive'], { folder });
    expect(code).toBe(0);
    expect(out.replace(/[0-9a-f-]{36}/g, 'ID')).toBe(
      '2025-04-04\tArticle\tBrouillon\ten\tThe station\tID\n' +
        '2025-03-03\tArticle\tBrouillon\tfr\tLa gare\tID\n' +
        '2024-05-12\tTract\tPublié\tfr\tLa régie\tID\n',
    );
    expect(err).toContain('3\u00a0textes.');
  });

  it.each([
    [['--kind', 'tract'], ['La régie']],
    [
      ['--kind', 'article,tract', '--language', 'fr'],
      ['La gare', 'La régie'],
    ],
    [['--status', 'publié'], ['La régie']],
    [
      ['--tag', 'TRANSPORTS'],
      ['La gare', 'La régie'],
    ],
    [['--language', 'anglais'], ['The station']],
    [
      ['--year', '2025'],
      ['The station', 'La gare'],
    ],
    [['--year', '2023'], []],
  ])('is narrowed by %j', async (options, headlines) => {
    const folder = await aFolderOfTexts();
    const { out } = await run(['list', '--archive', 'archive', '--json', ...options], { folder });
    const { total, rows } = JSON.parse(out) as { total: number; rows: { headline: string }[] };
    expect([total, rows.map(({ headline }) => headline)]).toEqual([headlines.length, headlines]);
  });

  it('gives in JSON the languages of a family, and which translation is older than its original', async () => {
    const folder = await aFolderOfTexts();
    const opened = openArchive(join(folder, 'archive'), { create: false });
    if (!opened.ok) throw new Error(opened.problem.kind);
    const archive = opened.value;
    const query = { words: '', filters: {}, sort: 'date', limit: 9, offset: 0 } as const;
    const listed = archive.library.list(query);
    const [station = '', gare = ''] = listed.ok ? listed.value.rows.map(({ id }) => id) : [];
    archive.acts.run({ kind: 'link', id: station, original: gare }, 0);
    const original = archive.articles.open(gare);
    if (!original.ok) throw new Error(original.problem.kind);
    const { article, revision } = original.value;
    archive.articles.save({ article: { ...article, standfirst: 'Enfin.' }, base: revision }, 1);
    archive.close();
    const { out } = await run(['list', '--archive', 'archive', '--json'], { folder });
    const { rows } = JSON.parse(out) as { rows: { headline: string; family?: string[]; behind?: true }[] };
    expect(rows.map(({ headline, family, behind }) => [headline, family, behind])).toEqual([
      ['The station', ['fr', 'en'], true],
      ['La gare', ['fr', 'en'], undefined],
      ['La régie', undefined, undefined],
    ]);
  });

  it('says what it does not know, and how many it left out', async () => {
    const folder = await aFolderOfTexts();
    for (const wrong of [
      ['--kind', 'roman'],
      ['--year', '24'],
      ['--language', 'klingon'],
      ['--limit', '0'],
    ]) {
      const { code, err } = await run(['list', '--archive', 'archive', ...wrong], { folder });
      expect([code, err]).toEqual([2, expect.stringContaining(`${wrong[0]} ne connaît pas`)]);
    }
    const { out, err } = await run(['list', '--archive', 'archive', '--limit', '2'], { folder });
    expect(out.trim().split('\n')).toHaveLength(2);
    expect(err).toContain('2\u00a0textes sur 3');
  });

  it('reads an archive that the desk holds open', async () => {
    const folder = await aFolderOfTexts();
    const desk = openArchive(join(folder, 'archive'), { create: false });
    if (!desk.ok) throw new Error(desk.problem.kind);
    onTestFinished(() => desk.value.close());
    expect((await run(['list', '--archive', 'archive'], { folder })).out).toContain('La gare');
    expect((await run(['tags', '--archive', 'archive'], { folder })).out).toContain('1\teau');
    expect((await run(['search', 'gare', '--archive', 'archive'], { folder })).out).toContain('La gare');
    const renaming = await run(['tags', '--archive', 'archive', '--rename', 'eau=air'], { folder });
    expect([renaming.code, renaming.err]).toEqual([1, expect.stringContaining('roneo: ')]);
  });
});

describe('roneo search', () => {
  it('takes phrases and fields, the same filters as the list, and says how many there are', async () => {
    const folder = await aFolderOfTexts();
    const headlines = async (...args: string[]) => {
      const { out } = await run(['search', ...args, '--archive', 'archive', '--json'], { folder });
      return (JSON.parse(out) as { rows: { headline: string }[] }).rows.map(({ headline }) => headline);
    };
    expect(await headlines('"en commun"')).toEqual(['La régie']);
    expect(await headlines('eau -gare')).toEqual(['La régie']);
    expect(await headlines('eau', 'avant:2025')).toEqual(['La régie']);
    expect(await headlines('eau', '--kind', 'article')).toEqual(['La gare']);
    const { err } = await run(['search', 'eau', '--archive', 'archive', '--limit', '1'], {
      folder,
      environment: { LANG: 'en_GB.UTF-8' },
    });
    expect(err).toContain('One text of 2');
  });
});

describe('roneo tags', () => {
  it('counts the tags, and gives one another name in every text, as a new version of each', async () => {
    const folder = await aFolderOfTexts();
    const { out } = await run(['tags', '--archive', 'archive'], { folder });
    expect(out.split('\n').sort()).toEqual(['', '1\tTransports', '1\teau', '1\ttransports']);
    const renamed = await run(['tags', '--archive', 'archive', '--rename', 'Transports=transports'], {
      folder,
    });
    expect([renamed.code, renamed.out]).toEqual([0, expect.stringMatching(/^[0-9a-f-]{36}\n$/)]);
    expect(renamed.err).toContain('est devenu');
    const after = await run(['tags', '--archive', 'archive', '--json'], { folder });
    expect(JSON.parse(after.out)).toEqual([
      { value: 'transports', texts: 2 },
      { value: 'eau', texts: 1 },
    ]);
    const archive = openArchive(join(folder, 'archive'), { create: false });
    if (!archive.ok) throw new Error(archive.problem.kind);
    onTestFinished(() => archive.value.close());
    const lines = archive.value.revisions.list(renamed.out.trim());
    expect(lines.ok && lines.value.length).toBeGreaterThan(1);
  });

  it('says when no text has the tag, or when no other name is given', async () => {
    const folder = await aFolderOfTexts();
    const none = await run(['tags', '--archive', 'archive', '--rename', 'air=vent'], { folder });
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('rien n’est changé')]);
    for (const wrong of ['air', 'air=', '=vent', 'a=b=c'])
      expect((await run(['tags', '--archive', 'archive', '--rename', wrong], { folder })).code).toBe(2);
  });
});

it('roneo templates lists the group’s own templates, of settings and of files', async () => {
  const folder = await aFolderOfTexts();
  const none = await run(['templates', '--archive', 'archive'], { folder });
  expect([none.code, none.out, none.err]).toEqual([0, '', expect.stringContaining('pas de maquette')]);
  const archive = openArchive(join(folder, 'archive'), { create: false });
  if (!archive.ok) throw new Error(archive.problem.kind);
  archive.value.settings.save({ namedTemplates: [{ name: 'Lundi', template: 'appel', ink: 'two' }] }, 0);
  archive.value.close();
  const own = join(folder, 'archive', 'templates', 'tract-1');
  await mkdir(own, { recursive: true });
  await writeFile(join(own, 'manifest.json'), '{ "like": "tract" }');
  await writeFile(join(own, 'template.typ'), '');
  const listed = await run(['templates', '--archive', 'archive'], { folder });
  expect([listed.code, listed.out]).toEqual([0, 'Lundi\tappel\tréglages\ntract-1\ttract\tdossier\n']);
  const json = await run(['templates', '--archive', 'archive', '--json'], { folder });
  expect(JSON.parse(json.out)).toEqual([
    { name: 'Lundi', like: 'appel', madeOf: 'settings' },
    { name: 'tract-1', like: 'tract', madeOf: 'folder' },
  ]);
});
