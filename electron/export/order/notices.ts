import { figuresOf, printsCoarse } from '../../../src/article';
import type { Article } from '../../../src/article';
import type { Notice } from '../../../src/contract';

/** Tells of the characters of an article that no printing face has. */
export function unprintableNotice(article: Article, characters: string): Notice[] {
  return characters ? [{ kind: 'characters-unprintable', article: article.headline, characters }] : [];
}

/** Tells of each picture of an article that a leaflet prints too coarsely. */
export function coarsePictures(article: Article): Notice[] {
  return figuresOf(article).flatMap((figure, at) => {
    const { caption, alt, picture } = figure;
    const coarse = printsCoarse(picture, figure === article.lead ? 'lead' : 'column');
    if (!coarse) return [];
    const { density, least } = coarse;
    const told = { article: article.headline, caption: caption || alt, place: at + 1, density, least };
    return [{ kind: 'picture-coarse' as const, ...told }];
  });
}

/** What to say of an article's pictures that those who do not see them know nothing of. */
export function silentPictures(article: Article): Notice[] {
  return figuresOf(article).flatMap(({ alt, caption }, at) =>
    alt.trim() ? [] : [{ kind: 'alt-missing' as const, article: article.headline, caption, place: at + 1 }],
  );
}
