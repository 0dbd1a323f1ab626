import type { ArticleId, FindQuery } from '../../article';
import type { LookedThrough, ReplaceDone, TextChanges, TextToReplace } from '../../contract';

/** Which texts are searched: all, those that the library lists, or the chosen ones. */
export type ScopeName = 'all' | 'list' | 'chosen';

/** A line of the preview: a text, or one of its changes by index. */
export interface PreviewRow {
  text: number;
  change: number | null;
}

/** What was not done, and in which texts. */
interface ReplaceReport {
  kind: 'replaced' | 'undone';
  done: ReplaceDone;
  /** The number of all texts, when the person stopped before the end. */
  stoppedOf: number | null;
}

/** The dialog that replaces words in many texts. */
export interface ReplacingState {
  query: FindQuery;
  by: string;
  keepCase: boolean;
  scope: ScopeName;
  chosen: readonly ArticleId[];
  /** The step: typing the query, searching, showing the changes, replacing, showing the result. */
  phase: 'asking' | 'looking' | 'shown' | 'writing' | 'told';
  /** The expression is not valid. */
  isWrong: boolean;
  looked: number;
  total: number;
  texts: readonly TextChanges[];
  rows: readonly PreviewRow[];
  /** The number of changes; it changes with `rows`, which grow in place. */
  changes: number;
  end: LookedThrough | null;
  /** The unticked changes by text. */
  off: ReadonlyMap<ArticleId, ReadonlySet<number>>;
  written: number;
  toWrite: number;
  report: ReplaceReport | null;
}

/** The state before a search; made anew, as a search adds to its lists. */
export const nothing = () =>
  ({
    phase: 'asking',
    isWrong: false,
    looked: 0,
    total: 0,
    texts: [],
    rows: [],
    changes: 0,
    end: null,
    off: new Map(),
    written: 0,
    toWrite: 0,
    report: null,
  }) satisfies Partial<ReplacingState>;

/** The state before the dialog is first opened. */
export const firstState = (): ReplacingState => ({
  ...nothing(),
  query: { sought: '', matchCase: false, matchAccents: false, wholeWord: false, expression: false },
  by: '',
  keepCase: false,
  scope: 'all',
  chosen: [],
});

/** The unticked changes after a line was ticked or unticked. */
export function toggled(
  off: ReplacingState['off'],
  { id, changes }: TextChanges,
  change: number | null,
): ReplacingState['off'] {
  const next = new Map(off);
  const before = off.get(id) ?? new Set<number>();
  const all = change === null && before.size < changes.length ? new Set(changes.keys()) : new Set<number>();
  const now = change === null ? all : new Set(before);
  if (change !== null && !now.delete(change)) now.add(change);
  if (now.size > 0) next.set(id, now);
  else next.delete(id);
  return next;
}

/** The texts with ticked changes, and these changes. */
export function tickedTexts({ texts, off }: Pick<ReplacingState, 'texts' | 'off'>): TextToReplace[] {
  return texts.flatMap(({ id, headline, changes }) => {
    const left = off.get(id);
    const ticked = left ? changes.filter((_change, at) => !left.has(at)) : changes;
    return ticked.length > 0 ? [{ id, headline, changes: ticked }] : [];
  });
}

/** How many changes were made. */
export function changesIn({ rewritten }: ReplaceDone): number {
  return rewritten.reduce((sum, { changes }) => sum + changes, 0);
}
