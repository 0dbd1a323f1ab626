import type { z } from 'zod';
import type { Article } from '../article';
import type { ArticleText } from './article-text';
import type { Problem } from './problems';
import type { Result } from './result';

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
