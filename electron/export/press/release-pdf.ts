import { figuresOf } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Notice, Problem, Result } from '../../../src/contract';
import { renderRelease } from '../../../src/render';
import type { TypesetOrder } from '../order/job';
import { unprintableNotices } from '../order/notices';
import { preparePrintPictures } from '../pictures/print-pictures';

/** The release as a PDF of the press kit, and what the person should know. */
export interface ReleasePdf {
  pdf: Uint8Array;
  notices: Notice[];
}

/**
 * Typesets the release as a tagged A4 PDF, for screens and for paper, with pictures in colour.
 * Problems: picture-missing, picture-unreadable, typesetting.
 */
export async function makeReleasePdf(order: TypesetOrder): Promise<Result<ReleasePdf, Problem>> {
  const { article, masthead, readPicture, typeset, signal, cache } = order;
  const release = renderRelease(article, masthead);
  const shown = figuresOf(article).map(({ picture }) => picture);
  const files = await preparePrintPictures(masthead.logo ? [masthead.logo, ...shown] : shown, readPicture, {
    article: article.headline,
    ink: 'colour',
    widest: 1420,
    cache,
  });
  if (!files.ok) return files;
  const request = { template: 'release', want: 'pdf', standard: 'ua-1' } as const;
  const set = await typeset(
    { ...request, title: release.title, data: { release }, files: files.value },
    signal,
  );
  if (!set.ok) return set;
  const { pdf, unprintable } = set.value;
  return done({ pdf, notices: unprintableNotices(article, unprintable) });
}
