import type { Messages } from '../../messages';
import { foldForMatch } from '../kit/fold-for-match';
import { aliasesOf, groupOf } from '../article/panel';
import type { Action } from '../article/panel';

/** An action that matches a query: 0 by the beginning of its title or group, 1 by their words, 2 by other words. */
interface MatchedAction {
  action: Action;
  rank: 0 | 1 | 2;
}

/**
 * The actions that match every word of a query, in any interface language and regardless of accents: by rank, then the
 * recently used ones first.
 */
export function matchActions(
  actions: readonly Action[],
  query: string,
  messages: Messages,
  everyLanguage: readonly Messages[],
  recent: readonly string[],
): MatchedAction[] {
  const normalized = foldForMatch(query);
  const matched = actions.flatMap((action) => {
    const rank = rankOf(action, normalized, messages, everyLanguage);
    return rank === null ? [] : [{ action, rank }];
  });
  const recency = ({ name }: Action) => (recent.includes(name) ? recent.indexOf(name) : recent.length);
  return matched.sort((one, other) => one.rank - other.rank || recency(one.action) - recency(other.action));
}

function rankOf(
  action: Action,
  query: string,
  messages: Messages,
  everyLanguage: readonly Messages[],
): MatchedAction['rank'] | null {
  const ownTitle = foldForMatch(action.title(messages));
  const ownGroup = foldForMatch(groupOf(action, messages));
  if (ownTitle.startsWith(query) || ownGroup.startsWith(query)) return 0;
  const name = `${ownGroup} ${ownTitle}`;
  if (matchesAll(name, query)) return 1;
  const names = everyLanguage.map((language) =>
    foldForMatch(`${action.title(language)} ${groupOf(action, language)} ${aliasesOf(action, language)}`),
  );
  return matchesAll([name, ...names].join(' '), query) ? 2 : null;
}

/** Whether each word of a query begins a word of a text. */
function matchesAll(text: string, query: string): boolean {
  const words = wordsOf(text);
  const parts = wordsOf(query);
  return parts.length > 0 && parts.every((part) => words.some((word) => word.startsWith(part)));
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
