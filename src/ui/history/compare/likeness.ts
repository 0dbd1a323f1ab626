import { tokensOf } from './words';

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
