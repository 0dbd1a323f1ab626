import { figuresOf } from '../../article';
import type { Article, Masthead } from '../../article';
import { logoRendition, renditionsOf } from './renditions';
import type { Rendition } from './renditions';

/** Every rendition that the pages of some articles show, each once, in the order they are met. */
export function picturesOf(articles: readonly Article[], { logo }: Masthead): Rendition[] {
  const figures = articles.flatMap(figuresOf);
  const all = figures.flatMap(({ picture }) => renditionsOf(picture));
  const byPath = new Map(
    [...(logo ? [logoRendition(logo)] : []), ...all].map((wanted) => [wanted.path, wanted]),
  );
  return [...byPath.values()];
}
