import type { Block, Spot } from '../../article';

/** Why a place is marked: to mend, to consider, or shown because the person asked for it. */
export type MarkLook = 'mend' | 'consider' | 'repeated' | 'long';

/** A quiet sign at a place of a block; no spot is the whole of the block. */
export interface SoftMark {
  spot: Spot | null;
  look: MarkLook;
  /** What it says when one points at it. */
  title: string;
}

/** The marks of a text, by its blocks as they were last read; a block that has changed since keeps those it has. */
export type TextMarks = (block: Block) => readonly SoftMark[];
