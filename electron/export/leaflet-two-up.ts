import type { Article } from '../../src/article';
import { done } from '../../src/contract';
import type { Problem, Result } from '../../src/contract';
import { printLanguage } from '../../src/render';
import type { Typeset } from './typeset-request';

/**
 * Two leaflets side by side on a sheet of A4 for the copier, front beside front and back beside back: printed on both
 * sides, turned on the short edge and cut in the middle, both halves are the same leaflet.
 */
export async function setTwoUp(
  leaflet: { pdf: Uint8Array; pages: number },
  { headline: title, language }: Pick<Article, 'headline' | 'language'>,
  typeset: Typeset,
  signal?: AbortSignal,
): Promise<Result<Uint8Array, Problem>> {
  const data = { title, pages: leaflet.pages, language: printLanguage(language) };
  const files = new Map([['leaflet.pdf', leaflet.pdf]]);
  const set = await typeset(
    { template: 'sheet', title, data, files, want: 'pdf', standard: 'plain' },
    signal,
  );
  return set.ok ? done(set.value.pdf) : set;
}
