import type { Excerpt, Matter, Spot } from './check';
import { keyOf } from './excerpt';

/** A point found in one block, wherever that block stands. */
export type Finding = Matter & { spot?: Spot; excerpt: Excerpt | null; key: string };

/** Puts a point together; it is named by its words, or by another name that lasts longer. */
export function finding(matter: Matter, excerpt: Excerpt | null, spot?: Spot, name?: string): Finding {
  const key = name === undefined ? keyOf(matter.kind, excerpt) : `${matter.kind} ${name}`;
  return { ...matter, excerpt, key, ...(spot && { spot }) };
}
