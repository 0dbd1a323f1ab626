import type { Notice, Problem } from '../problems';

type Kinds<Union extends { kind: string }> = {
  readonly [Kind in Union['kind']]: (of: Extract<Union, { kind: Kind }>) => string;
};

/** What one language says of every problem and every notice: a kind without its sentence does not compile. */
export interface Sentences {
  problems: Kinds<Problem>;
  notices: Kinds<Notice>;
}
