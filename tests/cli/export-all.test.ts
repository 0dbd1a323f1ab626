import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive, openToRead } from '../../electron/archive';
import { usualSite } from '../../src/article';
import { value } from '../archive/fixtures';
import { lineMasthead } from '../fixtures/leaflet-articles';
import { newFolder, run } from './terminal';

/** Every text of an archive by its identifier, and the masthead, as they are kept. */
function contentOf(folder: string) {
  const archive = value(openToRead(folder));
  try {
    const ids = [...new Set(archive.origins.places().map(({ id }) => id))].sort();
    const texts = ids.map((id) => value(archive.articles.open(id)).article);
    const { namedTemplates: templates = [], textLeaflets } = archive.settings.open();
    return {
      texts,
      masthead: archive.masthead.open(),
      site: archive.siteSettings.open(),
      templates,
      textLeaflets,
    };
  } finally {
    archive.close();
  }
}

const withPicture = `---
title: Le viaduc tient bon
date: 2026-05-02
status: published
tags: [viaduc]
signatories:
  - name: Ligue des quais
    logo: ligue.jpg
    phone: "06 39 98 41 22"
  - Union
---

Le viaduc rouvre *lundi* : « enfin ! »[^1]

![Le viaduc](viaduc.jpg "Le viaduc, vu du quai.")

> [!pull]
> Nous restons.

[^1]: Vote du 28 avril.
`;

const monday = {
  name: 'Tract du lundi',
  template: 'appel',
  ink: 'two',
  adjusted: { display: 'serif' },
} as const;

/** An archive of the texts that come with the program and of one with a picture, with a masthead. */
async function withArchive() {
  const folder = await newFolder();
  await mkdir(join(folder, 'mine'));
  await writeFile(join(folder, 'mine', 'viaduc.md'), withPicture);
  await writeFile(join(folder, 'mine', 'viaduc.jpg'), await readFile(resolve('resources/sample/viaduc.jpg')));
  await writeFile(join(folder, 'mine', 'ligue.jpg'), await readFile(resolve('resources/sample/quai.jpg')));
  const options = ['--archive', 'archive', '--keep-status'];
  expect((await run(['import', resolve('resources/sample'), 'mine', ...options], { folder })).code).toBe(0);
  const archive = value(openArchive(join(folder, 'archive'), { create: false }));
  const bytes = await readFile(resolve('resources/sample/quai.jpg'));
  const logo = value(
    await archive.pictures.keep({ bytes, type: 'image/jpeg', width: 1600, height: 1067 }, 0),
  );
  value(archive.masthead.save({ ...lineMasthead, logo }, 0));
  const [text] = archive.origins.places();
  const target = { kind: 'text', id: text?.id ?? '' } as const;
  value(
    archive.siteSettings.save(
      { ...usualSite(), look: 'poster', menu: [{ label: 'Lire', target, below: [] }] },
      0,
    ),
  );
  const placed = {
    formats: ['a5'],
    template: null,
    ink: 'black',
    placed: { page: ['abcdefghijkl'] },
  } as const;
  value(archive.settings.save({ namedTemplates: [monday], textLeaflets: { [text?.id ?? '']: placed } }, 0));
  archive.close();
  return folder;
}

it('writes all of an archive as Markdown, and an import gives the same archive', async () => {
  const folder = await withArchive();
  const written = await run(['export-all', '--archive', 'archive', '--out', 'all'], { folder });
  expect(written).toMatchObject({ code: 0, out: `${join(folder, 'all')}\n` });
  expect(written.err).toMatch(/^\d+\u00a0textes écrits en Markdown, \d+\u00a0images\.\n$/);
  const names = await readdir(join(folder, 'all'));
  expect(names).toContain('2026-05-02-le-viaduc-tient-bon.md');
  const copy = await readFile(join(folder, 'all', '2026-05-02-le-viaduc-tient-bon.md'), 'utf8');
  expect(copy).toMatch(
    /<img src="pictures\/[0-9a-f]{64}\.jpg" alt="Le viaduc"><figcaption>Le viaduc, vu du quai\./,
  );
  expect(copy).toMatch(
    /signatories: \[\{"name":"Ligue des quais","logo":"pictures\/[0-9a-f]{64}\.jpg","phone"/,
  );
  for (const name of await readdir(join(folder, 'all', 'pictures')))
    expect(name.split('.')[0]).toBe(
      createHash('sha256')
        .update(await readFile(join(folder, 'all', 'pictures', name)))
        .digest('hex'),
    );

  const back = await run(['import', 'all', '--archive', 'other', '--keep-status'], { folder });
  expect(back).toMatchObject({ code: 0 });
  expect(back.err).not.toContain('non repris');
  expect(back.err).toContain('identité du groupe reprise');
  expect(contentOf(join(folder, 'other'))).toEqual(contentOf(join(folder, 'archive')));
  expect(contentOf(join(folder, 'other')).templates).toEqual([monday]);

  await run(['export-all', '--archive', 'other', '--out', 'again'], { folder });
  for (const name of names.filter((each) => each.endsWith('.md') || each.endsWith('.yaml')))
    expect(await readFile(join(folder, 'again', name), 'utf8')).toBe(
      await readFile(join(folder, 'all', name), 'utf8'),
    );
}, 60_000);

it('takes what was changed in a Markdown file, and reads the Markdown where the data beside it is lost', async () => {
  const folder = await withArchive();
  await run(['export-all', '--archive', 'archive', '--out', 'all'], { folder });
  const file = join(folder, 'all', '2026-05-02-le-viaduc-tient-bon.md');
  const copy = await readFile(file, 'utf8');
  await writeFile(file, copy.replace('Nous restons.', 'Nous revenons.'));
  await run(['import', 'all', '--archive', 'changed', '--keep-status'], { folder });
  const changed = await run(['search', 'revenons', '--archive', 'changed', '--json'], { folder });
  expect(changed.out).toContain('Le viaduc tient bon');
  const figures = (at: string) =>
    contentOf(join(folder, at))
      .texts.filter(({ headline }) => headline === 'Le viaduc tient bon')
      .flatMap(({ lead, body }) => [lead, ...body.filter(({ type }) => type === 'figure')])
      .filter((figure) => figure !== null)
      .map((figure) => ({ ...figure, id: '' }));
  expect(figures('changed')).toEqual(figures('archive'));

  await rm(join(folder, 'all', '.roneo'), { recursive: true });
  await writeFile(file, copy);
  await run(['import', 'all', '--archive', 'read', '--keep-status'], { folder });
  const read = contentOf(join(folder, 'read')).texts;
  const kept = contentOf(join(folder, 'archive')).texts;
  const signed = (texts: typeof read) => texts.flatMap(({ signatories }) => signatories ?? []);
  expect(signed(kept)[0]?.groups.map(({ logo }) => logo?.type)).toEqual(['image/jpeg', undefined]);
  expect(signed(read)).toEqual(signed(kept));
  expect(read.map(({ headline }) => headline).sort()).toEqual(kept.map(({ headline }) => headline).sort());
}, 60_000);

it('replaces what an earlier export of everything wrote, and leaves the files of others', async () => {
  const folder = await withArchive();
  await run(['export-all', '--archive', 'archive', '--out', 'all'], { folder });
  await writeFile(join(folder, 'all', 'notes.txt'), 'À moi.');
  const { texts } = contentOf(join(folder, 'archive'));
  const gone = texts.find(({ headline }) => headline === 'Le viaduc tient bon')?.id ?? '';
  await run(['delete', gone, '--archive', 'archive', '--for-ever'], { folder });
  await run(['export-all', '--archive', 'archive', '--out', 'all'], { folder });
  const names = await readdir(join(folder, 'all'));
  expect(names).toContain('notes.txt');
  expect(names).not.toContain('2026-05-02-le-viaduc-tient-bon.md');
  expect(await readdir(join(folder, 'all', '.roneo'))).not.toContain(`${gone}.json`);
}, 60_000);
