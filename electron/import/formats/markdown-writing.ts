import type { Definition } from 'mdast';

/** What is known while Markdown is written as markup. */
export interface Writing {
  /** The addresses that `[text][label]` points at, by label. */
  definitions: ReadonlyMap<string, Definition>;
  /** How many note calls were written, so that each has its own name. */
  calls: number;
}
