import type { ArticleId } from '../../article';
import type { SettingsChoice } from '../../contract';

/** Points that a person does not want to be told of again, by article: their keys. */
export type SetAside = SettingsChoice['setAside'];

/** Articles whose points are remembered; those longest untouched are forgotten first. */
const articles = 200;
/** Points remembered of one article. */
const points = 200;

/** The points of one article with one more, or one fewer; the article becomes the latest touched. */
export function withPoint(all: SetAside, id: ArticleId, key: string, isAside: boolean): SetAside {
  const { [id]: before = [], ...others } = all;
  const rest = before.filter((other) => other !== key);
  const now = isAside ? [...rest, key.slice(0, 200)].slice(-points) : rest;
  const kept = Object.entries(others).slice(1 - articles);
  return Object.fromEntries(now.length > 0 ? [...kept, [id, now]] : kept);
}
