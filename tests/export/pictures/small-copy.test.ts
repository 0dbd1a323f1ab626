import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { documentLimit, mailLimit, makeSmallCopy } from '../../../electron/export/pictures/small-copy';
import { asSearchable, phonePhoto, photoSecrets } from '../press/press-fixture';

async function copyOf(bytes: Uint8Array, limit = mailLimit) {
  const copy = await makeSmallCopy(bytes, 'photo', limit);
  if (!copy.ok) throw new Error(copy.problem.kind);
  return { ...copy.value, read: await sharp(copy.value.bytes).metadata() };
}

const red = { create: { width: 800, height: 400, channels: 3, background: '#ff0000' } } as const;

/** A diagram: thin lines, which a JPEG needs more bytes for than a PNG. */
function lines(width: number, alpha = 1) {
  const paths = Array.from({ length: 60 }, (_, at) => `M${at * 10} 0L${600 - at * 7} 400`).join('');
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="#fff"
    fill-opacity="${alpha}"/><path d="${paths}" stroke="#036"/></svg>`;
  const drawn = sharp(Buffer.from(drawing), { density: (72 * width) / 600 });
  return alpha === 1 ? drawn.removeAlpha() : drawn;
}

describe('the small copy of a picture', () => {
  it('stays within its limit, however detailed the picture is', async () => {
    const copy = await copyOf(await phonePhoto(4000, 3000));
    expect(copy.bytes.length).toBeLessThanOrEqual(mailLimit.bytes);
    expect(copy.read).toMatchObject({
      format: 'jpeg',
      space: 'srgb',
      width: copy.width,
      height: copy.height,
    });
    expect(copy.width / copy.height).toBeCloseTo(4 / 3, 2);
  });

  it('has no metadata of the camera, the location or the owner', async () => {
    const photo = await phonePhoto(1200, 800);
    for (const secret of photoSecrets.slice(0, 3)) expect(asSearchable(photo)).toContain(secret);
    const { bytes, read } = await copyOf(photo, documentLimit);
    expect([read.exif, read.xmp, read.iptc]).toEqual([undefined, undefined, undefined]);
    for (const secret of photoSecrets) expect(asSearchable(bytes)).not.toContain(secret);
  });

  it('is upright', async () => {
    const lying = await sharp(red).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const copy = await copyOf(lying);
    expect([copy.width, copy.height, copy.read.orientation]).toEqual([400, 800, undefined]);
  });

  it('is never larger than the picture itself', async () => {
    expect(await copyOf(await sharp(red).png().toBuffer())).toMatchObject({ width: 800, height: 400 });
  });

  it('is the picture as it is compressed where that is small enough, and no heavier where it is not', async () => {
    const coarse = async (width: number) =>
      sharp(await phonePhoto(width, width / 2))
        .withMetadata({})
        .jpeg({ quality: 20 })
        .toBuffer();
    const small = await coarse(600);
    const copy = await copyOf(small, documentLimit);
    expect((await sharp(copy.bytes).raw().toBuffer()).equals(await sharp(small).raw().toBuffer())).toBe(true);
    expect(copy.bytes.length).toBeLessThanOrEqual(small.length);
    const large = await coarse(2400);
    expect((await copyOf(large, documentLimit)).bytes.length).toBeLessThanOrEqual(large.length);
  });

  it('is a PNG as it is compressed where that is small enough', async () => {
    const diagram = await lines(300).png({ compressionLevel: 9 }).toBuffer();
    const copy = await copyOf(diagram);
    expect(copy).toMatchObject({ type: 'png', width: 300, read: { format: 'png' } });
    expect((await sharp(copy.bytes).raw().toBuffer()).equals(await sharp(diagram).raw().toBuffer())).toBe(
      true,
    );
    expect(copy.bytes.length).toBeLessThanOrEqual(diagram.length);
  });

  it.each([
    ['large PNG', () => lines(3000).png({ compressionLevel: 9 })],
    ['PNG of few colours', () => lines(3000).png({ palette: true, colours: 4 })],
    ['PNG with a transparent background', () => lines(900, 0).png({ palette: true })],
    ['GIF', () => lines(900).gif()],
    ['large GIF', () => lines(3000).gif()],
  ])('is no heavier than a %s, in mails and documents', async (_, draw) => {
    const original = await draw().toBuffer();
    for (const limit of [mailLimit, documentLimit]) {
      const copy = await copyOf(original, limit);
      expect(copy.bytes.length).toBeLessThanOrEqual(original.length);
      expect(copy.read).toMatchObject({ width: copy.width, hasAlpha: false });
      expect(copy.read.format).toBe(copy.type === 'png' ? 'png' : 'jpeg');
    }
  });

  it.each(['webp', 'avif'] as const)('is no heavier than a photo in %s', async (type) => {
    const photo = await sharp(await phonePhoto(1200, 800))
      .toFormat(type, { quality: 30 })
      .toBuffer();
    expect((await copyOf(photo, documentLimit)).bytes.length).toBeLessThanOrEqual(photo.length);
  });

  it('is in sRGB on white, whatever the colour space and transparency of the picture', async () => {
    const centre = async (bytes: Uint8Array) => [
      ...(await sharp(bytes).extract({ left: 9, top: 9, width: 1, height: 1 }).raw().toBuffer()),
    ];
    const print = await copyOf(await sharp(red).toColourspace('cmyk').jpeg().toBuffer());
    expect((await centre(print.bytes))[0]).toBeGreaterThan(200);
    expect((await centre(print.bytes))[1]).toBeLessThan(60);
    const clear = {
      create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    } as const;
    expect(await centre((await copyOf(await sharp(clear).png().toBuffer())).bytes)).toEqual([255, 255, 255]);
    const grey = await copyOf(await sharp(red).greyscale().jpeg().toBuffer());
    expect(grey.read.width).toBe(800);
  });

  it('is made from a drawing in SVG too', async () => {
    const drawing = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="30"><rect width="60" height="30" fill="#0a0"/></svg>',
    );
    const copy = await copyOf(drawing);
    expect(copy.width).toBeGreaterThanOrEqual(1100);
  });
});
