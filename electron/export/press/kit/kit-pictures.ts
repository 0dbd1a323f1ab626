import { creditLine } from '../../../../src/article';
import type { Article, Figure, Masthead, Picture } from '../../../../src/article';
import { done, failed } from '../../../../src/contract';
import type { PictureProblem, Result } from '../../../../src/contract';
import { kitPictures } from '../../../../src/render';
import type { KitPicture } from '../../../../src/render';
import type { Job, Material } from '../../order/job';
import type { ZipPart } from '../zip';
import { cleanPicture } from '../../pictures/clean-picture';
import type { CleanedPicture, PictureWords } from '../../pictures/clean-picture';
import { madeOnce } from '../../pictures/picture-cache';
import { documentCopy } from '../../pictures/small-copy';
import type { SmallCopy } from '../../pictures/small-copy';

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
  cache: Job['cache'],
): Promise<Result<PreparedPicture[], PictureProblem>> {
  const prepared = await Promise.all(
    kitPictures(article, slug).map(async ({ figure, name }) => {
      const bytes = await original(figure.picture, article, readPicture);
      return bytes.ok ? prepare(figure, name, bytes.value, article, masthead, cache) : bytes;
    }),
  );
  return allOf(prepared);
}

/** All the values, or the first problem. */
function allOf<Value>(results: readonly Result<Value, PictureProblem>[]): Result<Value[], PictureProblem> {
  const values: Value[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return done(values);
}

/** The group's logo as a picture file, or null when it has none. Problems: picture-missing, picture-unreadable. */
export async function prepareLogo(
  article: Article,
  masthead: Masthead,
  readPicture: Material['readPicture'],
  cache: Job['cache'],
): Promise<Result<ZipPart | null, PictureProblem>> {
  if (!masthead.logo) return done(null);
  const bytes = await original(masthead.logo, article, readPicture);
  if (!bytes.ok) return bytes;
  const words = { caption: `Logo ${masthead.name}`, credit: masthead.name, alt: masthead.name };
  const cleaned = await cleanedOnce(bytes.value, words, cache);
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
  cache: Job['cache'],
): Promise<Result<PreparedPicture, PictureProblem>> {
  const { caption, alt } = figure;
  const credit = creditLine(figure);
  const words = { caption, credit, alt, headline: article.headline, language: article.language };
  const rights = credit ? { rights: `© ${credit}` } : masthead.name ? { rights: `© ${masthead.name}` } : {};
  const [cleaned, small] = await Promise.all([
    cleanedOnce(bytes, { ...words, ...rights }, cache),
    documentCopy(bytes, caption || alt, cache),
  ]);
  if (!cleaned.ok) return cleaned;
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

function cleanedOnce(bytes: Uint8Array, words: PictureWords, cache: Job['cache']) {
  return madeOnce(bytes, ['clean', JSON.stringify(words)], cache, () => cleanPicture(bytes, words));
}

function endingOf(picture: CleanedPicture): 'jpg' | 'png' {
  return picture.type === 'image/png' ? 'png' : 'jpg';
}
