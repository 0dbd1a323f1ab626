import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { PlannedFiles } from '../../src/contract';
import { deskWithFolder, keepArticle, pictureOf, ready, valueOf } from './desk';

it('opens and prints what exports before the last one wrote, as several kinds of texts are exported in turn', async () => {
  const desk = await deskWithFolder();
  const one = await keepArticle(desk, ready('Un', 'un'));
  const two = await keepArticle(desk, ready('Deux', 'deux'));
  valueOf(await desk.handlers['export:run']({ ids: [one.id], outlets: ['press'] }));
  valueOf(await desk.handlers['export:run']({ ids: [two.id], outlets: ['press'] }));
  const file = 'presse/2026-06-01-un-texte.pdf';
  valueOf(await desk.handlers['export:open']({ file, as: 'opened' }));
  valueOf(await desk.handlers['export:open']({ file, as: 'printed' }));
  expect(desk.opened).toEqual([join(desk.out, file)]);
  expect(desk.printed).toMatchObject([{ document: join(desk.out, file), turn: 'long-edge' }]);
});

it('says which credits stood in the files of its pictures', async () => {
  const desk = await deskWithFolder();
  const bytes = await sharp(await pictureOf('red'))
    .jpeg()
    .withExif({ IFD0: { Artist: 'Jeanne Secrete' } })
    .toBuffer();
  const { picture, credit } = valueOf(await desk.handlers['picture:keep']({ name: 'a.jpg', bytes }));
  const said = { caption: 'La gare', alt: 'x' };
  const read = await keepArticle(desk, {
    ...ready('Un', 'un'),
    lead: { type: 'figure', picture, credit, ...said },
  });
  const written = await keepArticle(desk, {
    ...ready('Deux', 'deux'),
    lead: { type: 'figure', picture, credit: 'Ali', ...said },
  });
  const report = valueOf(
    await desk.handlers['export:run']({ ids: [read.id, written.id], outlets: ['site'] }),
  );
  const notices = report.leaving.flatMap((point) => (point.kind === 'notice' ? [point.notice] : []));
  expect(notices.filter(({ kind }) => kind === 'credit-printed')).toEqual([
    { kind: 'credit-printed', article: 'Un', names: ['Jeanne Secrete'] },
  ]);
});

it('says what an export adds, changes and removes on the site before it does, and writes nothing', async () => {
  const desk = await deskWithFolder();
  const one = await keepArticle(desk, ready('Un', 'un'));
  const two = await keepArticle(desk, ready('Deux', 'deux'));
  const planned = async () => valueOf(await desk.handlers['export:plan']({ ids: [two.id] }));
  const headlines = (files: PlannedFiles | undefined) => files?.texts.map(({ headline }) => headline).sort();
  const first = await planned();
  expect(headlines(first?.add)).toEqual(['Deux', 'Un']);
  expect(first?.add.files).toContain('index.html');
  expect(await readdir(desk.out)).toEqual([]);
  valueOf(await desk.handlers['export:run']({ ids: [two.id], outlets: ['site'] }));
  expect(await planned()).toMatchObject({ add: { files: [] }, change: { files: [], texts: [] } });
  const { article, revision } = valueOf(await desk.handlers['article:open'](one.id));
  const save = desk.handlers['article:save'];
  valueOf(await save({ article: { ...article, status: 'draft' }, base: revision }));
  const last = await planned();
  expect([headlines(last?.add), headlines(last?.change), headlines(last?.remove)]).toEqual([
    [],
    ['Deux'],
    ['Un'],
  ]);
  expect(last?.change.files).toContain('index.html');
});
