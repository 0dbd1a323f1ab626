import type { Problem, Result } from '../../../src/contract';
import type { KeepPicture, Seed } from '../foreign-file';
import type { ReadArticle } from '../read-article';

/** A text that can become an article, alone in its file or one of many in an export. */
export interface FoundText {
  /** What it is called in the report. */
  name: string;
  /** Where it stands, the same each time that the same folder or export comes again. */
  place: string;
  /** SHA-256 of all that it says, 64 hexadecimal digits: the same text is the same, wherever it lies. */
  digest: string;
  read: (seed: Seed, keep: KeepPicture) => Promise<Result<ReadArticle, Problem>>;
}

/** What going through what a person chose meets, one after the other. */
export type Found =
  | { kind: 'text'; text: FoundText }
  | { kind: 'aside'; name: string; why: string }
  | { kind: 'refused'; name: string; problem: Problem }
  /** An export holds that many more texts than the one file that it was counted as. */
  | { kind: 'more'; count: number };
