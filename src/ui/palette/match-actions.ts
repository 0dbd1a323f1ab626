import type { Messages } from '../../messages';
import { foldForMatch } from '../kit/fold-for-match';
import { aliasesOf, groupOf } from '../article/panel';
import type { Action } from '../article/panel';

/** An action that matches a query: by the beginning of its title or group, by their words, or by other words. */
interface MatchedAction {
  action: Action;
  by: 'beginning' | 'name' | 'words';
}

/** How an action matches, and whether the query is its name, or whole words of it: ‘publish’ means no ‘Published’. */
interface Match {
  by: MatchedAction['by'];
  nearness: 0 | 1 | 2;
}

const order: readonly MatchedAction['by'][] = ['beginning', 'name', 'words'];

/**
 * The actions that match every word of a query, in any interface language and regardless of accents: by what matches, then those that
 * are named as the query is, then the recently used ones.
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
    const match = matchOf(action, normalized, messages, everyLanguage);
    return match === null ? [] : [{ action, ...match }];
  });
  const recency = ({ name }: Action) => (recent.includes(name) ? recent.indexOf(name) : recent.length);
  return matched.sort(
    (one, other) =>
      order.indexOf(one.by) - order.indexOf(other.by) ||
      one.nearness - other.nearness ||
      recency(one.action) - recency(other.action),
  );
}

function matchOf(
  action: Action,
  query: string,
  messages: Messages,
  everyLanguage: readonly Messages[],
): Match | null {
  const ownTitle = foldForMatch(action.title(messages));
  const ownGroup = foldForMatch(groupOf(action, messages));
  const name = `${ownGroup} ${ownTitle}`;
  const nearness = nearnessOf(query, ownTitle, name);
  const begins = ownTitle.startsWith(query) || ownGroup.startsWith(query) || nearness === 0;
  if (begins) return { by: 'beginning', nearness };
  if (matchesAll(name, query)) return { by: 'name', nearness };
  const names = everyLanguage.map((language) =>
    foldForMatch(`${action.title(language)} ${groupOf(action, language)} ${aliasesOf(action, language)}`),
  );
  return matchesAll([name, ...names].join(' '), query) ? { by: 'words', nearness: 2 } : null;
}

/** 0 where a query is a whole title, with its group or without; 1 where each of its words is one of the name; else 2. */
function nearnessOf(query: string, title: string, name: string): Match['nearness'] {
  const [wanted, ...names] = [query, title, name].map((each) => wordsOf(each).join(' '));
  if (wanted !== undefined && names.includes(wanted)) return 0;
  const words = wordsOf(name);
  return wordsOf(query).every((part) => words.includes(part)) ? 1 : 2;
}

/** Whether each word of a query begins a word of a text. */
function matchesAll(text: string, query: string): boolean {
  const words = wordsOf(text);
  const parts = wordsOf(query);
  return parts.length > 0 && parts.every((part) => words.some((word) => word.startsWith(part)));
}

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
