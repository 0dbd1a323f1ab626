import { creditLine } from '../../src/article';
import type { Article, Figure, Masthead, Picture } from '../../src/article';
import { done, failed } from '../../src/contract';
import type { PictureProblem, Result } from '../../src/contract';
import { kitPictures } from '../../src/render';
import type { KitPicture } from '../../src/render';
import type { Material } from './job';
import type { ZipPart } from './kit-zip';
import { cleanPicture } from './pictures';
import type { CleanedPicture } from './pictures';
import { documentCopy, keptLast } from './press-copies';
import type { SmallCopy } from './press-pictures';

/** A picture of the kit: at full size with its words written in, and small for the documents. */
export interface PreparedPicture extends KitPicture {
  bytes: Uint8Array;
  small: SmallCopy;
}

/** Prepares every picture of an article for its kit. Problems: picture-missing, picture-unreadable. */
export async function preparePictures(
  article: Article,
  masthead: Masthead,
  slug: string,
  readPicture: Material['readPicture'],
): Promise<Result<PreparedPicture[], PictureProblem>> {
  const prepared: PreparedPicture[] = [];
  for (const { figure, name } of kitPictures(article, slug)) {
    const bytes = await original(figure.picture, article, readPicture);
    if (!bytes.ok) return bytes;
    const picture = await prepare(figure, name, bytes.value, article, masthead);
    if (!picture.ok) return picture;
    prepared.push(picture.value);
  }
  return done(prepared);
}

/** The logo made last: every kit of an export holds the same. */
const logos = keptLast<CleanedPicture>(1);

/** The group's logo as a picture file, or null when it has none. Problems: picture-missing, picture-unreadable. */
export async function prepareLogo(
  article: Article,
  masthead: Masthead,
  readPicture: Material['readPicture'],
): Promise<Result<ZipPart | null, PictureProblem>> {
  if (!masthead.logo) return done(null);
  const bytes = await original(masthead.logo, article, readPicture);
  if (!bytes.ok) return bytes;
  const words = { caption: `Logo ${masthead.name}`, credit: masthead.name, alt: masthead.name };
  const cleaned = await logos(bytes.value, masthead.name, () => cleanPicture(bytes.value, words));
  return cleaned.ok ? done({ name: `logo.${endingOf(cleaned.value)}`, bytes: cleaned.value.bytes }) : cleaned;
}

async function original(
  picture: Picture,
  article: Article,
  readPicture: Material['readPicture'],
): Promise<Result<Uint8Array, PictureProblem>> {
  const bytes = await readPicture(picture.hash);
  return bytes
    ? done(bytes)
    : failed({ kind: 'picture-missing', article: article.headline, picture: picture.hash });
}

async function prepare(
  figure: Figure,
  name: string,
  bytes: Uint8Array,
  article: Article,
  masthead: Masthead,
): Promise<Result<PreparedPicture, PictureProblem>> {
  const { caption, alt } = figure;
  const credit = creditLine(figure);
  const words = { caption, credit, alt, headline: article.headline, language: article.language };
  const rights = credit ? { rights: `© ${credit}` } : masthead.name ? { rights: `© ${masthead.name}` } : {};
  const cleaned = await cleanPicture(bytes, { ...words, ...rights });
  if (!cleaned.ok) return cleaned;
  const small = await documentCopy(bytes, caption || alt);
  if (!small.ok) return small;
  const { width, height } = cleaned.value;
  return done({
    figure,
    name: `${name}.${endingOf(cleaned.value)}`,
    bytes: cleaned.value.bytes,
    width,
    height,
    small: small.value,
  });
}

function endingOf(picture: CleanedPicture): 'jpg' | 'png' {
  return picture.type === 'image/png' ? 'png' : 'jpg';
}
