import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/article';
import type { Desk } from './desk';
import { openDesk, valueOf } from './desk';

/** A photo of four colours, one in each quarter. */
async function quarters(orientation?: number): Promise<Uint8Array> {
  const square = (background: string) => ({
    create: { width: 60, height: 40, channels: 3 as const, background },
  });
  const bytes = await sharp({ create: { width: 120, height: 80, channels: 3, background: '#ffffff' } })
    .composite([
      { input: square('#c00000'), left: 0, top: 0 },
      { input: square('#00a000'), left: 60, top: 0 },
      { input: square('#0000c0'), left: 0, top: 40 },
      { input: square('#101010'), left: 60, top: 40 },
    ])
    .jpeg({ quality: 100, chromaSubsampling: '4:4:4' })
    .withMetadata(orientation ? { orientation } : {})
    .toBuffer();
  return new Uint8Array(bytes);
}

async function colourOf(desk: Desk, hash: string): Promise<number[]> {
  const bytes = await desk.archive.pictures.read(hash);
  const { channels } = await sharp(bytes ?? undefined).stats();
  return channels.slice(0, 3).map(({ mean }) => Math.round(mean));
}

const keep = async (desk: Desk, name: string, bytes: Uint8Array) =>
  valueOf(await desk.handlers['picture:keep']({ name, bytes }));

describe('a cropped picture', () => {
  it('is a new picture beside the original', async () => {
    const desk = await openDesk();
    const { picture } = await keep(desk, 'a.jpg', await quarters());
    const order = { hash: picture.hash, left: 0.5, top: 0, width: 0.5, height: 0.5 };
    const cut = valueOf(await desk.handlers['picture:cut'](order));
    expect(cut).toMatchObject({ type: 'image/jpeg', width: 60, height: 40 });
    const [red = 0, green = 0, blue = 0] = await colourOf(desk, cut.hash);
    expect([red < 8, Math.abs(green - 0xa0) < 8, blue < 8]).toEqual([true, true, true]);
    expect(await desk.archive.pictures.read(picture.hash)).not.toBeNull();
    expect(valueOf(await desk.handlers['picture:cut'](order))).toEqual(cut);
  });

  it('is relative to the upright picture', async () => {
    const desk = await openDesk();
    const { picture } = await keep(desk, 'a.jpg', await quarters(6));
    expect(picture).toMatchObject({ width: 80, height: 120 });
    const order = { hash: picture.hash, left: 0, top: 0, width: 0.5, height: 0.5 };
    const cut = valueOf(await desk.handlers['picture:cut'](order));
    expect(cut).toMatchObject({ width: 40, height: 60 });
    const [red = 0, green = 0, blue = 0] = await colourOf(desk, cut.hash);
    expect([red < 8, green < 8, Math.abs(blue - 0xc0) < 8]).toEqual([true, true, true]);
  });

  it('of a picture that the archive does not hold is a problem', async () => {
    const { handlers } = await openDesk();
    const order = { hash: '0'.repeat(64), left: 0, top: 0, width: 1, height: 1 };
    expect(await handlers['picture:cut'](order)).toMatchObject({ ok: false, problem: { kind: 'not-found' } });
  });
});

describe('a picture that is added again', () => {
  const said = {
    caption: 'La halte un matin de marché',
    credit: 'Collectif de la ligne',
    alt: 'Un autorail rouge le long d’un quai',
    licence: 'CC BY 4.0',
  };

  async function showing(desk: Desk, headline: string, figure: Partial<Figure> & Pick<Figure, 'picture'>) {
    const seed = { kind: 'release', language: 'fr' } as const;
    const { article, revision } = valueOf(await desk.handlers['article:create'](seed));
    const whole: Figure = { type: 'figure', caption: '', credit: '', alt: '', ...figure };
    const written = { ...article, headline, body: [whole] };
    valueOf(await desk.handlers['article:save']({ article: written, base: revision }));
    desk.now += 60_000;
    return article.id;
  }

  it('gets the texts of its figure in the newest article that has any', async () => {
    const desk = await openDesk();
    const first = await keep(desk, 'a.jpg', await quarters());
    expect(first).toMatchObject({ caption: '', alt: '', licence: '', from: null });
    await showing(desk, 'La ligne reste', { picture: first.picture, ...said, caption: 'Avant' });
    await showing(desk, 'La ligne reste encore', { picture: first.picture, ...said });
    await showing(desk, 'Sans un mot', { picture: first.picture });
    const again = await keep(desk, 'b.jpg', await quarters());
    expect(again).toEqual({ picture: first.picture, ...said, from: 'La ligne reste encore' });
  });

  it('is found through a cropped figure too, but not in a removed article', async () => {
    const desk = await openDesk();
    const { picture: of } = await keep(desk, 'a.jpg', await quarters());
    const part = { left: 0, top: 0, width: 0.5, height: 0.5 };
    const picture = valueOf(await desk.handlers['picture:cut']({ hash: of.hash, ...part }));
    const id = await showing(desk, 'Un détail', { picture, crop: { of, ...part }, ...said });
    expect((await keep(desk, 'a.jpg', await quarters())).from).toBe('Un détail');
    valueOf(await desk.handlers['article:remove'](id));
    expect((await keep(desk, 'a.jpg', await quarters())).from).toBeNull();
  });
});

describe('a drawing in SVG', () => {
  const svg = `<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet href="https://traceur.example/a.css"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
 <!ENTITY ns_svg "http://www.w3.org/2000/svg"><!ENTITY bombe "&ns_svg;&ns_svg;">
]>
<svg xmlns="&ns_svg;" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 40 30" onload="alert(1)">
<!-- dessiné par Jeanne Secrete -->
<metadata>Jeanne Secrete</metadata>
<script>fetch('https://traceur.example')</script>
<style>@import url(https://traceur.example/b.css); .trait { fill: #b3261e; background: url("https://traceur.example/c.png") }</style>
<a xlink:href="javascript:alert(2)"><rect class="trait" width="40" height="30" onclick="alert(3)"/></a>
<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="https://traceur.example"/></body></foreignObject>
<image href="https://traceur.example/d.png" width="1" height="1"/>
<image href="data:image/svg+xml;base64,PHN2Zy8+" width="1" height="1"/>
<use href="#rond"/><set attributeName="href" to="javascript:alert(4)"/>
<circle id="rond" cx="20" cy="15" r="8" fill="url(#degrade)" style="filter:url(https://traceur.example/e#f)"/>
<linearGradient id="degrade"><stop stop-color="#ffd400"/></linearGradient>
<text x="2" y="28">A &amp; B &lt; C</text>
</svg>`;

  it.each([
    ['as it is', (text: string) => new TextEncoder().encode(text)],
    ['packed', (text: string) => new Uint8Array(gzipSync(text))],
    ['in UTF-16', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ])('keeps its shapes, and nothing that runs or loads something, %s', async (name, encode) => {
    const desk = await openDesk();
    const source = name === 'in UTF-16' ? svg.replace('UTF-8', 'UTF-16') : svg;
    const { picture } = await keep(desk, 'a.svg', encode(source));
    expect(picture.type).toBe('image/svg+xml');
    const kept = Buffer.from((await desk.archive.pictures.read(picture.hash)) ?? []).toString('utf8');
    expect(kept).not.toMatch(
      /traceur|script|alert|on(?:load|click)|foreign|iframe|Secrete|import|<set|ENTITY|<!--/i,
    );
    expect(kept).toContain('fill="url(#degrade)"');
    expect(kept).toContain('href="#rond"');
    const { data } = await sharp(Buffer.from(kept)).raw().toBuffer({ resolveWithObject: true });
    expect([...data.subarray(0, 3)]).toEqual([0xb3, 0x26, 0x1e]);
    expect((await keep(desk, 'b.svg', encode(source))).picture.hash).toBe(picture.hash);
    expect((await keep(desk, 'c.svg', new TextEncoder().encode(kept))).picture).toEqual(picture);
  });
});

describe('other kinds of pictures', () => {
  it.each(['tiff', 'avif', 'webp', 'gif', 'png'] as const)('keeps a %s', async (format) => {
    const desk = await openDesk();
    const bytes = await sharp(await quarters())
      .toFormat(format)
      .toBuffer();
    const { picture } = await keep(desk, `a.${format}`, new Uint8Array(bytes));
    expect(picture).toMatchObject({ type: `image/${format}`, width: 120, height: 80 });
  });

  it('takes an iPhone’s HEIC photo: upright, in the colours of its profile, without position or serial number', async () => {
    const desk = await openDesk();
    const photo = readFileSync(join(import.meta.dirname, '../fixtures/pictures/phone.heic'));
    const { picture, caption } = await keep(desk, 'IMG_0042.HEIC', photo);
    expect(picture).toMatchObject({ type: 'image/jpeg', width: 480, height: 640 });
    expect(caption).toBe('La halle rouverte');
    const bytes = Buffer.from((await desk.archive.pictures.read(picture.hash)) ?? []);
    const metadata = await sharp(bytes).metadata();
    expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual(
      Array(4).fill(undefined),
    );
    expect(bytes.includes('F2LXK123')).toBe(false);
    // Its quarters, red and green above blue and yellow, are turned clockwise by its own metadata, once.
    const { data, info } = await sharp(bytes)
      .toColourspace('srgb')
      .withIccProfile('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [
      ...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3),
    ];
    const near = (found: number[], wanted: number[]) =>
      found.every((value, index) => Math.abs(value - (wanted[index] ?? 0)) < 14);
    const corners = [at(60, 60), at(420, 60), at(60, 580), at(420, 580)];
    const wanted = [
      [30, 80, 200],
      [200, 30, 30],
      [230, 200, 30],
      [30, 140, 60],
    ];
    expect(
      corners.map((corner, index) => near(corner, wanted[index] ?? [])),
      JSON.stringify(corners),
    ).toEqual(Array(4).fill(true));
  });

  it('refuses a HEIC photo that is cut or empty', async () => {
    const { handlers } = await openDesk();
    const photo = readFileSync(join(import.meta.dirname, '../fixtures/pictures/phone.heic'));
    for (const bytes of [
      photo.subarray(0, 900),
      photo.subarray(0, 3000),
      Buffer.concat([photo.subarray(0, 40), Buffer.alloc(400)]),
    ]) {
      const kept = await handlers['picture:keep']({ name: 'IMG_0042.HEIC', bytes: new Uint8Array(bytes) });
      expect(kept).toMatchObject({
        ok: false,
        problem: { kind: 'picture-unreadable', name: 'IMG_0042.HEIC' },
      });
    }
  });
});
