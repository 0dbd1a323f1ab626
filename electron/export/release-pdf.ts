import type { Article, Masthead } from '../../src/article';
import { failed } from '../../src/contract';
import type { Problem, Result } from '../../src/contract';
import type { Material } from './job';
import type { Typeset } from './typeset-request';

/**
 * The release as a tagged A4 PDF, as it lies in the press kit.
 * Problems: picture-missing, picture-unreadable, typesetting.
 */
export async function releasePdf(
  article: Article,
  masthead: Masthead,
  readPicture: Material['readPicture'],
  typeset: Typeset,
): Promise<Result<Uint8Array, Problem>> {
  const set = await typeset({
    template: 'release',
    title: article.headline,
    data: { masthead },
    files: new Map(),
    want: 'pdf',
    standard: 'ua-1',
  });
  return set.ok ? { ok: true, value: set.value.pdf } : failed(set.problem);
}
