import type { Picture } from '../../../../src/article';
import { done } from '../../../../src/contract';
import type { PictureProblem, Result } from '../../../../src/contract';
import { composeRelease, logoNames } from '../../../../src/render';
import type { GroupLogo, KitLogoForm, KitLogos } from '../../../../src/render';
import type { ArticleOrder } from '../../order/job';
import { cleanPicture } from '../../pictures/clean/clean-picture';
import type { CleanedPicture } from '../../pictures/clean/clean-picture';
import { densityFor, guardPicture, openPicture, readOriginal } from '../../pictures/open-picture';
import { cachePicture } from '../../pictures/picture-cache';
import { sanitizeSvg } from '../../pictures/svg/sanitize-svg';
import { oneInkDrawing } from '../../pictures/vector-drawing';
import type { ZipPart } from '../zip';

/** A group's logo as the Word document shows it, and as files of the kit. */
export interface KitLogo extends Pick<CleanedPicture, 'bytes' | 'width' | 'height'> {
  type: 'jpg' | 'png';
  group: string;
  files: ZipPart[];
  shown: KitLogos;
}

/** The inks of logos that are printed in one colour. */
const inks = { black: '#000000', white: '#ffffff' } as const;

/** The logos of the groups that sign a text, each prepared. Problems: picture-missing, picture-unreadable. */
export async function prepareLogos(order: ArticleOrder): Promise<Result<KitLogo[], PictureProblem>> {
  const prepared: KitLogo[] = [];
  for (const logo of composeRelease(order.article, order.masthead).logos) {
    const taken = prepared.map(({ shown }) => shown.folder);
    const made = await prepareLogo(logo, order, taken);
    if (!made.ok) return made;
    prepared.push(made.value);
  }
  return done(prepared);
}

/**
 * A group's logo as it was given, and in black and in white where its form allows: a drawing also as one, all in pixels. One without
 * transparency is a picture on a ground, and one whose colours touch each other would be a blot in one colour: these stay in colour
 * alone.
 */
async function prepareLogo(
  { group, picture: logo, isOwn }: GroupLogo,
  { article, readPicture, cache }: ArticleOrder,
  taken: readonly string[],
): Promise<Result<KitLogo, PictureProblem>> {
  const original = await readOriginal(logo.hash, article.headline, readPicture);
  if (!original.ok) return original;
  const metadata = { caption: `Logo ${group}`, credit: group, alt: group };
  const cleaned = await cachePicture(original.value, ['clean', JSON.stringify(metadata)], cache, () =>
    cleanPicture(original.value, metadata),
  );
  if (!cleaned.ok) return cleaned;
  const { bytes, width, height } = cleaned.value;
  const type = cleaned.value.type === 'image/png' ? ('png' as const) : ('jpg' as const);
  const names = freeNames(article.language, isOwn ? null : group, taken);
  const files = [{ name: names.of('colour', type), bytes }];
  const isDrawing = logo.type === 'image/svg+xml';
  if (isDrawing) files.unshift({ name: names.of('colour', 'svg'), bytes: sanitizeSvg(original.value) });
  const plain = await cachePicture(original.value, ['one-ink', logo.type], cache, () =>
    guardPicture(logo.hash, async () => done(await inOneInk(logo, original.value, bytes))),
  );
  const forms: KitLogoForm[] = ['colour'];
  for (const form of ['black', 'white'] as const) {
    const made = plain.ok && plain.value?.[form];
    if (!made) continue;
    forms.push(form);
    if (made.svg) files.push({ name: names.of(form, 'svg'), bytes: made.svg });
    files.push({ name: names.of(form, 'png'), bytes: made.png });
  }
  const shown = {
    group: isOwn ? null : group,
    folder: names.folder,
    forms,
    types: [...(isDrawing ? ['svg'] : []), type],
  };
  return done({ bytes, width, height, type, group, files, shown });
}

/** The names of a group's logos, with a number where two groups would have the same. */
function freeNames(language: string, group: string | null, taken: readonly string[]) {
  for (let count = 1; ; count += 1) {
    const names = logoNames(language, group === null || count === 1 ? group : `${group} ${count}`);
    if (!taken.includes(names.folder)) return names;
  }
}

/** The longer side of what is made for one ink, in pixels: sharp at the size of a hand. */
const inkedSize = 2000;

type InOneInk = Readonly<Record<keyof typeof inks, { svg: Uint8Array | null; png: Uint8Array }>>;

/** The logo in each ink; null where its form does not allow that. */
async function inOneInk(logo: Picture, original: Uint8Array, coloured: Uint8Array): Promise<InOneInk | null> {
  const isDrawing = logo.type === 'image/svg+xml';
  const source = isDrawing ? original : coloured;
  if (!(await allowsOneInk(source, isDrawing))) return null;
  const make = async (ink: keyof typeof inks) => {
    const svg = isDrawing ? oneInkDrawing(original, inks[ink]) : null;
    return { svg, png: svg ? await pixelsOf(svg) : await inked(source, ink) };
  };
  return { black: await make('black'), white: await make('white') };
}

async function pixelsOf(svg: Uint8Array): Promise<Uint8Array> {
  const sized = (await openPicture(svg, await densityFor(svg, inkedSize))).resize(fitting(inkedSize));
  return new Uint8Array(await sized.png({ compressionLevel: 9, palette: true }).toBuffer());
}

const fitting = (side: number) =>
  ({ width: side, height: side, fit: 'inside', withoutEnlargement: true }) as const;

/** The same pixels in one ink, by how much each covers: what is white leaves the ground free. */
async function inked(source: Uint8Array, ink: keyof typeof inks): Promise<Uint8Array> {
  const { data, width, height } = await pixels(source, inkedSize);
  const level = ink === 'black' ? 0 : 255;
  const covers = coverage(data);
  const drawn = Buffer.alloc(data.length, level);
  for (const [at, cover] of covers.entries()) drawn[at * 4 + 3] = Math.round(cover * 255);
  const { default: sharp } = await import('sharp');
  const picture = sharp(drawn, { raw: { width, height, channels: 4 } });
  return new Uint8Array(await picture.png({ compressionLevel: 9, palette: true }).toBuffer());
}

async function pixels(source: Uint8Array, side: number) {
  const density = await densityFor(source, side);
  const sized = (await openPicture(source, density))
    .resize(fitting(side))
    .toColourspace('srgb')
    .ensureAlpha();
  const { data, info } = await sized.raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** How much ink each pixel takes, from 0 to 1; white takes none, unless there is nothing but white. */
function coverage(data: Uint8Array): number[] {
  const count = data.length / 4;
  const opacity = Array.from({ length: count }, (_, at) => (data[at * 4 + 3] ?? 0) / 255);
  const inky = opacity.map((cover, at) => {
    const lightest = Math.min(data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0) / 255;
    return cover * Math.min(1, (1 - lightest) / whiteness);
  });
  const isWhite =
    inky.reduce((sum, each) => sum + each, 0) < 0.02 * opacity.reduce((sum, each) => sum + each, 0);
  return isWhite ? opacity : inky;
}

/** Colours that are nearer to white than this are between a colour and white: rims of letters. */
const whiteness = 0.3;

/** The longer side at which a logo is looked at, in pixels. */
const lookedAt = 320;

/**
 * Whether a logo stays itself in one colour: it has a form on a free ground, and no two of its colours touch each other but one that is
 * white. Colours that run into each other do.
 */
async function allowsOneInk(source: Uint8Array, isDrawing: boolean): Promise<boolean> {
  const { data, width } = await pixels(source, lookedAt);
  const covers = coverage(data);
  const covered = covers.filter((cover) => cover > 0.98).length;
  const isFree = isDrawing
    ? covers.some((cover) => cover < 0.02)
    : covers.some((_cover, at) => data[at * 4 + 3] === 0);
  if (covered === 0 || !isFree) return false;
  const isSolid = (at: number) => (covers[at] ?? 0) > 0.98;
  let touching = 0;
  for (const at of covers.keys())
    for (const step of [1, width]) {
      // Not the rim of a white part, which is next to white.
      const around = [at - 2 * step, at, at + 3 * step, at + 5 * step];
      if (around.every(isSolid) && distance(data, at, at + 3 * step) > 90) touching += 1;
    }
  return touching / covered < 0.003;
}

function distance(data: Uint8Array, one: number, other: number): number {
  const parts = [0, 1, 2].map((part) => (data[one * 4 + part] ?? 0) - (data[other * 4 + part] ?? 0));
  return Math.hypot(...parts);
}
