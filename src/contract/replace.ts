import { z } from 'zod';
import { appointmentWords } from '../article';
import type { Article, ArticleId, ArticleStatus, FindQuery, WordChange, WordPlace } from '../article';
import { choiceLimit } from './batch';
import type { ArgumentSchemas, Reply } from './call';
import { libraryFiltersSchema } from './library';
import type { LibraryFilters } from './library';
import type { Problem } from './problems';

/** Replaces words in many texts, after every change was shown. */
export interface ReplaceCalls {
  /** Looks for changes; they are sent by `replace:found`, and the answer comes when all texts were searched. */
  'replace:find': (order: ReplaceOrder) => Reply<LookedThrough>;
  /** Ends the running search. */
  'replace:stop': (nothing: null) => Reply<null>;
  /** Makes changes in some texts, each as one new revision; answers which texts refused. */
  'replace:run': (texts: TextToReplace[]) => Reply<ReplaceDone>;
  /** Restores the former words of texts; what it answers undoes that again. */
  'replace:undo': (texts: RewrittenText[]) => Reply<ReplaceDone>;
}

export interface ReplaceEvents {
  /** `search` is the number in the order. */
  'replace:found': FoundTexts & { search: number };
}

/** What is replaced by what, and in which texts, never in those of the trash. */
export interface ReplaceOrder {
  query: FindQuery;
  by: string;
  keepCase: boolean;
  among: ReplaceScope;
  /** Distinguishes the events of this search from those of an earlier one. */
  search: number;
}

/** All texts, those of a list, or those that were chosen. */
export type ReplaceScope =
  | { kind: 'all' }
  | { kind: 'list'; words: string; filters: LibraryFilters }
  | { kind: 'texts'; ids: ArticleId[] };

/** Some texts with changes, in the order of the archive, and how many texts were searched so far. */
export interface FoundTexts {
  texts: TextChanges[];
  looked: number;
  total: number;
}

/** The changes of one text, and what a person should know before. */
export interface TextChanges {
  id: ArticleId;
  headline: string;
  language: string;
  status: ArticleStatus;
  embargo: Article['embargo'];
  changes: WordChange[];
}

/** How a search ended. */
export interface LookedThrough {
  /** How many texts were looked at. */
  looked: number;
  /** How many texts with changes were sent; events may still be on their way. */
  found: number;
  /** The texts that the disk damaged, which could not be read. */
  damaged: string[];
  /** The headline of the text at which the expression took too long; null when it never did. Nothing after it was looked at. */
  slowAt: string | null;
  /** Whether there are more changes than can be shown: later texts were not searched. */
  isCut: boolean;
}

export type TextToReplace = Pick<TextChanges, 'id' | 'headline' | 'changes'>;

/** A text that got a new revision, and the one that it had before. */
export interface RewrittenText {
  id: ArticleId;
  headline: string;
  revision: number;
  savedAt: number;
  from: number;
  /** How many changes were made in it. */
  changes: number;
}

export interface ReplaceDone {
  rewritten: RewrittenText[];
  /** Texts in which some changes were not made, because their words had been edited since. */
  left: { id: ArticleId; headline: string; changes: number }[];
  /** Texts that could not be saved, as they were before. */
  refused: { id: ArticleId; headline: string; problem: Problem }[];
}

/** The most changes that are shown and made at once. */
export const maxChanges = 100_000;

/** The most texts of one call, which is one transaction: no save waits longer. */
export const replaceSlice = 10;

const count = z.int().nonnegative();
const captions = ['caption', 'credit', 'alt', 'licence'] as const;
const running = z.enum(['body', 'notesToEditors']);
const place = z.union([
  z.object({ part: z.enum(['kicker', 'headline', 'standfirst', 'byline', 'dateline']) }),
  z.object({ part: z.literal('appointment'), field: z.enum(appointmentWords) }),
  z.object({ part: z.literal('lead'), field: z.enum(captions) }),
  z.object({ part: running, block: count, field: z.enum([...captions, 'speaker', 'role']) }),
  z.object({ part: running, block: count, line: count, note: count.nullable() }),
]) as z.ZodType<WordPlace>;

const words = z.string().max(100_000);
const change = z.object({
  place,
  from: count,
  found: words.min(1),
  put: words,
  before: z.string().max(1000),
  after: z.string().max(1000),
  approvedBy: z.string().exactOptional(),
  link: z.object({ from: z.string().max(2000), to: z.string().max(2000) }).exactOptional(),
});

const ids = z.array(z.uuid()).min(1);

/** Its type is declared, since loose projects infer another. */
const among = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('list'), words: z.string().max(500), filters: libraryFiltersSchema }),
  z.object({ kind: z.literal('texts'), ids: ids.max(choiceLimit) }),
]) as z.ZodType<ReplaceScope>;

/** The form of a text that got a new revision. */
export const rewrittenSchema = z.object({
  id: z.uuid(),
  headline: z.string(),
  revision: z.int().positive(),
  savedAt: z.int(),
  from: z.int().positive(),
  changes: count,
});

export const replaceArguments: ArgumentSchemas<ReplaceCalls> = {
  'replace:find': z.object({
    query: z.object({
      sought: z.string().min(1).max(1000),
      matchCase: z.boolean(),
      matchAccents: z.boolean(),
      wholeWord: z.boolean(),
      expression: z.boolean(),
    }),
    by: z.string().max(1000),
    keepCase: z.boolean(),
    search: z.int(),
    among,
  }),
  'replace:stop': z.null(),
  'replace:run': z
    .array(z.object({ id: z.uuid(), headline: z.string(), changes: z.array(change).min(1).max(maxChanges) }))
    .min(1)
    .max(replaceSlice),
  'replace:undo': z.array(rewrittenSchema).min(1).max(replaceSlice),
};
