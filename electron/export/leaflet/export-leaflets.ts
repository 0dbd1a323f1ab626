import { heldUntil, isUnderEmbargo } from '../../../src/article';
import type { Article } from '../../../src/article';
import { done, failed } from '../../../src/contract';
import type { LeafletProof, Notice, Problem, Result } from '../../../src/contract';
import { imposePages, leafletFormat } from '../../../src/leaflet';
import { printLanguage } from '../../../src/render';
import type { Exported, Job, Material, TypesetOrder } from '../order/job';
import { writePerArticle } from '../order/write-per-article';
import type { MadeFiles } from '../order/write-per-article';
import { setLeaflet } from './set-leaflet';

/**
 * Writes each article's leaflet into a folder, page by page to read or print, and imposed for the copier. A text too long for
 * two pages has none.
 * Problems: those of `writePerArticle`.
 */
export async function exportLeaflets(
  material: Material,
  folder: string,
  job: Job,
): Promise<Result<Exported, Problem>> {
  const { masthead, readPicture } = material;
  const { typeset, signal, cache, now } = job;
  return writePerArticle('leaflet', { material, folder, job }, (article) =>
    makeLeaflet({ article, masthead, readPicture, typeset, signal, cache }, now),
  );
}

async function makeLeaflet(order: TypesetOrder, now: number): Promise<Result<MadeFiles, Problem>> {
  const { headline } = order.article;
  const set = await setLeaflet({ ...order, article: withoutPastEmbargo(order.article, now) });
  if (!set.ok) return set;
  const { pdf, wordsTooMany, notices } = set.value;
  if (wordsTooMany > 0) return failed({ kind: 'leaflet-too-long', article: headline, words: wordsTooMany });
  const sheet = await impose(set.value, order);
  if (!sheet.ok) return sheet;
  const files: MadeFiles['files'] = [
    { kind: 'leaflet', bytes: pdf },
    { kind: 'imposed', bytes: sheet.value },
  ];
  return done({ files, notices: [...codeNotices(order, now), ...notices] });
}

/** Says that a leaflet's code leads to a page that the site does not show yet. */
function codeNotices({ article, masthead }: TypesetOrder, now: number): Notice[] {
  const hold = masthead.site ? heldUntil(article, now) : null;
  return hold ? [{ kind: 'leaflet-ahead', article: article.headline, until: hold.until }] : [];
}

/**
 * Imposes copies of a leaflet on a sheet of the copier, front beside front and back beside back: printed on both sides,
 * turned on the format's usual edge and cut, all parts are the same leaflet.
 */
async function impose(
  leaflet: { pdf: Uint8Array; pages: number },
  { article, typeset, signal }: TypesetOrder,
): Promise<Result<Uint8Array, Problem>> {
  const title = article.headline;
  const language = printLanguage(article.language);
  const { width } = leafletFormat;
  const data = { title, language, width, sheets: imposePages(leafletFormat, leaflet.pages) };
  const files = new Map([['leaflet.pdf', leaflet.pdf]]);
  const set = await typeset(
    { template: 'sheet', title, data, files, want: 'pdf', standard: 'plain' },
    signal,
  );
  return set.ok ? done(set.value.pdf) : set;
}

/**
 * The leaflet for the preview at `now`, with the same bytes as the exported one; complete even when the text is too long.
 * Problems: picture-missing, picture-unreadable, typesetting, cancelled.
 */
export async function proofLeaflet(order: TypesetOrder, now: number): Promise<Result<LeafletProof, Problem>> {
  const set = await setLeaflet({ ...order, article: withoutPastEmbargo(order.article, now) });
  if (!set.ok) return set;
  const { pdf, pages, bodySize, wordsTooMany } = set.value;
  return done({ pdf, pages, bodySize, wordsTooMany });
}

/** A leaflet is handed out when its embargo is over: one that is past is not printed on it. */
function withoutPastEmbargo(article: Article, now: number): Article {
  return isUnderEmbargo(article, now) ? article : { ...article, embargo: null };
}
