import { diffArrays } from 'diff';

/** Words that are in both texts, in the later one alone, or in the earlier one alone. */
export interface Run {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Words, runs of spaces, and every other sign by itself; an elided word stands alone: "l’", "école". */
export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’](?=\p{L})|(?:[.,·-][\p{L}\p{N}\p{M}]+)*)|\s+|[^]/gu) ?? [];
}

/** Milliseconds after which two lines are held to have nothing in common. */
const patience = 400;

/**
 * What changed from one text to another, word by word. Spaces of one kind or another are the same space; a space alone between two
 * changes is part of them, so that a rewritten passage reads as one.
 */
export function compareWords(before: string, after: string): Run[] {
  const changes = diffArrays(tokensOf(before), tokensOf(after), {
    comparator: (one, other) => one === other || (isSpace(one) && isSpace(other)),
    timeout: patience,
  });
  if (!changes) return tidy([run('removed', before), run('added', after)]);
  return tidy(
    changes.map(({ value, added, removed }) =>
      run(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
    ),
  );
}

const isSpace = (token: string) => /^[^\S\n]+$/u.test(token);

function run(kind: Run['kind'], text: string): Run {
  return { kind, text };
}

/** Joins what a lone space parts, and puts what was removed before what took its place. */
function tidy(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  let open = { removed: '', added: '' };
  const settle = () => {
    out.push(...replacement(open));
    open = { removed: '', added: '' };
  };
  runs.forEach(({ kind, text }, index) => {
    const isBetween = isSpace(text) && open.removed && open.added && index < runs.length - 1;
    if (kind !== 'same') open[kind] += text;
    else if (isBetween) open = { removed: open.removed + text, added: open.added + text };
    else {
      settle();
      out.push(run('same', text));
    }
  });
  settle();
  return out.filter(({ text }) => text !== '');
}

/** What was removed, then what took its place, without the space that both end with. */
function replacement({ removed, added }: { removed: string; added: string }): Run[] {
  const space = removed && added ? (/[^\S\n]$/u.exec(removed)?.[0] ?? '') : '';
  if (space === '' || !isSpace(added.slice(-1))) return [run('removed', removed), run('added', added)];
  return [
    run('removed', removed.slice(0, -1)),
    run('added', added.slice(0, -1)),
    run('same', added.slice(-1)),
  ];
}

/** The words of a text, each with how often it comes. */
export type Bag = ReadonlyMap<string, number>;

/** Gathers the words of a text, big and small letters alike. */
export function bagOf(text: string): Bag {
  const bag = new Map<string, number>();
  for (const token of tokensOf(text.toLowerCase())) {
    if (/[\p{L}\p{N}]/u.test(token)) bag.set(token, (bag.get(token) ?? 0) + 1);
  }
  return bag;
}

/** How alike two texts are by their words: 1 when they have the same, 0 when they share none (Dice's coefficient). */
export function likeness(one: Bag, other: Bag): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const [word, count] of small) shared += Math.min(count, large.get(word) ?? 0);
  const total = sizeOf(one) + sizeOf(other);
  return total === 0 ? 0 : (2 * shared) / total;
}

/** How many words a bag holds. */
export function sizeOf(bag: Bag): number {
  let size = 0;
  for (const count of bag.values()) size += count;
  return size;
}

/** Two bags in one. */
export function together(one: Bag, other: Bag): Bag {
  const both = new Map(one);
  for (const [word, count] of other) both.set(word, (both.get(word) ?? 0) + count);
  return both;
}
