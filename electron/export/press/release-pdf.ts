import { figuresOf } from '../../../src/article';
import type { Article, Masthead } from '../../../src/article';
import { done } from '../../../src/contract';
import type { Notice, Problem, Result } from '../../../src/contract';
import { renderRelease } from '../../../src/render';
import type { Job, Material } from '../order/job';
import { printPictures } from '../pictures/print-pictures';
import type { Typeset } from '../typeset/typesetter';
import { unprintableNotice } from '../order/notices';

/** The release as it lies in the press kit, and what is to be told of it. */
export interface ReleasePdf {
  pdf: Uint8Array;
  notices: Notice[];
}

/**
 * The release as a tagged A4 PDF: for screens as for paper, pictures in colour.
 * Problems: picture-missing, picture-unreadable, typesetting.
 */
export async function releasePdf(
  article: Article,
  masthead: Masthead,
  readPicture: Material['readPicture'],
  typeset: Typeset,
  cache: Job['cache'] = null,
): Promise<Result<ReleasePdf, Problem>> {
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
  if (!set.ok) return set;
  const { pdf, unprintable } = set.value;
  return done({ pdf, notices: unprintableNotice(article, unprintable) });
}
