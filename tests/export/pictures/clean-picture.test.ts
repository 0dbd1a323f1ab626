import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import type { Sharp } from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { cleanPicture, probePicture } from '../../../electron/export';

const work = mkdtempSync(path.join(os.tmpdir(), 'clean-'));
afterAll(() => rmSync(work, { recursive: true }));

const words = {
  caption: 'Le quai, samedi : « on reste »',
  credit: 'É. Kerbrat / Agence Rade',
  licence: 'CC BY-SA 4.0',
  alt: 'Une foule sur un quai.',
  headline: 'La ligne reste',
  language: 'fr',
  rights: '© É. Kerbrat / Agence Rade',
};

/** A picture with detail, so that each compression changes it. */
async function grain(width = 640, height = 480): Promise<Sharp> {
  const pixels = Buffer.alloc(64 * 48 * 3);
  let seed = 7;
  for (let at = 0; at < pixels.length; at++) pixels[at] = (seed = (seed * 48_271) % 2_147_483_647) % 256;
  const small = sharp(pixels, { raw: { width: 64, height: 48, channels: 3 } });
  return sharp(await small.resize(width, height, { kernel: 'cubic' }).png().toBuffer());
}

const secret = 'Secrete';
const planted = [
  '-GPSLatitude=48.1',
  '-GPSLatitudeRef=N',
  '-GPSLongitude=1.6',
  '-GPSLongitudeRef=W',
  `-SerialNumber=${secret}-0042`,
  `-OwnerName=${secret} Jeanne`,
  `-Artist=${secret} Jeanne`,
  `-UserComment=${secret} garden`,
  `-XMP-dc:Creator=${secret} Jeanne`,
  `-XMP-xmpMM:HistorySoftwareAgent=${secret} 9`,
  `-XMP-exif:GPSLatitude=48.1`,
  `-Model=${secret} phone`,
  '-Orientation#=6',
];

/** A file as a telephone and its owner's programs leave it, by exiftool; what is not of its format is passed over. */
function plant(bytes: Uint8Array, type: string, ...more: string[]): Buffer {
  const file = path.join(work, `planted-${crypto.randomUUID()}.${type}`);
  writeFileSync(file, bytes);
  execFileSync('exiftool', ['-q', '-q', '-m', '-overwrite_original', ...planted, ...more, file]);
  return readFileSync(file);
}

/** Every tag that exiftool finds, known and unknown, embedded documents and trailers included. */
function tagsOf(bytes: Uint8Array): Record<string, unknown> {
  const file = path.join(work, 'read.bin');
  writeFileSync(file, bytes);
  const read = execFileSync('exiftool', ['-j', '-G1', '-a', '-u', '-ee', '-n', file], { encoding: 'utf8' });
  return (JSON.parse(read) as Record<string, unknown>[])[0] ?? {};
}

/** What of a file says more than how to draw it, and is none of our words. */
function strange(tags: Record<string, unknown>): string[] {
  const ours =
    /^(SourceFile|ExifTool|System|File|JFIF|Composite|ICC|PNG:(Image|Bit|Color|Compression|Filter|Interlace|SRGB)|IFD0:Orientation|ExifByteOrder|IPTC:|Photoshop:IPTCDigest|XMP-x:XMPToolkit|XMP-(dc:(Creator|Description|Rights)|photoshop:(Credit|Headline)|xmpRights:UsageTerms|iptcCore:AltTextAccessibility))/;
  return Object.keys(tags).filter((tag) => !ours.test(tag));
}

async function cleaned(bytes: Uint8Array, given: Partial<typeof words> = {}) {
  const result = await cleanPicture(bytes, { ...words, ...given });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Whether two pictures are the same, as they are compressed. */
async function haveSamePixels(one: Uint8Array, other: Uint8Array): Promise<boolean> {
  const [first, second] = await Promise.all([one, other].map((bytes) => sharp(bytes).raw().toBuffer()));
  return first !== undefined && second !== undefined && first.equals(second);
}

/** A second whole picture, as telephones put beside the first. */
async function second(): Promise<Buffer> {
  return plant(await (await grain(160, 120)).jpeg().toBuffer(), 'jpg');
}

describe('a picture with private metadata', () => {
  it.each(['jpeg', 'png', 'webp', 'avif', 'heic'] as const)(
    'leaves as %s with our words alone',
    async (type) => {
      const base =
        type === 'heic'
          ? readFileSync('tests/fixtures/pictures/phone.heic')
          : await (await grain()).toFormat(type).toBuffer();
      const given = plant(base, type === 'jpeg' ? 'jpg' : type);
      expect(given.includes(secret)).toBe(true);
      const probed = await probePicture(given);
      if (!probed.ok) throw new Error(JSON.stringify(probed.problem));
      const { bytes } = await cleaned(probed.value.bytes);
      expect(Buffer.from(bytes).includes(secret)).toBe(false);
      const tags = tagsOf(bytes);
      expect(strange(tags)).toEqual([]);
      expect(tags).toMatchObject({
        'XMP-dc:Creator': 'É. Kerbrat',
        'XMP-photoshop:Credit': 'É. Kerbrat / Agence Rade',
        'XMP-dc:Rights': '© É. Kerbrat / Agence Rade, CC BY-SA 4.0',
        'XMP-xmpRights:UsageTerms': 'CC BY-SA 4.0',
        'XMP-iptcCore:AltTextAccessibility': 'Une foule sur un quai.',
      });
      if (type === 'png') return;
      expect(tags).toMatchObject({
        'IPTC:By-line': 'É. Kerbrat',
        'IPTC:Credit': 'É. Kerbrat / Agence Rade',
        'IPTC:Headline': 'La ligne reste',
        'IPTC:Caption-Abstract': words.caption,
        'IPTC:CopyrightNotice': '© É. Kerbrat / Agence Rade, CC BY-SA 4.0',
      });
    },
  );

  it.each([
    ['La Petite Ligne, CC BY-SA 4.0', 'La Petite Ligne'],
    ['É. Kerbrat (CC-BY 4.0)', 'É. Kerbrat'],
    ['É. Kerbrat – licence Creative Commons BY-NC', 'É. Kerbrat'],
    ['É. Kerbrat / Agence Rade, tous droits réservés', 'É. Kerbrat'],
    ['Gallica, domaine public', 'Gallica'],
    ['Collectif CC Byron', 'Collectif CC Byron'],
    ['CC Bertrand', 'CC Bertrand'],
  ])('names the creator alone, without the licence of the credit: %s', async (credit, creator) => {
    const { bytes } = await cleaned(await (await grain(160, 120)).jpeg().toBuffer(), { credit });
    expect(tagsOf(bytes)).toMatchObject({
      'XMP-dc:Creator': creator,
      'IPTC:By-line': creator,
      'XMP-photoshop:Credit': credit,
    });
  });

  it.each([
    ['signs that XML writes in five bytes', '&<>"\''],
    ['letters of three bytes', '駅前の集会'],
    ['signs of several characters', 'Gare 👩🏽‍🚒 & '],
  ])('cuts words of %s where they would fill a segment of JPEG', async (_what, sign) => {
    const long = sign.repeat(4000);
    const given = { caption: long, credit: long, licence: long, alt: long, headline: long, rights: long };
    for (const type of ['jpeg', 'png'] as const) {
      const { bytes } = await cleaned(await (await grain(160, 120)).toFormat(type).toBuffer(), given);
      expect((await sharp(bytes).metadata()).width).toBe(160);
      const tags = tagsOf(bytes);
      expect([tags['ExifTool:Warning'], tags['ExifTool:Error']]).toEqual([undefined, undefined]);
      const caption = String(tags['XMP-dc:Description']);
      expect(caption.endsWith('…')).toBe(true);
      expect(long.startsWith(caption.slice(0, -1).trimEnd())).toBe(true);
      expect(caption.length).toBeGreaterThan(1000);
      if (type === 'jpeg') expect(tags['IPTC:Caption-Abstract']).toBe(caption);
    }
  });

  it('keeps nothing hidden in or behind a JPEG: thumbnail, second picture, comment, maker note, trailer', async () => {
    const other = await second();
    const thumbnail = path.join(work, 'thumbnail.jpg');
    writeFileSync(thumbnail, other);
    const photo = plant(
      await (await grain()).jpeg({ progressive: true }).toBuffer(),
      'jpg',
      `-ThumbnailImage<=${thumbnail}`,
      `-Comment=${secret} comment`,
      `-JFIF:ThumbnailImage<=${thumbnail}`,
    );
    const mpf = Buffer.from(`\xff\xe2\0\x14MPF\0MM\0*${secret}-mp`, 'latin1');
    mpf.writeUInt16BE(mpf.length - 2, 2);
    const whole = Buffer.concat([
      photo.subarray(0, 2),
      mpf,
      photo.subarray(2),
      other,
      Buffer.from(`${secret} film`),
    ]);
    const { bytes } = await cleaned(whole);
    const made = Buffer.from(bytes);
    expect(made.includes(secret)).toBe(false);
    expect(strange(tagsOf(bytes))).toEqual([]);
    expect(made.indexOf(Buffer.from([0xff, 0xd8, 0xff]), 2)).toBe(-1);
    expect(made.subarray(-2)).toEqual(Buffer.from([0xff, 0xd9]));
    expect(await haveSamePixels(bytes, photo)).toBe(true);
  });

  it('keeps nothing hidden in the tables of a JPEG, or behind the data of a PNG', async () => {
    const jpeg = await (await grain()).jpeg().toBuffer();
    const at = jpeg.indexOf(Buffer.from([0xff, 0xdb]));
    const grown = Buffer.from(jpeg.subarray(at, at + 4));
    const length = jpeg.readUInt16BE(at + 2);
    const note = Buffer.from(`\x0f${secret}`.padEnd(65, '.'), 'latin1');
    grown.writeUInt16BE(length + note.length - 1, 2);
    const stuffed = Buffer.concat([
      jpeg.subarray(0, at),
      grown,
      jpeg.subarray(at + 4, at + 2 + length),
      note.subarray(0, -1),
      jpeg.subarray(at + 2 + length),
    ]);
    const result = await cleanPicture(stuffed, words);
    expect(result.ok && Buffer.from(result.value.bytes).includes(secret)).toBe(false);

    const png = await (await grain()).png().toBuffer();
    const trailed = Buffer.concat([png, await second()]);
    expect(Buffer.from((await cleaned(trailed)).bytes).includes(secret)).toBe(false);
  });
});

/** What caption, credit and rights of these tests take of a file in bytes; and with a colour profile of ours. */
const ofWords = 1700;
const ofWordsAndProfile = 4000;

describe('a picture that only loses its metadata', () => {
  it('is not compressed again, nor larger, and stays upright', async () => {
    const photo = plant(await (await grain(1200, 800)).jpeg({ quality: 60 }).toBuffer(), 'jpg');
    const { bytes, width, height } = await cleaned(photo);
    expect([width, height]).toEqual([800, 1200]);
    expect((await sharp(bytes).metadata()).orientation).toBe(6);
    expect(await haveSamePixels(bytes, photo)).toBe(true);
    expect(bytes.length - photo.length).toBeLessThan(ofWords);
  });

  it('keeps wide colours, in a profile of ours', async () => {
    const plain = await (await grain()).withIccProfile('p3').jpeg().toBuffer();
    const { icc: ours } = await sharp(plain).metadata();
    if (!ours) throw new Error('no profile');
    const named = Buffer.from(ours);
    const at = named.indexOf(Buffer.from('Public', 'latin1')) >= 0 ? named.indexOf('Public') : 48;
    named.write('Secr', at, 'latin1');
    const start = plain.indexOf(ours);
    const photo = Buffer.concat([plain.subarray(0, start), named, plain.subarray(start + ours.length)]);
    const { bytes } = await cleaned(photo);
    expect((await sharp(bytes).metadata()).icc?.equals(ours)).toBe(true);
    expect(Buffer.from(bytes).includes('Secr')).toBe(false);
    expect(await haveSamePixels(bytes, photo)).toBe(true);
  });

  it('is compressed anew from other colours, no larger than before', async () => {
    const cmyk = await (
      await grain()
    )
      .toColourspace('cmyk')
      .withIccProfile('cmyk')
      .jpeg({ quality: 85 })
      .toBuffer();
    const { bytes } = await cleaned(cmyk);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', space: 'srgb', channels: 3 });
    expect(bytes.length).toBeLessThanOrEqual(cmyk.length);
  });

  it.each([
    ['webp', 80, 0.8],
    ['webp', 40, 0.6],
    ['avif', 50, 0.6],
  ] as const)('is a JPEG no larger than a photo in %s of quality %i', async (type, quality, least) => {
    const photo = await sharp('resources/sample/quai.jpg').toFormat(type, { quality }).toBuffer();
    const { width: across = 0 } = await sharp(photo).metadata();
    const { bytes, width, height } = await cleaned(photo);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width, height });
    expect(bytes.length).toBeLessThanOrEqual(photo.length);
    expect(width / across).toBeGreaterThanOrEqual(least);
  });

  it('is no larger than a WebP through which something shines, which stays so; one with nothing to show is a photo', async () => {
    const hole = Buffer.from('<svg width="900" height="600"><circle cx="450" cy="300" r="200"/></svg>');
    const base = (await grain(900, 600)).ensureAlpha();
    const pierced = await sharp(await base.clone().png().toBuffer())
      .composite([{ input: hole, blend: 'dest-out' }])
      .webp({ quality: 60 })
      .toBuffer();
    const cut = await cleaned(pierced);
    expect(cut.type).toBe('image/png');
    expect((await sharp(cut.bytes).stats()).isOpaque).toBe(false);
    expect(cut.bytes.length - pierced.length).toBeLessThan(ofWordsAndProfile);
    const whole = await base.webp({ quality: 60 }).toBuffer();
    expect((await cleaned(whole)).type).toBe('image/jpeg');
  });

  it('is the same PNG, of a palette too', async () => {
    for (const options of [{ palette: true, compressionLevel: 9 }, { compressionLevel: 9 }]) {
      const drawing = await (await grain()).png(options).toBuffer();
      const { bytes, type } = await cleaned(plant(drawing, 'png', '-Orientation='));
      expect(type).toBe('image/png');
      expect(bytes.length - drawing.length).toBeLessThan(ofWords);
      expect(await haveSamePixels(bytes, drawing)).toBe(true);
    }
  });

  it('is a PNG no larger with its words, where its rows can be compressed more', async () => {
    const drawing = await (await grain()).png({ compressionLevel: 3 }).toBuffer();
    const { bytes } = await cleaned(drawing);
    expect(bytes.length).toBeLessThan(drawing.length);
    expect(await haveSamePixels(bytes, drawing)).toBe(true);
  });

  it('is larger by its words alone, where it is a few bytes and was compressed as much as can be', async () => {
    const dot = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#b3261e' } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    const { bytes } = await cleaned(dot);
    expect(bytes.length - dot.length).toBeLessThan(ofWords);
    expect(await haveSamePixels(bytes, dot)).toBe(true);
  });
});
