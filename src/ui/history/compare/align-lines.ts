import { diffArrays } from 'diff';
import { bagOf, likeness, sizeOf, together } from './compare-words';
import type { Bag } from './compare-words';
import type { Line } from './article-lines';

/** Lines of the earlier text beside those of the later one that say the same; one side is empty where a text alone has them. */
export interface Pair {
  before: readonly Line[];
  after: readonly Line[];
  /** Set when the words stand at another place in the other text. */
  moved?: 'away' | 'here';
}

interface Known {
  line: Line;
  bag: Bag;
  size: number;
}

/** From how alike two lines are held to be one line that was changed. */
const alike = 0.4;
/** From how alike, and from how many words on, a line elsewhere is held to be the same one, moved. */
const movedAlike = 0.7;
const movedWords = 5;
/** How many comparisons of line with line may be made in one place. */
const mostComparisons = 250_000;

/** Puts the lines of two texts side by side, in the order of the later one; what moved is found again at its new place. */
export function alignLines(before: readonly Line[], after: readonly Line[]): Pair[] {
  const changes = diffArrays(before.map(keyOf), after.map(keyOf));
  const gaps: Gap[] = [];
  let [b, a] = [0, 0];
  for (const { count, added, removed } of changes) {
    const gap = gaps.at(-1)?.same === false ? gaps.at(-1) : undefined;
    if (!added && !removed) {
      gaps.push({
        same: true,
        before: plain(before.slice(b, b + count)),
        after: plain(after.slice(a, a + count)),
      });
      [b, a] = [b + count, a + count];
    } else {
      const open = gap ?? { same: false, before: [], after: [] };
      if (!gap) gaps.push(open);
      if (removed) open.before.push(...known(before.slice(b, (b += count))));
      if (added) open.after.push(...known(after.slice(a, (a += count))));
    }
  }
  return withMoves(gaps);
}

interface Gap {
  same: boolean;
  before: Known[];
  after: Known[];
}

const keyOf = ({ text }: Line) => text;

function known(lines: readonly Line[]): Known[] {
  return lines.map((line) => {
    const bag = bagOf(line.text);
    return { line, bag, size: sizeOf(bag) };
  });
}

/** Lines that are the same in both texts need no weighing. */
function plain(lines: readonly Line[]): Known[] {
  return lines.map((line) => ({ line, bag: none, size: 0 }));
}

const none: Bag = new Map();

/** Pairs what is left in each gap, once the lines that moved from one gap to another are known. */
function withMoves(gaps: readonly Gap[]): Pair[] {
  const moves = new Map<Known, Known>();
  const open = gaps.filter(({ same }) => !same);
  findMoves(open, moves, (one, other) => one.line.text === other.line.text);
  const paired = new Map(open.map((gap) => [gap, pairGap(gap, moves)]));
  const alone: Gap[] = open.map((gap) => {
    const pairs = paired.get(gap) ?? [];
    const sides = (side: 'before' | 'after') =>
      pairs
        .filter((pair) => pair[side === 'before' ? 'after' : 'before'].length === 0)
        .flatMap((pair) => pair[side]);
    return { same: false, before: sides('before'), after: sides('after') };
  });
  findMoves(alone, moves, (one, other) => likeness(one.bag, other.bag) >= movedAlike);
  return gaps.flatMap((gap) =>
    gap.same
      ? gap.before.map((one, index) => ({ before: [one.line], after: lineAt(gap.after, index) }))
      : (paired.get(gap) ?? []).map((pair) => toPair(pair, moves)),
  );
}

function lineAt(lines: readonly Known[], index: number): Line[] {
  const one = lines[index];
  return one ? [one.line] : [];
}

interface KnownPair {
  before: Known[];
  after: Known[];
}

function toPair({ before, after }: KnownPair, moves: ReadonlyMap<Known, Known>): Pair {
  const [gone] = before;
  const [come] = after;
  const from = come && moves.get(come);
  if (gone && after.length === 0 && moves.has(gone)) return { before: [gone.line], after: [], moved: 'away' };
  if (come && before.length === 0 && from) return { before: [from.line], after: [come.line], moved: 'here' };
  return { before: before.map(({ line }) => line), after: after.map(({ line }) => line) };
}

/** Finds lines of one place again in another, each once. */
function findMoves(
  gaps: readonly Gap[],
  moves: Map<Known, Known>,
  isSame: (one: Known, other: Known) => boolean,
): void {
  const left = gaps
    .flatMap(({ before }) => before)
    .filter((one) => one.size >= movedWords && !moves.has(one));
  const right = gaps.flatMap(({ after }) => after).filter((one) => one.size >= movedWords && !moves.has(one));
  if (left.length * right.length > mostComparisons * 4) return;
  for (const one of left) {
    const other = right.find((candidate) => !moves.has(candidate) && isSame(one, candidate));
    if (!other) continue;
    moves.set(one, other);
    moves.set(other, one);
  }
}

/** Pairs the lines of a gap so that the pairs are as alike as can be, none crossing another. */
function pairGap({ before, after }: Gap, moves: ReadonlyMap<Known, Known>): KnownPair[] {
  const left = before.filter((one) => !moves.has(one));
  const right = after.filter((one) => !moves.has(one));
  const partner = partnersOf(left, right);
  const pairs: KnownPair[] = [];
  let next = 0;
  for (const one of before) {
    const other = partner.get(one);
    if (!other) {
      pairs.push({ before: [one], after: [] });
      continue;
    }
    const at = after.indexOf(other);
    for (; next < at; next++) pairs.push({ before: [], after: after.slice(next, next + 1) });
    pairs.push({ before: [one], after: [other] });
    next = at + 1;
  }
  for (; next < after.length; next++) pairs.push({ before: [], after: after.slice(next, next + 1) });
  return joinParts(pairs, moves);
}

/** The best pairing without crossings, by dynamic programming; in a gap too large for it, line by line. */
function partnersOf(left: readonly Known[], right: readonly Known[]): Map<Known, Known> {
  const partner = new Map<Known, Known>();
  const width = right.length + 1;
  const isLarge = left.length * right.length > mostComparisons;
  const band = isLarge ? Math.ceil(mostComparisons / Math.max(1, left.length) / 2) : right.length;
  const score = new Float64Array((left.length + 1) * width);
  const like = new Float64Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    const middle = Math.round((i / left.length) * right.length);
    for (let j = right.length - 1; j >= 0; j--) {
      const at = i * width + j;
      const [one, other] = [left[i], right[j]];
      const near = Math.abs(j - middle) <= band;
      const same = one && other && near && one.line.role !== 'picture' ? likeness(one.bag, other.bag) : 0;
      like[at] = same;
      const paired = same >= alike ? same + (score[at + width + 1] ?? 0) : 0;
      score[at] = Math.max(paired, score[at + width] ?? 0, score[at + 1] ?? 0);
    }
  }
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const at = i * width + j;
    const [one, other] = [left[i], right[j]];
    const same = like[at] ?? 0;
    if (one && other && same >= alike && score[at] === same + (score[at + width + 1] ?? 0)) {
      partner.set(one, other);
      i++;
      j++;
    } else if (score[at] === score[at + width]) i++;
    else j++;
  }
  return partner;
}

/** A paragraph that was cut in two, or two that were joined, stay one pair: no word of them was lost. */
function joinParts(pairs: readonly KnownPair[], moves: ReadonlyMap<Known, Known>): KnownPair[] {
  const out: KnownPair[] = [];
  for (const pair of pairs) {
    const last = out.at(-1);
    const joined = last && joinable(last, pair, moves);
    if (joined) out[out.length - 1] = joined;
    else out.push(pair);
  }
  return out;
}

/** The two pairs as one, when one of them is a lone line that makes the other more alike. */
function joinable(one: KnownPair, other: KnownPair, moves: ReadonlyMap<Known, Known>): KnownPair | null {
  const [whole, lone] = one.before.length * one.after.length > 0 ? [one, other] : [other, one];
  if (whole.before.length * whole.after.length === 0 || lone.before.length * lone.after.length > 0)
    return null;
  const [line] = [...lone.before, ...lone.after];
  const isOfOneKind = whole.before[0]?.line.role === line?.line.role;
  if (!line || !isOfOneKind || moves.has(line) || line.size === 0) return null;
  const both = { before: [...one.before, ...other.before], after: [...one.after, ...other.after] };
  return likenessOf(both) > likenessOf(whole) + 0.1 ? both : null;
}

function likenessOf({ before, after }: KnownPair): number {
  const bag = (lines: readonly Known[]) =>
    lines.map((one) => one.bag).reduce(together, new Map<string, number>());
  return likeness(bag(before), bag(after));
}
