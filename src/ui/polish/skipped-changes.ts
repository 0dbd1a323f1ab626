import { placeKey } from '../../article';
import type { Change } from '../../article';

/** The skipped changes, identified by their words, since their offsets move as one types. */
interface SkippedChanges {
  has: (change: Change) => boolean;
  add: (change: Change) => void;
  /** Finds the skipped changes again after others were applied, which may have changed the words around them. */
  carryOver: (before: readonly Change[], applied: readonly Change[], after: readonly Change[]) => void;
}

export function createSkippedChanges(): SkippedChanges {
  const keys = new Set<string>();
  const has = (change: Change) => keys.has(contextKey(change));
  const add = (change: Change) => void keys.add(contextKey(change));
  return {
    has,
    add,
    carryOver(before, applied, after) {
      const positions = new Set(before.filter(has).map((change) => positionAfter(change, applied)));
      for (const change of after) if (positions.has(positionAfter(change, []))) add(change);
    },
  };
}

/** A change by its words and those around it. */
export function contextKey({ lead, given, set, tail }: Change): string {
  return JSON.stringify([lead, given, set, tail]);
}

/** The line and offset of a change after others were applied in its line. */
function positionAfter({ place, from }: Change, applied: readonly Change[]): string {
  const line = placeKey(place);
  const shift = applied
    .filter((other) => placeKey(other.place) === line)
    .flatMap(({ edits }) => edits)
    .filter(({ at }) => at < from)
    .reduce((sum, { text }) => sum + text.length - 1, 0);
  return `${line} ${from + shift}`;
}
