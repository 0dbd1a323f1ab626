import type { z } from 'zod';
import type { Article } from '../article';
import type { ArticleText } from './article-text';
import type { Problem } from './problems';

/** What a call answers. */
export type Reply<Value> = Result<Value, Problem>;

/** A sent argument as main parses it: JSON of an article becomes an article. */
export type Parsed<Sent> = Sent extends ArticleText
  ? Article
  : Sent extends { article: ArticleText }
    ? { [Key in keyof Sent]: Parsed<Sent[Key]> }
    : Sent;

/** What a call is sent. */
export type ArgumentOf<Call> = Call extends (argument: infer Sent) => unknown ? Sent : never;

/** The form of every argument of a feature's calls; main refuses what does not have it. */
export type ArgumentSchemas<Feature> = {
  readonly [Name in keyof Feature]: z.ZodType<Parsed<ArgumentOf<Feature[Name]>>>;
};

/** The answer of a call: its value, or a problem that a person can act on. */
export type Result<Value, Trouble> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problem: Trouble };

/** The answer of a call that succeeded. */
export function done<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** The answer of a call that failed. */
export function failed<Trouble>(problem: Trouble): { ok: false; problem: Trouble } {
  return { ok: false, problem };
}
