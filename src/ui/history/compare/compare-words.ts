import { diffArrays } from 'diff';

/** A run of text that is in both states, in the later one alone, or in the earlier one alone. */
export interface Run {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Splits into words, runs of spaces and single other characters; an elided article is a word: "l’", "école". */
export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’](?=\p{L})|(?:[.,·-][\p{L}\p{N}\p{M}]+)*)|\s+|[^]/gu) ?? [];
}

/** Milliseconds after which a diff is given up: the whole line then counts as replaced. */
const timeout = 400;

/**
 * The changes from one text to another, word by word. All kinds of space are equal; a lone space between two changes
 * belongs to them, so that a rewritten passage is one change.
 */
export function compareWords(before: string, after: string): Run[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after), {
    comparator: (one, other) => one === other || (isSpace(one) && isSpace(other)),
    timeout,
  });
  if (!changes) return joinRuns([run('removed', before), run('added', after)]);
  return joinRuns(
    changes.map(({ value, added, removed }) =>
      run(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
    ),
  );
}

const isSpace = (token: string) => /^[^\S\n]+$/u.test(token);

function run(kind: Run['kind'], text: string): Run {
  return { kind, text };
}

/** Joins changes with a lone space between them, and puts removals before additions. */
function joinRuns(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  let open = { removed: '', added: '' };
  const close = () => {
    out.push(...replacement(open));
    open = { removed: '', added: '' };
  };
  runs.forEach(({ kind, text }, index) => {
    const isBetween = isSpace(text) && open.removed && open.added && index < runs.length - 1;
    if (kind !== 'same') open[kind] += text;
    else if (isBetween) open = { removed: open.removed + text, added: open.added + text };
    else {
      close();
      out.push(run('same', text));
    }
  });
  close();
  return out.filter(({ text }) => text !== '');
}

/** A removal and an addition, without the space that both end with. */
function replacement({ removed, added }: { removed: string; added: string }): Run[] {
  const space = removed && added ? (/[^\S\n]$/u.exec(removed)?.[0] ?? '') : '';
  if (space === '' || !isSpace(added.slice(-1))) return [run('removed', removed), run('added', added)];
  return [
    run('removed', removed.slice(0, -1)),
    run('added', added.slice(0, -1)),
    run('same', added.slice(-1)),
  ];
}

/** The words of a text, each with its number of occurrences. */
export type WordCounts = ReadonlyMap<string, number>;

/** Counts the words of a text, regardless of case. */
export function wordCountsOf(text: string): WordCounts {
  const counts = new Map<string, number>();
  for (const token of tokensOf(text.toLowerCase())) {
    if (/[\p{L}\p{N}]/u.test(token)) counts.set(token, (counts.get(token) ?? 0) + 1);
  }
  return counts;
}

/** The similarity of two texts by their words, from 0 to 1 (Dice's coefficient). */
export function similarity(one: WordCounts, other: WordCounts): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of small) shared += Math.min(count, large.get(word) ?? 0);
  const total = totalOf(one) + totalOf(other);
  return total === 0 ? 0 : (2 * shared) / total;
}

/** The number of words, repetitions included. */
export function totalOf(counts: WordCounts): number {
  let size = 0;
  for (const count of counts.values()) size += count;
  return size;
}

/** The counts of two texts together. */
export function mergeCounts(one: WordCounts, other: WordCounts): WordCounts {
  const both = new Map(one);
  for (const [word, count] of other) both.set(word, (both.get(word) ?? 0) + count);
  return both;
}
