import { z } from 'zod';
import { articleKinds, languageSchema } from '../article';
import type { Article, ArticleId, ArticleKind } from '../article';
import { articleTextSchema } from './article-text';
import type { ArticleText } from './article-text';
import { choiceLimit } from './batch';
import type { ArgumentSchemas, Reply } from './call';

/** Makes, opens, saves and removes texts, and returns to their revisions. */
export interface ArticleCalls {
  'article:create': (seed: { kind: ArticleKind; language: string }) => Reply<OpenArticle>;
  /** Makes a draft with the words of a text, dated now, to be rewritten. */
  'article:reuse': (id: ArticleId) => Reply<ReusedArticle>;
  'article:open': (id: ArticleId) => Reply<OpenArticle>;
  'article:save': (draft: { article: ArticleText; base: number }) => Reply<Saved>;
  /** Writes every word of a text as a plain file where the person chooses; answers its name, null when they cancel. */
  'article:copy': (article: ArticleText) => Reply<string | null>;
  /** Makes a new revision of a damaged text: its last sound one, or the words that can still be read. */
  'article:recover': (at: { id: ArticleId; from: 'sound' | 'words' }) => Reply<OpenArticle>;
  'article:remove': (id: ArticleId) => Reply<null>;
  'article:restore': (id: ArticleId) => Reply<null>;
  /** Which of some texts are neither in the trash nor erased. */
  'article:which-stay': (ids: ArticleId[]) => Reply<ArticleId[]>;
  /**
   * Erases texts: their revisions, the pictures that no other text shows, and every copy kept for speed. Answers how many; a
   * text restored meanwhile stays.
   */
  'article:erase': (ids: ArticleId[]) => Reply<number>;
  /** Stops erasing; texts not yet erased stay. */
  'article:stop-erasing': (nothing: null) => Reply<null>;
  'revision:list': (id: ArticleId) => Reply<RevisionLine[]>;
  'revision:open': (at: { id: ArticleId; revision: number }) => Reply<Article>;
  /** Pins a revision, so that no later save of the same session replaces it. */
  'revision:pin': (at: { id: ArticleId; revision: number }) => Reply<null>;
  /** Names a revision and pins it; "" removes its name. */
  'revision:name': (at: { id: ArticleId; revision: number; name: string }) => Reply<null>;
}

export interface ArticleEvents {
  /** How many texts the running erasing has erased. */
  'article:erased': number;
}

export interface OpenArticle {
  article: Article;
  /** Whether the archive could not save the text yet: it comes from the memory of the main process. */
  unsaved?: boolean;
  revision: number;
  savedAt: number;
}

/** A text made from the words of another. */
export interface ReusedArticle extends OpenArticle {
  /** The other text if it has an appointment, which the new one can take up; else null. */
  calledTo: ArticleId | null;
}

export interface Saved {
  revision: number;
  savedAt: number;
}

export interface RevisionLine {
  revision: number;
  savedAt: number;
  words: number;
  headline: string;
  /** Its name; "" for none. */
  name: string;
  /** The disk altered this line. */
  damaged?: true;
}

const id = z.uuid();
const revision = z.int().positive();

export const articleArguments: ArgumentSchemas<ArticleCalls> = {
  'article:create': z.object({ kind: z.enum(articleKinds), language: languageSchema }),
  'article:reuse': id,
  'article:open': id,
  'article:save': z.object({ article: articleTextSchema, base: z.int().nonnegative() }),
  'article:copy': articleTextSchema,
  'article:recover': z.object({ id, from: z.enum(['sound', 'words']) }),
  'article:remove': id,
  'article:restore': id,
  'article:which-stay': z.array(id).max(1000),
  'article:erase': z.array(id).min(1).max(choiceLimit),
  'article:stop-erasing': z.null(),
  'revision:list': id,
  'revision:open': z.object({ id, revision }),
  'revision:pin': z.object({ id, revision }),
  'revision:name': z.object({ id, revision, name: z.string().trim().max(120) }),
};
