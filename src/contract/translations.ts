import { z } from 'zod';
import type { Article, ArticleId, ArticleStatus, TranslationOf } from '../article';
import type { ArgumentSchemas, Reply } from './call';

/** Reads families of translations; `batch:run` changes them. */
export interface TranslationCalls {
  /** The family of a text, itself included, originals first; only itself where it has none. */
  'translation:family': (id: ArticleId) => Reply<FamilyMember[]>;
  /**
   * The original of a translation now, and as it was when the translation was last up to date; null for an original that is
   * gone, or a state that is not kept any more.
   */
  'translation:original': (id: ArticleId) => Reply<{ now: Article | null; then: Article | null }>;
}

/** A text of a family. */
export interface FamilyMember {
  id: ArticleId;
  language: string;
  headline: string;
  status: ArticleStatus;
  embargo: Article['embargo'];
  /** The text that it was made from; null for an original, or where nobody has said. */
  original: TranslationOf['article'] | null;
  /** Its original has changed since. */
  isBehind: boolean;
}

export const translationArguments: ArgumentSchemas<TranslationCalls> = {
  'translation:family': z.uuid(),
  'translation:original': z.uuid(),
};
