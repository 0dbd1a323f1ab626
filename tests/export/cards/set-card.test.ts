import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { setCard } from '../../../electron/export/cards/set-card';
import type { SetCard } from '../../../electron/export/cards/set-card';
import { cardFormats, cardSizes, maxCardBytes } from '../../../src/leaflet';
import type { CardSize } from '../../../src/leaflet';
import { chooseCards, otherCover } from '../../../src/render';
import type { Card } from '../../../src/render';
import type { Article, Figure, Masthead } from '../../../src/article';
import { lineMasthead } from '../../fixtures/leaflet-articles';
import { cardArticle, longCardArticle } from '../../render/cards/card-articles';
import { typeset, typesetHere } from '../leaflet/leaflet-fixture';

/** A picture of noise, the hardest to make small, with one green spot in a corner. */
const photo = makePhoto();
const hash = 'b'.repeat(64);

async function makePhoto(): Promise<Uint8Array> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  const spot = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#00ff00' } })
    .png()
    .toBuffer();
  return sharp({ create: { width: 2400, height: 1600, channels: 3, background: '#888', noise } })
    .composite([{ input: spot, left: 2050, top: 50 }])
    .withExif({ IFD0: { Artist: 'Somebody' } })
    .jpeg({ quality: 90 })
    .toBuffer();
}

const lead: Figure = {
  type: 'figure',
  picture: { hash, type: 'image/jpeg', width: 2400, height: 1600 },
  caption: '',
  credit: 'Le collectif',
  alt: 'Un quai',
  focus: { x: 0.92, y: 0.12 },
};

async function made(
  article: Article,
  card: Card,
  size: CardSize,
  { masthead = lineMasthead, set = typeset }: { masthead?: Masthead; set?: typeof typeset } = {},
): Promise<SetCard> {
  const order = {
    article,
    masthead,
    readPicture: (asked: string) => (asked === hash ? photo : Promise.resolve(null)),
  };
  const answer = await setCard({ ...order, typeset: set, cache: null }, card, size);
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  if (!answer.value) throw new Error(`${card.design} has no room in ${size}`);
  return answer.value;
}

const everyCard = (article: Article): Card[] => {
  const other = otherCover(article);
  return [...chooseCards(article), ...(other ? [other] : [])];
};

const longHeadline =
  'Après trois ans de réunions, deux enquêtes publiques et quatre mille signatures, la mairie refuse toujours de dire aux familles qui cuisinera pour leurs enfants';
const texts: Readonly<Record<string, Article>> = {
  'a text with everything': longCardArticle({ lead }),
  'a headline of one word': cardArticle({ headline: 'Grève\u00a0!' }),
  'a long headline': longCardArticle({ lead, headline: longHeadline }),
  'a headline with a very long word': cardArticle({
    language: 'de',
    headline: 'Verkehrsinfrastrukturfinanzierungsgesellschaft abschaffen',
  }),
  'a text from right to left': cardArticle({
    language: 'ar',
    kicker: 'بلاغ',
    headline: 'الماء حق لنا جميعا ولن نتنازل عنه',
    standfirst: 'يجتمع سكان الحي يوم السبت أمام البلدية للمطالبة بعودة الماء إلى البيوت.',
  }),
};

describe.each(Object.entries(texts))('%s', (_name, article) => {
  it.each(cardSizes)('has room on cards of every design: %s', async (size) => {
    const { width, height } = cardFormats[size];
    for (const card of everyCard(article)) {
      const { bytes, type } = await made(article, card, size);
      const metadata = await sharp(bytes).metadata();
      expect(metadata, card.design).toMatchObject({ width, height, format: type === 'jpg' ? 'jpeg' : 'png' });
      expect(bytes.length, card.design).toBeLessThanOrEqual(maxCardBytes);
    }
  });
});

it('holds no metadata, even where its picture has some', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'roneo-cards-'));
  try {
    for (const card of everyCard(longCardArticle({ lead }))) {
      const { bytes, type } = await made(longCardArticle({ lead }), card, 'square');
      const file = join(folder, `card.${type}`);
      writeFileSync(file, bytes);
      const read = execFileSync('exiftool', ['-j', '-G1', '-a', '-u', file], { encoding: 'utf8' });
      const [tags = {}] = JSON.parse(read) as Record<string, unknown>[];
      const groups = new Set(Object.keys(tags).map((tag) => tag.split(':')[0]));
      // JFIF says no more than that pixels are square.
      for (const group of groups)
        expect([
          'SourceFile',
          'ExifTool',
          'System',
          'File',
          'PNG',
          'JFIF',
          'Composite',
          'PNG-pHYs',
        ]).toContain(group);
      expect(JSON.stringify(tags)).not.toContain('Somebody');
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('gives the same bytes each time', async () => {
  const article = longCardArticle({ lead });
  for (const card of everyCard(article)) {
    const [one, other] = [
      await made(article, card, 'upright', { set: typesetHere() }),
      await made(article, card, 'upright'),
    ];
    expect(Buffer.compare(one.bytes, other.bytes), card.design).toBe(0);
  }
});

it('keeps the focus of the picture in view, with nothing over it', async () => {
  const article = longCardArticle({ lead });
  const [cover] = chooseCards(article);
  for (const size of cardSizes) {
    if (!cover) throw new Error('no cover');
    const { bytes } = await made(article, cover, size);
    const { width, height } = cardFormats[size];
    const pixels = await sharp(bytes).raw().toBuffer();
    let green = 0;
    for (let at = 0; at < width * height * 3; at += 3)
      if ((pixels[at] ?? 0) < 60 && (pixels[at + 1] ?? 0) > 200 && (pixels[at + 2] ?? 0) < 60) green += 1;
    expect(green, size).toBeGreaterThan(4000);
  }
});

it.each(['', '#ffd800', '#14213d', '#e6007e', '#777777'])(
  'can be read: words at 4.5 to 1 on the pixels, in %s',
  async (colour) => {
    const article = cardArticle();
    for (const card of chooseCards(article)) {
      const { bytes } = await made(article, card, 'square', { masthead: { ...lineMasthead, colour } });
      expect(await leastContrast(bytes), `${card.design} in ${colour}`).toBeGreaterThanOrEqual(4.45);
    }
  },
);

it.each([
  ['a draft', { status: 'draft' }, /PROJET.*NE PAS DIFFUSER/],
  [
    'a text under embargo',
    { embargo: { local: '2026-06-12T06:00', zone: 'Europe/Paris' } },
    /SOUS EMBARGO JUSQU.AU vendredi 12 juin 2026/,
  ],
] as const)('says on the picture of %s that it must not be passed on', async (_name, changes, said) => {
  const article = cardArticle(changes);
  for (const size of cardSizes) {
    for (const card of chooseCards(article)) {
      const { bytes } = await made(article, card, size);
      const top = cardFormats[size].covered.top;
      const band = await sharp(bytes)
        .extract({ left: 0, top, width: cardFormats[size].width, height: 68 })
        .png()
        .toBuffer();
      expect(readBack(band, '7'), `${card.design} ${size}`).toMatch(said);
    }
  }
});

it('sets words that can be read, none of them cut', async () => {
  const article = cardArticle();
  const [headline, , quotation] = chooseCards(article);
  if (!headline || !quotation) throw new Error('cards are missing');
  const read = await wordsOf((await made(article, headline, 'square')).bytes);
  expect(read).toContain('Ce train est à nous');
  expect(read).toContain('Montons dedans avant.');
  expect(await wordsOf((await made(article, quotation, 'upright')).bytes)).toContain(
    'vienne compter avec nous',
  );
});

it('draws the very words that are compared with the text', async () => {
  const article = cardArticle();
  for (const card of chooseCards(article)) {
    const { bytes, extracts } = await made(article, card, 'square');
    const long = extracts.flatMap((piece) => lettersIn(piece).filter((word) => word.length > 5));
    const read = new Set(lettersIn(await wordsOf(bytes)));
    const found = long.filter((word) => read.has(word));
    // Tesseract takes the largest letters for drawings.
    expect([card.design, found.length / long.length]).toEqual([
      card.design,
      expect.toSatisfy((share: number) => share > 0.6),
    ]);
  }
});

const lettersIn = (words: string) => words.toLowerCase().match(/\p{L}+/gu) ?? [];

/** The words that tesseract reads: the largest in a small copy, as it takes them for drawings. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const smaller = await sharp(bytes).resize({ width: 160 }).negate().greyscale().normalise().png().toBuffer();
  return [smaller, bytes].map((picture) => readBack(picture, '6').replace(/\s+/g, ' ')).join(' ');
}

it('makes no card of words that would be too small', async () => {
  const headline = 'Verkehrsinfrastrukturfinanzierungsgesellschaft'.repeat(4);
  const article = cardArticle({ language: 'de', headline });
  const [cover] = chooseCards(article);
  if (!cover) throw new Error('no cover');
  const order = {
    article,
    masthead: lineMasthead,
    readPicture: () => Promise.resolve(null),
    typeset,
    cache: null,
  };
  expect(await setCard(order, cover, 'square')).toEqual({ ok: true, value: null });
});

/** The least contrast of a row's ground, which is at its edge, with what has cores of another colour: letters and rules. */
async function leastContrast(bytes: Uint8Array): Promise<number> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const colourAt = (x: number, y: number) => {
    const at = (y * width + x) * 3;
    return ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
  };
  let least = 21;
  for (let y = 2; y < height - 2; y += 2) {
    const ground = colourAt(2, y);
    for (let x = 2; x < width - 2; x += 1) {
      const colour = colourAt(x, y);
      if (colour === ground) continue;
      // The rims of letters are between ink and ground.
      const around = [colourAt(x - 1, y), colourAt(x + 1, y), colourAt(x, y - 1), colourAt(x, y + 1)];
      if (around.every((each) => each === colour)) least = Math.min(least, contrastOf(ground, colour));
    }
  }
  return least;
}

function contrastOf(one: number, other: number): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: number): number {
  const [red = 0, green = 0, blue = 0] = [colour >> 16, (colour >> 8) & 255, colour & 255].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function readBack(picture: Uint8Array, layout: string): string {
  return execFileSync('tesseract', ['stdin', 'stdout', '-l', 'fra', '--psm', layout], {
    input: picture,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}
