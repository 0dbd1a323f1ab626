import type { ArticleId } from '../../../article';
import { choiceLimit } from '../../../contract';
import type { Bridge, ChosenText } from '../../../contract';
import { request } from '../../kit/state/request';
import type { Toasts } from '../../kit/state/toasts';
import type { ActOnFound } from './slices';

/** The texts of an act that names none; null when they could not be read. */
export function foundTexts(bridge: Bridge, toasts: Toasts, act: ActOnFound): Promise<ArticleId[] | null> {
  return act.kind === 'rename-tag'
    ? textsTagged(bridge, toasts, act.from)
    : textsShowing(bridge, toasts, act.picture);
}

/** The texts on the desk that show a picture, whole or cut. */
async function textsShowing(bridge: Bridge, toasts: Toasts, picture: string): Promise<ArticleId[] | null> {
  const opened = await request(bridge, 'pictures:open', picture);
  if (opened.ok)
    return [...new Set(opened.value.uses.flatMap(({ id, isRemoved }) => (isRemoved ? [] : [id])))];
  toasts.showProblem(opened.problem);
  return null;
}

/** The texts on the desk that have a tag, in any spelling of accents and capitals. */
async function textsTagged(bridge: Bridge, toasts: Toasts, tag: string): Promise<ArticleId[] | null> {
  const query = { words: '', filters: { tags: [tag] }, sort: 'date' as const, offset: 0 };
  const found = await request(bridge, 'library:choose', { ...query, limit: choiceLimit });
  if (found.ok) return (JSON.parse(found.value.json) as ChosenText[]).map(({ id }) => id);
  toasts.showProblem(found.problem);
  return null;
}
