import type { Words } from '../words/words';
import type { Action } from './action';

/** An action that a query names, and how well: 0 by the beginning of its title or group, 1 by its words, 2 by what else it is called. */
export interface MatchedAction {
  action: Action;
  rank: 0 | 1 | 2;
}

/**
 * The actions that every word of a query names, in any language of the desk and without its accents: the best named
 * first, and among these the last used.
 */
export function matchActions(
  actions: readonly Action[],
  sought: string,
  spoken: Words,
  others: readonly Words[],
  last: readonly string[],
): MatchedAction[] {
  const query = fold(sought);
  const matched = actions.flatMap((action) => {
    const rank = rankOf(action, query, spoken, others);
    return rank === null ? [] : [{ action, rank }];
  });
  const recency = ({ name }: Action) => (last.includes(name) ? last.indexOf(name) : last.length);
  return matched.sort((one, other) => one.rank - other.rank || recency(one.action) - recency(other.action));
}

function rankOf(
  { title, group, also = '' }: Action,
  query: string,
  spoken: Words,
  others: readonly Words[],
): MatchedAction['rank'] | null {
  const own = fold(title(spoken));
  const belongs = fold(group(spoken));
  if (own.startsWith(query) || belongs.startsWith(query)) return 0;
  const named = `${belongs} ${own}`;
  if (holdsAll(named, query)) return 1;
  const called = others.map((words) => fold(`${title(words)} ${group(words)}`));
  return holdsAll([named, ...called, fold(also)].join(' '), query) ? 2 : null;
}

/** Whether each word of a query begins a word of a text. */
function holdsAll(text: string, query: string): boolean {
  const words = text.split(/[^\p{L}\p{N}]+/u);
  return query.split(' ').every((sought) => words.some((word) => word.startsWith(sought)));
}

/** A text as it is matched: small letters, no accents, joined letters in two, one kind of space and apostrophe. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[’'\s\u00a0\u202f]+/g, ' ')
    .trim();
}
