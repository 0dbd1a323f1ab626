import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { createThumbnails } from '../../electron/handlers';
import { servePictures } from '../../electron/main/app-protocol/picture-renditions';
import { pictureTypes } from '../../src/article';
import type { Figure, Picture } from '../../src/article';
import { keepArticle, newFolder, openDesk, valueOf } from './desk';

/** A teal picture. */
const drawn = () => sharp({ create: { width: 600, height: 400, channels: 3, background: '#008080' } });

const encode = (picture: Sharp) => picture.toBuffer().then((bytes) => new Uint8Array(bytes));

/** The same picture as a file of each type. */
const files: Readonly<Record<Picture['type'], () => Promise<Uint8Array>>> = {
  'image/jpeg': () => encode(drawn().jpeg()),
  'image/png': () => encode(drawn().png()),
  'image/webp': () => encode(drawn().webp()),
  'image/avif': () => encode(drawn().avif({ effort: 0 })),
  'image/gif': () => encode(drawn().gif()),
  'image/tiff': () => encode(drawn().tiff()),
  'image/svg+xml': () =>
    Promise.resolve(
      new TextEncoder().encode(
        '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#008080"/></svg>',
      ),
    ),
};

/** Whether a picture is teal, as far as its compression lets it. */
async function isTeal(bytes: Uint8Array): Promise<boolean> {
  const { channels } = await sharp(bytes).flatten().stats();
  const [red = 255, green = 0, blue = 0] = channels.map(({ mean }) => mean);
  return red < 12 && Math.abs(green - 128) < 12 && Math.abs(blue - 128) < 12;
}

describe.each(pictureTypes)('a picture of the type %s', (type) => {
  it('is kept, and shown on the desk', async () => {
    const desk = await openDesk();
    const bytes = await files[type]();
    const { picture } = valueOf(await desk.handlers['picture:keep']({ name: 'sarcelle', bytes }));
    expect(picture).toMatchObject({ type, width: 600, height: 400 });
    const kept = (await desk.archive.pictures.read(picture.hash)) ?? new Uint8Array();
    expect(createHash('sha256').update(kept).digest('hex')).toBe(picture.hash);
    expect(desk.archive.pictures.find(picture.hash)).toEqual(picture);
    const { archive } = desk;
    const thumbnail = createThumbnails({
      pictures: archive.pictures,
      startProcess: null,
      cache: archive.cache,
    });
    const serve = servePictures({ pictures: () => Promise.resolve(archive.pictures), thumbnail });
    const shown = await serve(new URL(`app://picture/${picture.hash}?w=320`));
    expect([shown.status, shown.headers.get('Content-Type')]).toEqual([200, 'image/webp']);
    expect(await isTeal(new Uint8Array(await shown.arrayBuffer()))).toBe(true);
  });
});

it('a picture of every type leaves with every outlet', async () => {
  const desk = await openDesk();
  const out = await newFolder();
  desk.answers.folder = out;
  valueOf(await desk.handlers['export:choose-folder'](null));
  const figures = await Promise.all(
    pictureTypes.map(async (type): Promise<Figure> => {
      const { picture } = valueOf(
        await desk.handlers['picture:keep']({ name: type, bytes: await files[type]() }),
      );
      return { type: 'figure', picture, caption: type, credit: 'Ali', alt: `Une surface (${type})` };
    }),
  );
  const article = await keepArticle(desk, { headline: 'Sept', slug: 'sept', status: 'ready', body: figures });
  valueOf(await desk.handlers['export:run']({ ids: [article.id], outlets: ['site', 'press', 'leaflet'] }));

  const page = readFileSync(join(out, 'site/sept/index.html'), 'utf8');
  const sources = [...page.matchAll(/<img [^>]*?src="([^"]+)"[^>]*alt="Une surface/g)].map(([, src]) => src);
  expect(sources).toHaveLength(pictureTypes.length);
  for (const source of sources)
    expect(await isTeal(readFileSync(join(out, 'site/sept', source ?? ''))), source).toBe(true);

  const kit = join(out, 'presse/2026-06-01-sept-dossier-de-presse.zip');
  const photos = execFileSync('unzip', ['-Z1', kit, '*/photos/*-?.*'], { encoding: 'utf8' })
    .trim()
    .split('\n');
  expect(photos).toHaveLength(pictureTypes.length);
  for (const photo of photos)
    expect(await isTeal(execFileSync('unzip', ['-p', kit, photo])), photo).toBe(true);

  const leaflet = join(out, 'tracts/2026-06-01-sept-tract-A5.pdf');
  const images = execFileSync('pdfimages', ['-list', leaflet], { encoding: 'utf8' });
  // The drawing of plain shapes stays vectors.
  expect(images.match(/^ +\d+ +\d+ image /gm)).toHaveLength(pictureTypes.length - 1);
});
