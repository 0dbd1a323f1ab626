import type { Figure } from '../../../../src/article';
import { done, failed } from '../../../../src/contract';
import type { PictureProblem, Result } from '../../../../src/contract';
import { kitPictures, localMasthead } from '../../../../src/render';
import type { KitPicture } from '../../../../src/render';
import type { ArticleOrder, Job } from '../../order/job';
import { cleanPicture } from '../../pictures/clean/clean-picture';
import type { CleanedPicture } from '../../pictures/clean/clean-picture';
import type { PictureMetadata } from '../../pictures/clean/picture-words';
import { readOriginal } from '../../pictures/open-picture';
import { cachePicture } from '../../pictures/picture-cache';
import { copyForDocument } from '../../pictures/small-copy';
import type { SmallCopy } from '../../pictures/small-copy';

/** A picture of the kit: at full size with its metadata, and small for the documents. */
export interface PreparedPicture extends KitPicture {
  bytes: Uint8Array;
  small: SmallCopy;
}

/** Prepares every picture of an article for its kit, named by `stem`. Problems: picture-missing, picture-unreadable. */
export async function prepareKitPictures(
  order: ArticleOrder,
  stem: string,
): Promise<Result<PreparedPicture[], PictureProblem>> {
  const { article } = order;
  const prepared = await Promise.all(
    kitPictures(article, stem).map(({ figure, name }) => prepare(figure, name, order)),
  );
  return allOf(prepared);
}

async function prepare(
  figure: Figure,
  name: string,
  { article, masthead, readPicture, cache }: ArticleOrder,
): Promise<Result<PreparedPicture, PictureProblem>> {
  const original = await readOriginal(figure.picture.hash, article.headline, readPicture);
  if (!original.ok) return original;
  const { caption, alt, licence = '' } = figure;
  const credit = figure.credit.trim();
  const metadata = { caption, credit, licence, alt, headline: article.headline, language: article.language };
  const holder = credit || localMasthead(masthead, article.language).name;
  const [cleaned, small] = await Promise.all([
    cleanAndCache(original.value, { ...metadata, ...(holder && { rights: `© ${holder}` }) }, cache),
    copyForDocument(original.value, figure.picture.hash, cache),
  ]);
  if (!cleaned.ok) return failed({ ...cleaned.problem, name: figure.picture.hash });
  if (!small.ok) return small;
  const { bytes, width, height } = cleaned.value;
  const file = `${name}.${extensionOf(cleaned.value)}`;
  return done({ figure, name: file, bytes, width, height, small: small.value });
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

function cleanAndCache(bytes: Uint8Array, metadata: PictureMetadata, cache: Job['cache']) {
  return cachePicture(bytes, ['clean', JSON.stringify(metadata)], cache, () => cleanPicture(bytes, metadata));
}

function extensionOf({ type }: CleanedPicture): 'jpg' | 'png' {
  return type === 'image/png' ? 'png' : 'jpg';
}
