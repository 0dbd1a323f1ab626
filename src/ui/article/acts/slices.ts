import type { ArticleId } from '../../../article';
import type { BatchAct, BatchDone } from '../../../contract';

/** How many texts one call is for: a save waits for it. */
const maxTexts = 10;

/** What was done to no text. */
export const nothingDone: BatchDone = { changed: [], created: [], removed: [], restored: [] };

/**
 * Splits an act on many texts into acts on a few each, on the texts of `found` if it names none. An act on one text and its
 * family is not split.
 */
export function slicesOf(act: BatchAct, found: readonly ArticleId[]): BatchAct[] {
  if (isOnFound(act)) return inTens(found).map((ids) => ({ ...act, ids }));
  return 'ids' in act ? inTens(act.ids).map((ids) => ({ ...act, ids })) : [act];
}

/** An act on every text that has a tag or shows a picture. */
export type ActOnFound = Extract<BatchAct, { kind: 'rename-tag' | 'picture-words' | 'picture-replace' }>;

/** Whether an act names no texts itself. */
export function isOnFound(act: BatchAct): act is ActOnFound {
  if (act.kind === 'picture-words') return act.use === null;
  return act.kind === 'rename-tag' || act.kind === 'picture-replace';
}

/** Splits what was done into pieces of a few texts, to be undone in their order. */
export function piecesOf(done: BatchDone): BatchDone[] {
  if (countOf(done) <= maxTexts) return [done];
  return [
    ...inTens(done.removed).map((removed) => ({ ...nothingDone, removed })),
    ...inTens(done.created).map((created) => ({ ...nothingDone, created })),
    ...inTens(done.restored).map((restored) => ({ ...nothingDone, restored })),
    ...inTens(done.changed).map((changed) => ({ ...nothingDone, changed })),
  ];
}

/** Joins two results. */
export function joinedResults(one: BatchDone, next: BatchDone): BatchDone {
  return {
    changed: [...one.changed, ...next.changed],
    created: [...one.created, ...next.created],
    removed: [...one.removed, ...next.removed],
    restored: [...one.restored, ...next.restored],
  };
}

/** For how many texts some slices are. */
export function textsIn(slices: readonly (BatchAct | BatchDone)[]): number {
  return slices.reduce((sum, slice) => {
    if (!('kind' in slice)) return sum + countOf(slice);
    return sum + ('ids' in slice ? (slice.ids?.length ?? 0) : 1);
  }, 0);
}

/** How many texts were changed. */
export function countOf({ changed, created, removed, restored }: BatchDone): number {
  return changed.length + created.length + removed.length + restored.length;
}

function inTens<Item>(items: readonly Item[]): Item[][] {
  return Array.from({ length: Math.ceil(items.length / maxTexts) }, (_slice, at) =>
    items.slice(at * maxTexts, (at + 1) * maxTexts),
  );
}
