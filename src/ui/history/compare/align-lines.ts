import { diffArrays } from 'diff';
import type { Line } from './article-lines';
import { mergeCounts, similarity, totalOf, wordCountsOf } from './compare-words';
import type { WordCounts } from './compare-words';

/** Lines of the earlier text paired with those of the later one; one side is empty where only one text has them. */
export interface Pair {
  before: readonly Line[];
  after: readonly Line[];
  /** Set when the lines are at another place in the other text. */
  moved?: 'away' | 'here';
}

interface CountedLine {
  line: Line;
  counts: WordCounts;
  size: number;
}

/** The similarity from which two lines count as one line that was changed. */
const changedSimilarity = 0.4;
/** The similarity, and the number of words, from which a line elsewhere counts as moved. */
const movedSimilarity = 0.7;
const movedWords = 5;
/** How many pairs of lines may be compared in one gap. */
const maxComparisons = 250_000;

/** Pairs the lines of two texts in the order of the later one; moved lines are marked at both places. */
export function alignLines(before: readonly Line[], after: readonly Line[]): Pair[] {
  const gaps: Gap[] = [];
  let [b, a] = [0, 0];
  for (const { count, added, removed } of diffArrays(before.map(keyOf), after.map(keyOf))) {
    const linesBefore = added ? [] : before.slice(b, b + count);
    const linesAfter = removed ? [] : after.slice(a, a + count);
    [b, a] = [b + linesBefore.length, a + linesAfter.length];
    if (!added && !removed) {
      gaps.push({ same: true, before: withoutCounts(linesBefore), after: withoutCounts(linesAfter) });
      continue;
    }
    const last = gaps.at(-1);
    const gap = last && !last.same ? last : { same: false, before: [], after: [] };
    if (gap !== last) gaps.push(gap);
    gap.before.push(...countWords(linesBefore));
    gap.after.push(...countWords(linesAfter));
  }
  return withMoves(gaps);
}

/** Consecutive lines that are the same in both texts, or that differ. */
interface Gap {
  same: boolean;
  before: CountedLine[];
  after: CountedLine[];
}

const keyOf = ({ text }: Line) => text;

function countWords(lines: readonly Line[]): CountedLine[] {
  return lines.map((line) => {
    const counts = wordCountsOf(line.text);
    return { line, counts, size: totalOf(counts) };
  });
}

/** Lines that are the same in both texts are not compared by their words. */
function withoutCounts(lines: readonly Line[]): CountedLine[] {
  return lines.map((line) => ({ line, counts: none, size: 0 }));
}

const none: WordCounts = new Map();

/** Pairs the lines inside each gap, after the lines that moved from one gap to another are known. */
function withMoves(gaps: readonly Gap[]): Pair[] {
  const moves = new Map<CountedLine, CountedLine>();
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
  findMoves(alone, moves, (one, other) => similarity(one.counts, other.counts) >= movedSimilarity);
  return gaps.flatMap((gap) =>
    gap.same
      ? gap.before.map((one, index) => ({ before: [one.line], after: lineAt(gap.after, index) }))
      : (paired.get(gap) ?? []).map((pair) => toPair(pair, moves)),
  );
}

function lineAt(lines: readonly CountedLine[], index: number): Line[] {
  const one = lines[index];
  return one ? [one.line] : [];
}

interface CountedPair {
  before: CountedLine[];
  after: CountedLine[];
}

function toPair({ before, after }: CountedPair, moves: ReadonlyMap<CountedLine, CountedLine>): Pair {
  const [gone] = before;
  const [come] = after;
  const from = come && moves.get(come);
  if (gone && after.length === 0 && moves.has(gone)) return { before: [gone.line], after: [], moved: 'away' };
  if (come && before.length === 0 && from) return { before: [from.line], after: [come.line], moved: 'here' };
  return { before: before.map(({ line }) => line), after: after.map(({ line }) => line) };
}

/** Finds lines of one gap again in another, each once. */
function findMoves(
  gaps: readonly Gap[],
  moves: Map<CountedLine, CountedLine>,
  isSame: (one: CountedLine, other: CountedLine) => boolean,
): void {
  const left = gaps
    .flatMap(({ before }) => before)
    .filter((one) => one.size >= movedWords && !moves.has(one));
  const right = gaps.flatMap(({ after }) => after).filter((one) => one.size >= movedWords && !moves.has(one));
  if (left.length * right.length > maxComparisons * 4) return;
  for (const one of left) {
    const other = right.find((candidate) => !moves.has(candidate) && isSame(one, candidate));
    if (!other) continue;
    moves.set(one, other);
    moves.set(other, one);
  }
}

/** Pairs the lines of a gap with the greatest total similarity, without crossings. */
function pairGap({ before, after }: Gap, moves: ReadonlyMap<CountedLine, CountedLine>): CountedPair[] {
  const left = before.filter((one) => !moves.has(one));
  const right = after.filter((one) => !moves.has(one));
  const partner = partnersOf(left, right);
  const pairs: CountedPair[] = [];
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

/** The best pairing without crossings, by dynamic programming; in a very large gap, within a band around the diagonal. */
function partnersOf(
  left: readonly CountedLine[],
  right: readonly CountedLine[],
): Map<CountedLine, CountedLine> {
  const partner = new Map<CountedLine, CountedLine>();
  const width = right.length + 1;
  const isLarge = left.length * right.length > maxComparisons;
  const band = isLarge ? Math.ceil(maxComparisons / Math.max(1, left.length) / 2) : right.length;
  const score = new Float64Array((left.length + 1) * width);
  const likes = new Float64Array((left.length + 1) * width);
  for (let i = left.length - 1; i >= 0; i--) {
    const middle = Math.round((i / left.length) * right.length);
    for (let j = right.length - 1; j >= 0; j--) {
      const at = i * width + j;
      const [one, other] = [left[i], right[j]];
      const near = Math.abs(j - middle) <= band;
      const same =
        one && other && near && one.line.role !== 'picture' ? similarity(one.counts, other.counts) : 0;
      likes[at] = same;
      const paired = same >= changedSimilarity ? same + (score[at + width + 1] ?? 0) : 0;
      score[at] = Math.max(paired, score[at + width] ?? 0, score[at + 1] ?? 0);
    }
  }
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    const at = i * width + j;
    const [one, other] = [left[i], right[j]];
    const same = likes[at] ?? 0;
    if (one && other && same >= changedSimilarity && score[at] === same + (score[at + width + 1] ?? 0)) {
      partner.set(one, other);
      i++;
      j++;
    } else if (score[at] === score[at + width]) i++;
    else j++;
  }
  return partner;
}

/** A paragraph that was split in two, or two that were joined, become one pair. */
function joinParts(
  pairs: readonly CountedPair[],
  moves: ReadonlyMap<CountedLine, CountedLine>,
): CountedPair[] {
  const out: CountedPair[] = [];
  for (const pair of pairs) {
    const last = out.at(-1);
    const joined = last && joinedPair(last, pair, moves);
    if (joined) out[out.length - 1] = joined;
    else out.push(pair);
  }
  return out;
}

/** Two pairs as one, when one of them is a line without partner that makes the other pair more similar. */
function joinedPair(
  one: CountedPair,
  other: CountedPair,
  moves: ReadonlyMap<CountedLine, CountedLine>,
): CountedPair | null {
  const [whole, lone] = one.before.length * one.after.length > 0 ? [one, other] : [other, one];
  if (whole.before.length * whole.after.length === 0 || lone.before.length * lone.after.length > 0)
    return null;
  const [line] = [...lone.before, ...lone.after];
  const isOfOneKind = whole.before[0]?.line.role === line?.line.role;
  if (!line || !isOfOneKind || moves.has(line) || line.size === 0) return null;
  const both = { before: [...one.before, ...other.before], after: [...one.after, ...other.after] };
  return pairSimilarity(both) > pairSimilarity(whole) + 0.1 ? both : null;
}

function pairSimilarity({ before, after }: CountedPair): number {
  const counts = (lines: readonly CountedLine[]) =>
    lines.map((one) => one.counts).reduce(mergeCounts, new Map<string, number>());
  return similarity(counts(before), counts(after));
}
