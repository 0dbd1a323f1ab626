import { placeKey } from '../../article';
import type { Change } from '../../article';

/** The changes that a person does not want, known by their words: where they stand moves as one types. */
export interface PassedOver {
  has: (change: Change) => boolean;
  add: (change: Change) => void;
  /** Knows them again among those found after some were made: the words around them may be others now. */
  follow: (before: readonly Change[], made: readonly Change[], after: readonly Change[]) => void;
}

/** None yet. */
export function noPassedOver(): PassedOver {
  const words = new Set<string>();
  const has = (change: Change) => words.has(wordsOf(change));
  const add = (change: Change) => void words.add(wordsOf(change));
  return {
    has,
    add,
    follow(before, made, after) {
      const places = new Set(before.filter(has).map((change) => placeAfter(change, made)));
      for (const change of after) if (places.has(placeAfter(change, []))) add(change);
    },
  };
}

/** A change by its words and those around it. */
export function wordsOf({ lead, given, set, tail }: Change): string {
  return JSON.stringify([lead, given, set, tail]);
}

/** Where a change stands once others were made in its line. */
function placeAfter({ place, from }: Change, made: readonly Change[]): string {
  const line = placeKey(place);
  const shift = made
    .filter((other) => placeKey(other.place) === line)
    .flatMap(({ edits }) => edits)
    .filter(({ at }) => at < from)
    .reduce((sum, { text }) => sum + text.length - 1, 0);
  return `${line} ${from + shift}`;
}
