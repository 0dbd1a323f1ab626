import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import type { Picture } from '../../src/article';
import { createThumbnails, exportAllTexts, importTexts, openChosen } from '../../electron/handlers';
import { deskWithFolder, keepArticle, newFolder, openDesk, ready, valueOf } from './desk';
import type { Desk } from './desk';

/** A hill before the sun, or with the sun on the other side. */
const hill = (sun: number) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#9fc5e8"/>
    <circle cx="${sun}" cy="220" r="150" fill="#ffd966"/><path d="M0 800 L600 380 L1200 800 Z" fill="#38761d"/></svg>`);

const photo = (width: number, sun = 300) => sharp(hill(sun)).resize({ width });

async function keep(desk: Desk, name: string, bytes: Uint8Array): Promise<Picture> {
  return valueOf(await desk.handlers['picture:keep']({ name, bytes })).picture;
}

async function compareAll(desk: Desk): Promise<void> {
  for (let left = 1; left > 0;) left = valueOf(await desk.handlers['pictures:compare'](null));
}

const list = async (desk: Desk, filters: ('duplicate' | 'similar' | 'refused')[] = []) =>
  valueOf(await desk.handlers['pictures:list']({ words: '', filters, sort: 'added' }));

it('finds the same picture in other bytes, and the same motif in another size and quality, and no other', async () => {
  const desk = await openDesk();
  const jpeg = await photo(900).jpeg({ quality: 90 }).toBuffer();
  const tagged = await sharp(jpeg)
    .keepExif()
    .withExifMerge({ IFD0: { Artist: 'Ada Morin', ImageDescription: 'La colline' } })
    .png()
    .toBuffer();
  await keep(desk, 'colline.jpg', jpeg);
  await keep(desk, 'colline avec auteur.png', tagged);
  await keep(desk, 'colline petite.webp', await photo(400).webp({ quality: 40 }).toBuffer());
  await keep(desk, 'autre colline.jpg', await photo(900, 900).jpeg().toBuffer());
  await keep(
    desk,
    'blanc.png',
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
  );
  await keep(
    desk,
    'noir.png',
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#000' } })
      .png()
      .toBuffer(),
  );
  expect((await list(desk)).uncompared).toBe(6);
  await compareAll(desk);
  expect((await list(desk)).uncompared).toBe(0);
  const names = async (filter: 'duplicate' | 'similar') =>
    (await list(desk, [filter])).pictures.map(({ name }) => name).sort();
  expect(await names('duplicate')).toEqual(['colline avec auteur.png', 'colline.jpg']);
  expect(await names('similar')).toEqual(['colline avec auteur.png', 'colline petite.webp', 'colline.jpg']);
});

it('keeps the name of a picture’s file without its folder, and what the file says of it', async () => {
  const desk = await openDesk();
  const exif = { IFD0: { Artist: 'Ada Morin', ImageDescription: 'La colline' } };
  const bytes = await photo(300).withExif(exif).jpeg().toBuffer();
  await keep(desk, '/home/ada/Bureau/colline.jpg', bytes);
  await keep(desk, 'C:\\Users\\ada\\sommet.jpg', await photo(301).jpeg().toBuffer());
  const { pictures } = await list(desk);
  expect(pictures.map(({ name }) => name).sort()).toEqual(['colline.jpg', 'sommet.jpg']);
  expect(pictures.find(({ name }) => name === 'colline.jpg')?.words).toMatchObject({
    caption: 'La colline',
    credit: 'Ada Morin',
  });
});

it('makes a thumbnail once, small, upright and without metadata, in the archive’s own folder', async () => {
  const desk = await openDesk();
  const exif = { IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 6/1 0/1' }, IFD0: { Artist: 'Ada Morin' } };
  const bytes = await photo(4000).withExif(exif).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const { hash } = await keep(desk, 'colline.jpg', bytes);
  let reads = 0;
  const pictures = { read: (asked: string) => ((reads += 1), desk.archive.pictures.read(asked)) };
  const thumbnail = createThumbnails({ pictures, startProcess: null, cache: desk.archive.cache });
  const [first, again] = [await thumbnail(hash), await thumbnail(hash)];
  expect(reads).toBe(1);
  expect(Buffer.from(again ?? [])).toEqual(Buffer.from(first ?? []));
  const { width, height, format, exif: kept } = await sharp(first ?? undefined).metadata();
  expect([width, height, format, kept]).toEqual([213, 320, 'webp', undefined]);
  const prepared = await readdir(desk.archive.cache ?? '');
  expect(prepared.filter((name) => name.endsWith('.made'))).toHaveLength(1);
});

it('an export of everything and its import keep what is known of the people’s consent', async () => {
  const desk = await deskWithFolder();
  const picture = await keep(desk, 'foule.jpg', await photo(900).jpeg().toBuffer());
  const lead = { type: 'figure', picture, caption: '', credit: '', alt: '' } as const;
  await keepArticle(desk, { ...ready('La gare', 'la-gare'), lead });
  const consent = {
    kind: 'refused',
    by: 'une voisine',
    on: '2026-05-03',
    note: 'Pas sur les tracts.',
  } as const;
  valueOf(await desk.handlers['pictures:note']({ hash: picture.hash, consent }));
  const out = await newFolder();
  valueOf(await exportAllTexts(desk.archive, out, { signal: new AbortController().signal }));
  expect(
    await readFile(join(out, (await readdir(out)).find((name) => name.endsWith('.md')) ?? ''), 'utf8'),
  ).not.toContain('voisine');
  const other = await openDesk();
  const importing = {
    archive: other.archive,
    clock: () => other.now,
    systemLanguage: 'fr-FR',
    startProcess: null,
  };
  const run = { signal: new AbortController().signal, progress: () => undefined };
  await importTexts([await openChosen(out, 'export')], importing, run);
  expect(other.archive.pictures.facts(picture.hash)).toEqual({ name: 'foule.jpg', consent });
  expect((await list(other, ['refused'])).total).toBe(1);
});

it('an export names first the pictures for which somebody refused consent, copies in other bytes included', async () => {
  const desk = await deskWithFolder();
  const jpeg = await photo(900).jpeg().toBuffer();
  const refused = await keep(desk, 'foule.jpg', jpeg);
  const copy = await keep(desk, 'copie.png', await sharp(jpeg).png().toBuffer());
  const other = await keep(desk, 'quai.jpg', await photo(900, 900).jpeg().toBuffer());
  await compareAll(desk);
  const figure = (picture: Picture, caption: string) =>
    ({ type: 'figure', picture, caption, credit: 'Ada', alt: 'x', licence: 'CC BY' }) as const;
  const body = [figure(copy, 'La même'), figure(other, 'Le quai')];
  const { id } = await keepArticle(desk, {
    ...ready('La gare', 'la-gare'),
    lead: figure(refused, 'La foule'),
    body,
  });
  const consent = { kind: 'refused', by: 'une voisine', on: '', note: '' } as const;
  valueOf(await desk.handlers['pictures:note']({ hash: refused.hash, consent }));
  const { leaving } = valueOf(await desk.handlers['export:run']({ ids: [id], outlets: ['site'] }));
  const notices = leaving.flatMap((point) => (point.kind === 'notice' ? [point.notice] : []));
  expect(notices.slice(0, 2)).toEqual([
    { kind: 'consent-refused', article: 'La gare', caption: 'La foule', place: 1, isCut: false },
    { kind: 'consent-refused', article: 'La gare', caption: 'La même', place: 2, isCut: false },
  ]);
  expect(notices.filter(({ kind }) => kind === 'consent-refused')).toHaveLength(2);
  expect(JSON.stringify(notices)).not.toContain('voisine');
});

it('notes nothing of a picture that the archive does not hold', async () => {
  const desk = await openDesk();
  const consent = { kind: 'given', by: '', on: '', note: '' } as const;
  const noted = await desk.handlers['pictures:note']({ hash: 'a'.repeat(64), consent });
  expect(noted).toMatchObject({ problem: { kind: 'not-found', what: 'picture' } });
});
