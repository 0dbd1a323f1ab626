import type { Article } from '../../../article';
import { alignLines } from './align-lines';
import type { Pair } from './align-lines';
import { bodyLines, fieldLines, leadLines } from './article-lines';
import type { Line, Role } from './article-lines';
import { compareWords } from './compare-words';
import type { Run } from './compare-words';

/** One row of a comparison: a line before and after, and what happened to it. */
export interface Row {
  kind: 'same' | 'changed' | 'added' | 'removed' | 'movedAway' | 'movedHere';
  role: Role;
  /** What the line was before, if that has changed, as when a paragraph became a crosshead. */
  formerRole: Role | null;
  runs: readonly Run[];
  /** Whether its marks or links changed, but not its text. */
  restyled: boolean;
  /** Whether a paragraph was split in two, or joined of two. */
  splitOrJoined: 'split' | 'joined' | null;
}

/** A part of the article, with its rows. */
export interface Part {
  name: 'fields' | 'lead' | 'body' | 'notesToEditors';
  rows: readonly Row[];
}

/** The differences between two states of an article. */
export interface Comparison {
  parts: readonly Part[];
  /** The number of words added and removed; moved words are in neither. */
  added: number;
  removed: number;
}

/** Compares two states of an article line by line, then word by word. */
export function compareArticles(before: Article, after: Article): Comparison {
  const parts: Part[] = [
    { name: 'fields', rows: compareFields(fieldLines(before), fieldLines(after)) },
    { name: 'lead', rows: alignLines(leadLines(before), leadLines(after)).map(rowOf) },
    { name: 'body', rows: alignLines(bodyLines(before.body), bodyLines(after.body)).map(rowOf) },
    {
      name: 'notesToEditors',
      rows: alignLines(bodyLines(before.notesToEditors), bodyLines(after.notesToEditors)).map(rowOf),
    },
  ];
  const rows = parts.flatMap((part) => part.rows);
  return { parts, added: wordsIn(rows, 'added'), removed: wordsIn(rows, 'removed') };
}

/** Whether anything changed in a row. */
export function isChange({ kind, formerRole, restyled }: Row): boolean {
  return kind !== 'same' || formerRole !== null || restyled;
}

/** Each press field is compared with itself; fields that are empty in both states are left out. */
function compareFields(before: readonly Line[], after: readonly Line[]): Row[] {
  return before
    .map((line, index): Pair => {
      const now = after[index];
      const filled = (one: Line | undefined) => (one && one.text !== '' ? [one] : []);
      return { before: filled(line), after: filled(now) };
    })
    .filter((pair) => pair.before.length + pair.after.length > 0)
    .map(rowOf);
}

function rowOf({ before, after, moved }: Pair): Row {
  const [was] = before;
  const [is] = after;
  const role = (is ?? was)?.role ?? 'paragraph';
  const formerRole = was && is && was.role !== is.role ? was.role : null;
  const runs = runsOf(textOf(before), textOf(after), role);
  const isSame = runs.every(({ kind }) => kind === 'same');
  return {
    kind: kindOf(before, after, moved, isSame),
    role,
    formerRole,
    runs: moved === 'away' ? runs.map(({ text }) => ({ kind: 'same' as const, text })) : runs,
    restyled: isSame && was !== undefined && is !== undefined && was.formatting !== is.formatting,
    splitOrJoined:
      before.length > after.length && is ? 'joined' : after.length > before.length && was ? 'split' : null,
  };
}

function kindOf(
  before: readonly Line[],
  after: readonly Line[],
  moved: Pair['moved'],
  isSame: boolean,
): Row['kind'] {
  if (moved) return moved === 'away' ? 'movedAway' : 'movedHere';
  if (before.length === 0) return 'added';
  if (after.length === 0) return 'removed';
  return isSame ? 'same' : 'changed';
}

const textOf = (lines: readonly Line[]) => lines.map(({ text }) => text).join('\n');

/** Words are compared inside a line, but a picture is the same or another. */
function runsOf(before: string, after: string, role: Role): Run[] {
  if (before === after) return before === '' ? [] : [{ kind: 'same', text: before }];
  if (before === '') return [{ kind: 'added', text: after }];
  if (after === '') return [{ kind: 'removed', text: before }];
  if (role === 'picture')
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  return compareWords(before, after);
}

function wordsIn(rows: readonly Row[], kind: Run['kind']): number {
  return rows
    .filter(({ role }) => !['picture', 'divider', 'linked'].includes(role))
    .flatMap(({ runs }) => runs)
    .filter((one) => one.kind === kind)
    .reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]+(?:[.,·-][\p{L}\p{N}]+)*/gu)?.length ?? 0), 0);
}
