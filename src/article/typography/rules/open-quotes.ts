import type { Pair, Profile } from '../languages/profile';

/** A quotation that is open at some place of a line, and the mark by which it was opened. */
export interface Opened {
  pair: Pair;
  by: string;
}

/** The quotations still open at the end of a text, the innermost last. */
export function openedBefore(text: string, profile: Pick<Profile, 'quotes'>): readonly Opened[] {
  let opened: readonly Opened[] = [];
  for (const { index } of text.matchAll(/[«»“”„‚‘’‹›\n]/g)) opened = passMark(opened, text, index, profile);
  return opened;
}

/** The open quotations after a quotation mark. */
export function passMark(
  opened: readonly Opened[],
  text: string,
  at: number,
  profile: Pick<Profile, 'quotes'>,
): readonly Opened[] {
  const mark = text[at] ?? '';
  if (mark === '\n') return [];
  const closed = opened.findLastIndex(({ pair }) => pair[1] === mark);
  if (closed >= 0 && !isInsideWord(text, at)) return opened.slice(0, closed);
  const { outer, inner, single } = profile.quotes;
  const pair = [outer, inner, single].find(([opening]) => opening === mark);
  return pair ? openOne(opened, { pair, by: mark }) : opened;
}

/** Opens a quotation within the others; below the maximum depth the outermost is forgotten. */
export function openOne(opened: readonly Opened[], one: Opened): readonly Opened[] {
  return [...opened.slice(-maxDepth), one];
}

const maxDepth = 8;

/** The index of the open quotation that a straight mark may close; -1 when there is none. */
export function pendingAt(opened: readonly Opened[], mark: string): number {
  return opened.findLastIndex(
    ({ by }) => by === mark || (mark === '"' ? by !== "'" : by === '‘' || by === '‚'),
  );
}

/** The pair that a straight mark opens, by what is open around it. */
export function pairFor(mark: string, opened: readonly Opened[], { quotes }: Profile): Pair {
  const around = opened.at(-1)?.pair[0];
  const { outer, inner, single } = quotes;
  if (mark === "'") return around === single[0] ? (single[0] === outer[0] ? inner : outer) : single;
  return around === outer[0] ? inner : outer;
}

/** Whether letters or digits stand on both sides of a place, as around an apostrophe. */
function isInsideWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}
