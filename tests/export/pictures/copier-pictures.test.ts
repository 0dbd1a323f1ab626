import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Picture } from '../../../src/article';
import { prepareCopierPictures } from '../../../electron/export/pictures/copier-pictures';

/** A picture whose grey goes from black at the left to white at the right. */
const wedge = (() => {
  const [width, height] = [1000, 500];
  const pixels = Buffer.alloc(
    width * height,
    Buffer.from(Array.from({ length: width }, (_, x) => (x / width) * 255)),
  );
  return sharp(pixels, { raw: { width, height, channels: 1 } });
})();

const picture = (type: Picture['type']): Picture => ({
  hash: 'a'.repeat(64),
  type,
  width: 1000,
  height: 500,
});

async function prepared(type: Picture['type'], bytes: Buffer, isLogo = false) {
  const pictures = [{ picture: picture(type), width: 60, isLogo }];
  const ready = await prepareCopierPictures(pictures, () => Promise.resolve(bytes), {
    article: 'A',
    cache: null,
  });
  if (!ready.ok) throw new Error(JSON.stringify(ready.problem));
  const file = Buffer.from(ready.value.get('a'.repeat(64)) ?? []);
  const { data, info } = await sharp(file)
    .flatten({ background: '#fff' })
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { file, data, width: info.width, height: info.height };
}

/** The share of black in a part of the width. */
function inkBetween({ data, width, height }: Awaited<ReturnType<typeof prepared>>, from: number, to: number) {
  let [black, all] = [0, 0];
  for (let y = 0; y < height; y += 1) {
    for (let x = Math.round(from * width); x < Math.round(to * width); x += 1) {
      all += 1;
      if (data[y * width + x] === 0) black += 1;
    }
  }
  return black / all;
}

describe('a picture for copiers', () => {
  it('is black and white alone, at 600 dots to the inch of its printed width', async () => {
    const made = await prepared('image/jpeg', await wedge.clone().jpeg().toBuffer());
    expect(made.width).toBe(Math.round((60 / 25.4) * 600));
    expect(new Set(made.data)).toEqual(new Set([0, 255]));
    expect(made.file.length).toBeLessThan(100_000);
  });

  it('keeps tones as lines of black, wider where it is darker, and plain white and black', async () => {
    const made = await prepared('image/jpeg', await wedge.clone().jpeg().toBuffer());
    const tones = [0, 0.2, 0.4, 0.6, 0.8].map((from) => inkBetween(made, from, from + 0.1));
    expect(tones).toEqual(tones.toSorted((one, other) => other - one));
    expect(inkBetween(made, 0, 0.08)).toBe(1);
    expect(inkBetween(made, 0.97, 1)).toBe(0);
  });

  it('has lines that a blur and a threshold, twice over, leave apart in the middle tones', async () => {
    const made = await prepared('image/jpeg', await wedge.clone().jpeg().toBuffer());
    let copy = made.file;
    for (let copies = 0; copies < 2; copies += 1) {
      copy = await sharp(await sharp(copy).greyscale().blur(2.2).png().toBuffer())
        .threshold(140)
        .png()
        .toBuffer();
    }
    const { data } = await sharp(copy).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
    for (const from of [0.3, 0.5, 0.65]) {
      const ink = inkBetween({ ...made, data }, from, from + 0.1);
      expect(ink).toBeGreaterThan(0.05);
      expect(ink).toBeLessThan(0.95);
    }
  });

  it('is plain black when it is a logo, one of pixels too', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100"><rect width="100" height="100" fill="#2f6b3a"/></svg>';
    const made = await prepared('image/svg+xml', Buffer.from(svg), true);
    expect(inkBetween(made, 0.01, 0.49)).toBeGreaterThan(0.98);
    expect(inkBetween(made, 0.51, 1)).toBe(0);
    const pixels = await sharp(Buffer.from(svg)).png().toBuffer();
    expect(inkBetween(await prepared('image/png', pixels, true), 0.01, 0.49)).toBeGreaterThan(0.98);
  });

  it('has the same bytes each time', async () => {
    const bytes = await wedge.clone().jpeg().toBuffer();
    expect(
      Buffer.compare(
        (await prepared('image/jpeg', bytes)).file,
        (await prepared('image/jpeg', Buffer.from(bytes))).file,
      ),
    ).toBe(0);
  });
});
