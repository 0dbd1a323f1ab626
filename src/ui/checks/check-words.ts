import type { Check, CheckKind } from '../../article';

/** What each check says is wrong and what to do about it, in one language. */
export type CheckWords = {
  readonly [Kind in CheckKind]: (check: Extract<Check, { kind: Kind }>) => string;
};
