import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanPicture, probePicture } from '../../../electron/export';
import { renderRendition } from '../../../electron/export/site/renditions';

const words = {
  caption: 'Le quai, samedi : « on reste »',
  credit: 'É. Kerbrat & Cie',
  alt: 'Une foule sur un quai.',
  headline: 'La ligne reste',
  language: 'fr',
  rights: '© Collectif Vallée Haute',
};

/** A photo as a phone makes it: rotated, with location, serial number, owner and an edit history. */
async function telephonePhoto(): Promise<Uint8Array> {
  const exif = {
    IFD0: {
      Make: 'Fairphone',
      Artist: 'Jeanne Secrete',
      ImageDescription: 'Vue du jardin',
    },
    IFD2: {
      BodySerialNumber: 'SERIE-12345',
      CameraOwnerName: 'Proprietaire Cachee',
      MakerNote: 'note du fabricant',
    },
    IFD3: {
      GPSLatitudeRef: 'N',
      GPSLatitude: '48/1 6/1 0/1',
      GPSLongitudeRef: 'W',
      GPSLongitude: '1/1 40/1 0/1',
    },
  };
  const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" photoshop:Credit="Agence Rade" xmpMM:DocumentID="historique-998">
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">Les deux quais &amp; la halte</rdf:li></rdf:Alt></dc:description>
<dc:creator><rdf:Seq><rdf:li>L. Arzel</rdf:li></rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;
  const picture = sharp({ create: { width: 80, height: 60, channels: 3, background: '#49595c' } });
  const bytes = await picture.jpeg().withMetadata({ orientation: 6 }).withExif(exif).withXmp(xmp).toBuffer();
  return Buffer.concat([bytes, Buffer.from('film cache apres la photo')]);
}

/** A TIFF of one white pixel with ImageDescription and Artist, which sharp does not write. */
function tiffWithTags(description: string, artist: string): Uint8Array {
  const [caption, credit] = [Buffer.from(`${description}\0`), Buffer.from(`${artist}\0`)];
  const texts = 8 + 2 + 9 * 12 + 4;
  const pixel = texts + caption.length + credit.length;
  const [short, long, ascii] = [3, 4, 2];
  const entries = [
    [0x0100, short, 1, 1],
    [0x0101, short, 1, 1],
    [0x0102, short, 1, 8],
    [0x0103, short, 1, 1],
    [0x0106, short, 1, 1],
    [0x010e, ascii, caption.length, texts],
    [0x0111, long, 1, pixel],
    [0x0117, long, 1, 1],
    [0x013b, ascii, credit.length, texts + caption.length],
  ] as const;
  const head = Buffer.alloc(texts);
  head.write('II*\0\b', 'latin1');
  head.writeUInt16LE(entries.length, 8);
  for (const [index, [tag, type, count, value]] of entries.entries()) {
    const at = 10 + index * 12;
    head.writeUInt16LE(tag, at);
    head.writeUInt16LE(type, at + 2);
    head.writeUInt32LE(count, at + 4);
    head.writeUInt32LE(value, at + 8);
  }
  return Buffer.concat([head, caption, credit, Buffer.from([255])]);
}

const secrets = [
  'Fairphone',
  'Jeanne',
  'SERIE-12345',
  'Proprietaire',
  'fabricant',
  'jardin',
  'historique-998',
  'film cache',
  'GPS',
];

/** The private metadata that a picture's bytes still contain. */
const leaks = (bytes: Uint8Array) => secrets.filter((secret) => Buffer.from(bytes).includes(secret));

describe('a picture for the press kit', () => {
  it('has no metadata of its location, camera, owner and edit history', async () => {
    const photo = await telephonePhoto();
    expect(leaks(photo)).toEqual(
      expect.arrayContaining(['SERIE-12345', 'Proprietaire', 'historique-998', 'film cache']),
    );
    expect((await sharp(photo).metadata()).exif?.includes(Buffer.from([0x25, 0x88]))).toBe(true);
    const cleaned = await cleanPicture(photo, words);
    if (!cleaned.ok) throw new Error(JSON.stringify(cleaned));
    expect(leaks(cleaned.value.bytes)).toEqual([]);
  });

  it('has no colour profile but that of sRGB, whatever its file called one', async () => {
    const plain = sharp({ create: { width: 60, height: 40, channels: 3, background: '#49595c' } });
    const bytes = await plain.withIccProfile('srgb').jpeg().toBuffer();
    const { icc } = await sharp(bytes).metadata();
    if (!icc) throw new Error('no profile');
    const note = 'Chez Anne, 12 rue des Lilas. '.repeat(6);
    const broken = Buffer.from(icc);
    broken.write(note, icc.length - note.length - 10, 'latin1');
    const at = bytes.indexOf(icc);
    const carrier = Buffer.concat([bytes.subarray(0, at), broken, bytes.subarray(at + icc.length)]);
    expect((await sharp(carrier).metadata()).icc?.includes('Anne')).toBe(true);
    for (const format of ['jpeg', 'png'] as const) {
      const given = format === 'jpeg' ? carrier : await sharp(carrier).keepIccProfile().png().toBuffer();
      const cleaned = await cleanPicture(given, words);
      if (!cleaned.ok) throw new Error(JSON.stringify(cleaned));
      expect(Buffer.from(cleaned.value.bytes).includes('Anne')).toBe(false);
      const metadata = await sharp(cleaned.value.bytes).metadata();
      expect(metadata.icc?.includes('Anne') ?? false).toBe(false);
      expect(metadata.xmpAsString).toContain(words.headline);
    }
  });

  it('is upright and at full size', async () => {
    const cleaned = await cleanPicture(await telephonePhoto(), words);
    expect(cleaned).toMatchObject({ ok: true, value: { type: 'image/jpeg', width: 60, height: 80 } });
    const { autoOrient } = await sharp(cleaned.ok ? cleaned.value.bytes : undefined).metadata();
    expect(autoOrient).toEqual({ width: 60, height: 80 });
  });

  it.each(['jpeg', 'png', 'webp'] as const)(
    'carries its credit, caption and alternative text (%s)',
    async (format) => {
      const picture = sharp({ create: { width: 40, height: 30, channels: 4, background: '#49595c80' } });
      const cleaned = await cleanPicture(await picture.toFormat(format).toBuffer(), words);
      if (!cleaned.ok) throw new Error(JSON.stringify(cleaned));
      expect(await probePicture(cleaned.value.bytes)).toMatchObject({
        value: { caption: words.caption, credit: words.credit },
      });
      const { xmpAsString = '' } = await sharp(cleaned.value.bytes).metadata();
      expect(xmpAsString).toMatch(
        /AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">Une foule sur un quai\./,
      );
      expect(xmpAsString).toContain('© Collectif Vallée Haute');
    },
  );

  it('has the same bytes when it is made twice', async () => {
    const photo = await telephonePhoto();
    expect(await cleanPicture(photo, words)).toEqual(await cleanPicture(photo, words));
  });

  it('is a bitmap when it was a drawing, and nothing that the drawing refers to is loaded', async () => {
    const drawing = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="30" height="20"><script>alert(1)</script><image xlink:href="file:///etc/hostname" width="5" height="5"/><rect width="15" height="20" fill="#b3261e"/></svg>',
    );
    const cleaned = await cleanPicture(drawing, words);
    expect(cleaned).toMatchObject({ ok: true, value: { type: 'image/png', width: 3000, height: 2000 } });
  });

  it('that cannot be decoded is a problem with its name', async () => {
    expect(await cleanPicture(Buffer.from('%PDF-1.7'), words)).toMatchObject({
      ok: false,
      problem: { kind: 'picture-unreadable', name: words.caption },
    });
  });
});

describe('a picture for the site', () => {
  it('has no metadata, and the size asked for', async () => {
    const rendition = { hash: 'a'.repeat(64), width: 30, height: 40, format: 'jpeg' } as const;
    const made = await renderRendition(await telephonePhoto(), rendition);
    if (!made.ok) throw new Error(JSON.stringify(made));
    expect(leaks(made.value)).toEqual([]);
    const { width, height, exif, xmp, iptc, isProgressive } = await sharp(made.value).metadata();
    expect([width, height, exif, xmp, iptc, isProgressive]).toEqual([
      30,
      40,
      undefined,
      undefined,
      undefined,
      true,
    ]);
  });

  it('is sharp at the width asked for when it was a drawing', async () => {
    const drawing = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="5" height="10" fill="#000"/></svg>',
    );
    const made = await renderRendition(drawing, { hash: '', width: 640, height: 640, format: 'png' });
    if (!made.ok) throw new Error(JSON.stringify(made));
    const { data, info } = await sharp(made.value).raw().toBuffer({ resolveWithObject: true });
    const alphaAt = (x: number) => data[(320 * info.width + x) * info.channels + 3];
    expect(alphaAt(317)).toBeGreaterThan(240);
    expect(alphaAt(322)).toBeLessThan(15);
  });
});

describe('a probed picture', () => {
  it.each(['jpeg', 'png', 'webp', 'gif', 'tiff', 'avif'] as const)(
    'is refused when its %s file was cut off, however near its end',
    async (format) => {
      const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
      const picture = sharp({ create: { width: 400, height: 300, channels: 3, background: '#888', noise } });
      const bytes = new Uint8Array(await picture.toFormat(format).toBuffer());
      expect((await probePicture(bytes)).ok).toBe(true);
      for (const length of [bytes.length / 2, bytes.length - 200])
        expect(await probePicture(bytes.subarray(0, length), 'quai')).toMatchObject({
          ok: false,
          problem: { kind: 'picture-unreadable', name: 'quai' },
        });
    },
  );

  it('has its upright size, and the caption and credit of its metadata', async () => {
    const bytes = await telephonePhoto();
    expect(await probePicture(bytes)).toEqual({
      ok: true,
      value: {
        bytes,
        type: 'image/jpeg',
        width: 60,
        height: 80,
        caption: 'Les deux quais & la halte',
        credit: 'L. Arzel / Agence Rade',
      },
    });
  });

  it('has all its photographers, and its caption in the default language', async () => {
    const item = (text: string, language = '') => `<rdf:li${language}>${text}</rdf:li>`;
    const captions = item('Le quai', ' xml:lang="x-default"') + item('The platform', ' xml:lang="en"');
    const xmp = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:description><rdf:Alt>${captions}</rdf:Alt></dc:description>
<dc:creator><rdf:Seq>${item('L. Arzel')} ${item('M. Kerbrat')}</rdf:Seq></dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>`;
    const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } });
    expect(await probePicture(await picture.jpeg().withXmp(xmp).toBuffer())).toMatchObject({
      value: { caption: 'Le quai', credit: 'L. Arzel, M. Kerbrat' },
    });
  });

  it('has the caption and credit that a TIFF keeps in its own tags', async () => {
    expect(await probePicture(tiffWithTags('Le quai, été', 'L. Arzel'))).toMatchObject({
      value: { type: 'image/tiff', caption: 'Le quai, été', credit: 'L. Arzel' },
    });
  });

  it('has the caption that a person wrote in Exif, not a camera’s', async () => {
    const say = async (ImageDescription: string) => {
      const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } });
      return probePicture(
        await picture
          .jpeg()
          .withExif({ IFD0: { ImageDescription, Artist: 'L. Arzel' } })
          .toBuffer(),
      );
    };
    expect(await say('Le marché de Saint-Avel')).toMatchObject({ value: { credit: 'L. Arzel' } });
    expect(await say('OLYMPUS DIGITAL CAMERA')).toMatchObject({ value: { caption: '' } });
  });

  it('that is truncated is a problem', async () => {
    const photo = await sharp({ create: { width: 800, height: 600, channels: 3, background: '#7a3b32' } })
      .jpeg()
      .toBuffer();
    expect(await probePicture(photo.subarray(0, photo.length / 2), 'photo.jpg')).toMatchObject({
      ok: false,
      problem: { kind: 'picture-unreadable', name: 'photo.jpg' },
    });
  });
});
