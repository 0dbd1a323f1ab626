import { isChange } from './compare-articles';
import type { Part, Row } from './compare-articles';

/** What a comparison shows, from top to bottom: headings of parts, rows, and folded runs of unchanged rows. */
export type Item =
  | { kind: 'part'; key: string; name: Part['name'] }
  | { kind: 'row'; key: string; row: Row; change: number | null }
  | { kind: 'fold'; key: string; rows: number };

/** Unchanged rows that are shown on each side of a change. */
const around = 1;
/** The least number of rows to fold. */
const minHidden = 3;

/** Folds unchanged rows, except the folds whose keys are in `opened`; changes are numbered from 0. */
export function foldUnchanged(parts: readonly Part[], opened: ReadonlySet<string>): Item[] {
  let change = -1;
  return parts.flatMap(({ name, rows }) => {
    if (rows.length === 0) return [];
    const near = nearChanges(rows);
    const items: Item[] = [{ kind: 'part', key: name, name }];
    rows.forEach((row, index) => {
      const key = `${name} ${index}`;
      const hidden = near[index] === false ? hiddenFrom(near, index) : 0;
      const isFirst = near[index - 1] !== false;
      const fold = foldKey(near, index, name);
      if (hidden >= minHidden && isFirst && !opened.has(key)) items.push({ kind: 'fold', key, rows: hidden });
      else if (near[index] !== false || opened.has(fold) || isShort(near, index))
        items.push({ kind: 'row', key, row, change: isChange(row) ? (change += 1) : null });
    });
    return items;
  });
}

/** Whether each row is a change, or next to one. */
function nearChanges(rows: readonly Row[]): boolean[] {
  const near = rows.map(() => false);
  rows.forEach((row, index) => {
    if (isChange(row)) near.fill(true, Math.max(0, index - around), index + around + 1);
  });
  return near;
}

/** The number of consecutive rows, from one on, that are not near a change. */
function hiddenFrom(near: readonly boolean[], from: number): number {
  const end = near.indexOf(true, from);
  return (end === -1 ? near.length : end) - from;
}

/** Where the run of unchanged rows begins that a row is in. */
function startOf(near: readonly boolean[], index: number): number {
  return near.lastIndexOf(true, index) + 1;
}

function foldKey(near: readonly boolean[], index: number, name: string): string {
  return `${name} ${startOf(near, index)}`;
}

function isShort(near: readonly boolean[], index: number): boolean {
  return hiddenFrom(near, startOf(near, index)) < minHidden;
}
