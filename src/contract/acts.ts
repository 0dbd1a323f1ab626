import { z } from 'zod';
import type { ArticleId } from '../article';
import { batchDoneSchema } from './batch';
import type { BatchAct, BatchDone } from './batch';
import type { ArgumentSchemas, Reply } from './call';
import { rewrittenSchema } from './replace';
import type { RewrittenText } from './replace';

/** Remembers what was done to many texts, so that it can be undone after a restart too. */
export interface ActCalls {
  /** The last acts on many texts, the newest first. */
  'acts:list': (nothing: null) => Reply<KeptAct[]>;
  /** What an act did; null where it is no longer known. */
  'acts:open': (id: string) => Reply<ActDone | null>;
  'acts:keep': (act: KeptAct & { done: ActDone }) => Reply<null>;
  /** Forgets an act, which was undone. */
  'acts:forget': (id: string) => Reply<null>;
}

/**
 * An act on many texts, as a sentence tells it: `to` is the status, language, keyword or day that they got, `from` a keyword's
 * former name.
 */
export interface ActSummary {
  kind: BatchAct['kind'] | 'replace';
  texts: number;
  to: string;
  from: string;
  /** How many words were replaced. */
  changes: number;
}

export interface KeptAct {
  id: string;
  /** Milliseconds since 1970 UTC. */
  at: number;
  told: ActSummary;
}

/** What an act did: all that undoing it needs. */
export type ActDone = { kind: 'batch'; done: BatchDone } | { kind: 'replace'; texts: RewrittenText[] };

/** How many acts are kept, and on how many texts one may be; an act on more can be undone until the program ends. */
export const keptActs = { max: 20, texts: 20_000 };

const count = z.int().nonnegative();
const word = z.string().max(100);
const told = z.object({
  kind: z.enum([
    'status',
    'language',
    'add-tag',
    'remove-tag',
    'duplicate',
    'remove',
    'restore',
    'reschedule',
    'rename-tag',
    'translate',
    'link',
    'unlink',
    'up-to-date',
    'picture-words',
    'picture-replace',
    'replace',
  ] satisfies ActSummary['kind'][]),
  texts: count,
  to: word,
  from: word,
  changes: count,
});
const done = z.union([
  z.object({ kind: z.literal('batch'), done: batchDoneSchema }),
  z.object({ kind: z.literal('replace'), texts: z.array(rewrittenSchema).max(keptActs.texts) }),
]) as z.ZodType<ActDone>;

/** The form in which an act is kept. */
export const keptActSchema = z.object({ id: z.uuid(), at: count, told, done });

/** An act without some texts, which were erased; null where nothing is left of it. */
export function actWithout(done: ActDone, ids: ReadonlySet<ArticleId>): ActDone | null {
  const stays = ({ id }: { id: ArticleId }) => !ids.has(id);
  const stay = (id: ArticleId) => !ids.has(id);
  if (done.kind === 'replace') {
    const texts = done.texts.filter(stays);
    return texts.length > 0 ? { kind: 'replace', texts } : null;
  }
  const { changed, created, removed, restored } = done.done;
  const left = {
    changed: changed.filter(stays),
    created: created.filter(stay),
    removed: removed.filter(stay),
    restored: restored.filter(stay),
  };
  return Object.values(left).some(({ length }) => length > 0) ? { kind: 'batch', done: left } : null;
}

export const actArguments: ArgumentSchemas<ActCalls> = {
  'acts:list': z.null(),
  'acts:open': z.uuid(),
  'acts:keep': keptActSchema,
  'acts:forget': z.uuid(),
};
