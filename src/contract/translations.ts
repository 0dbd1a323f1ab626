import { z } from 'zod';
import type { Article, ArticleId, ArticleStatus, TranslationOf } from '../article';
import type { ArgumentSchemas, Reply } from './call';

/** Looks at the texts that are translations of each other; `batch:run` changes them. */
export interface TranslationCalls {
  /** The texts of a text's family, itself too, originals first; only itself where it has none. */
  'translation:family': (id: ArticleId) => Reply<FamilyMember[]>;
  /**
   * What the original of a translation says now, and what it said when the translation last said the same; null for an original
   * that is gone, or a state of it that is not kept any more.
   */
  'translation:original': (id: ArticleId) => Reply<{ now: Article | null; then: Article | null }>;
}

/** A text among its translations. */
export interface FamilyMember {
  id: ArticleId;
  language: string;
  headline: string;
  status: ArticleStatus;
  embargo: Article['embargo'];
  /** The text that it was made from; null for an original, or where nobody has said. */
  original: TranslationOf['article'] | null;
  /** Its original says something else since. */
  isBehind: boolean;
}

export const translationArguments: ArgumentSchemas<TranslationCalls> = {
  'translation:family': z.uuid(),
  'translation:original': z.uuid(),
};
