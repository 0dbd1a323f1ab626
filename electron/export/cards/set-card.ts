import { z } from 'zod';
import { partInView } from '../../../src/article';
import type { Article, Picture } from '../../../src/article';
import { done } from '../../../src/contract';
import type { PictureProblem, Problem, Result } from '../../../src/contract';
import { cardFormats, maxCardBytes } from '../../../src/leaflet';
import type { CardFormat, CardSize } from '../../../src/leaflet';
import { cardExtracts, renderCard } from '../../../src/render';
import type { Card } from '../../../src/render';
import type { TypesetOrder } from '../order/job';
import { densityFor, guardPicture, openPicture, readOriginal } from '../pictures/open-picture';
import { cachePicture } from '../pictures/picture-cache';
import { preparePrintPictures } from '../pictures/print-pictures';

/** A card as a file: JPEG where it shows a photo, else PNG. */
export interface SetCard {
  bytes: Uint8Array;
  type: 'png' | 'jpg';
  /** The characters that no face has. */
  unprintable: string;
  /** What it says in the words of its text, as that was handed to the typesetter: letters are outlines afterwards. */
  extracts: string[];
}

/** What the template says of a card: whether words had no room, and where the lead picture is laid behind it. */
const cardReport = z.object({
  overset: z.boolean(),
  frame: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() }).nullable(),
});
type Frame = NonNullable<z.infer<typeof cardReport>['frame']>;

/**
 * Draws a card of an article; null where its words have no room at the least size. The same order has the same bytes, without any
 * metadata. Problems: picture-missing, picture-unreadable, typesetting, cancelled.
 */
export async function setCard(
  order: TypesetOrder,
  card: Card,
  size: CardSize,
): Promise<Result<SetCard | null, Problem>> {
  const { article, masthead, readPicture, typeset, signal, cache } = order;
  const { logo } = masthead;
  const print = { article: article.headline, ink: 'colour', widest: logoPixels, cache } as const;
  const files = await preparePrintPictures(logo ? [logo] : [], readPicture, print);
  if (!files.ok) return files;
  const format = cardFormats[size];
  const { width, height } = format;
  const data = renderCard(article, masthead, { card, size });
  const set = await typeset(
    {
      template: 'card',
      title: article.headline,
      data: { card: data },
      files: files.value,
      want: 'drawing',
      standard: 'plain',
      room: { width, height, edge: safeEdge },
    },
    signal,
  );
  if (!set.ok) return set;
  const report = cardReport.parse(set.value.report);
  const { outside = [], over = [] } = set.value.stray ?? {};
  if (report.overset || set.value.pages !== 1 || outside.length + over.length > 0) return done(null);
  const behind =
    report.frame && article.lead ? await cutPicture(order, article.lead, report.frame) : done(null);
  if (!behind.ok) return behind;
  const photo = behind.value && report.frame ? { bytes: behind.value, frame: report.frame } : null;
  const { bytes, type } = await toPixels(set.value.drawing ?? '', format, photo);
  return done({ bytes, type, unprintable: set.value.unprintable, extracts: cardExtracts(data) });
}

/** Letters nearer to the edge than this, in pixels, may be cut by rounded corners. */
const safeEdge = 16;

/** The widest that a logo is on a card, twice over. */
const logoPixels = 400;

/** The lead picture cut to its frame, as near to its focus as possible. */
async function cutPicture(
  { article, readPicture, cache }: Pick<TypesetOrder, 'article' | 'readPicture' | 'cache'>,
  { picture, focus }: NonNullable<Article['lead']>,
  { width, height }: Frame,
): Promise<Result<Uint8Array, PictureProblem>> {
  const original = await readOriginal(picture.hash, article.headline, readPicture);
  if (!original.ok) return original;
  const purpose = ['card', width, height, focus?.x ?? 0.5, focus?.y ?? 0.5];
  return cachePicture(original.value, purpose, cache, () =>
    guardPicture(picture.hash, async () => {
      const part = partInView(picture.width / picture.height, width / height, focus);
      const scale = Math.max(width / picture.width, height / picture.height);
      const [across, down] = wholeSize(picture, scale, { width, height });
      const left = Math.min(across - width, Math.round(part.left * across));
      const top = Math.min(down - height, Math.round(part.top * down));
      const cut = (
        await openPicture(original.value, await densityFor(original.value, Math.max(across, down)))
      )
        .resize({ width: across, height: down, fit: 'fill' })
        .extract({ left, top, width, height })
        .flatten({ background: '#ffffff' })
        .toColourspace('srgb');
      return done(new Uint8Array(await cut.png({ compressionLevel: 1 }).toBuffer()));
    }),
  );
}

function wholeSize(
  { width, height }: Picture,
  scale: number,
  frame: { width: number; height: number },
): [number, number] {
  return [
    Math.max(frame.width, Math.round(width * scale)),
    Math.max(frame.height, Math.round(height * scale)),
  ];
}

/** The qualities of JPEG that are tried, until a card is small enough. */
const qualities = [88, 80, 70, 58, 45];

/**
 * Lays the drawing over the picture. A card of flat colours is written with a palette: as small as with the hardest compression, in a
 * fifth of its time, and no colour is off by more than one step of 255. Letters are outlines: sharp would take other faces for words.
 */
async function toPixels(
  drawing: string,
  { width, height }: CardFormat,
  photo: { bytes: Uint8Array; frame: Frame } | null,
): Promise<Pick<SetCard, 'bytes' | 'type'>> {
  const { default: sharp } = await import('sharp');
  const words = sharp(Buffer.from(drawing), { density: 72 }).resize(width, height, { fit: 'fill' });
  if (!photo) {
    const png = await words
      .flatten({ background: '#ffffff' })
      .png({ palette: true, colours: 256, dither: 0, effort: 1 })
      .toBuffer();
    return { bytes: new Uint8Array(png), type: 'png' };
  }
  const background = { r: 255, g: 255, b: 255 };
  const { x: left, y: top } = photo.frame;
  const whole = await sharp({ create: { width, height, channels: 3, background } })
    .composite([
      { input: Buffer.from(photo.bytes), left, top },
      { input: await words.png({ compressionLevel: 1 }).toBuffer(), left: 0, top: 0 },
    ])
    .removeAlpha()
    .raw()
    .toBuffer();
  for (const quality of qualities) {
    const jpeg = await sharp(whole, { raw: { width, height, channels: 3 } })
      .jpeg({ quality, chromaSubsampling: '4:4:4', mozjpeg: false })
      .toBuffer();
    if (jpeg.length <= maxCardBytes || quality === qualities.at(-1))
      return { bytes: new Uint8Array(jpeg), type: 'jpg' };
  }
  throw new Error('a card was not written at any quality');
}
