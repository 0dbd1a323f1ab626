import { figuresOf } from '../../src/article';
import type { Article, Masthead } from '../../src/article';
import { done } from '../../src/contract';
import type { Problem, Result } from '../../src/contract';
import { renderRelease } from '../../src/render';
import type { Job, Material } from './job';
import { printPictures } from './print-pictures';
import type { Typeset } from './typeset-request';

/**
 * The release as a tagged A4 PDF, as it lies in the press kit: for screens as for paper, pictures in colour.
 * Problems: picture-missing, picture-unreadable, typesetting.
 */
export async function releasePdf(
  article: Article,
  masthead: Masthead,
  readPicture: Material['readPicture'],
  typeset: Typeset,
  cache: Job['cache'] = null,
): Promise<Result<Uint8Array, Problem>> {
  const release = renderRelease(article, masthead);
  const shown = figuresOf({ ...article, lead: null }).map(({ picture }) => picture);
  const files = await printPictures(masthead.logo ? [masthead.logo, ...shown] : shown, readPicture, {
    article: article.headline,
    ink: 'colour',
    widest: 1420,
    cache,
  });
  if (!files.ok) return files;
  const set = await typeset({
    template: 'release',
    title: release.title,
    data: { release },
    files: files.value,
    want: 'pdf',
    standard: 'ua-1',
  });
  return set.ok ? done(set.value.pdf) : set;
}
