import { z } from 'zod';
import { languageSchema } from '../article';
import type { DictionaryName } from '../article';
import type { ArgumentSchemas, Reply } from './call';

/** Chooses the dictionaries of the text at hand, and keeps the person's own words. */
export interface SpellingCalls {
  /** The personal words of this archive, in the order in which they were added. */
  'words:list': (nothing: null) => Reply<string[]>;
  /** Adds a personal word; answers all of them. */
  'words:add': (word: string) => Reply<string[]>;
  'words:remove': (word: string) => Reply<string[]>;
  /**
   * Loads the dictionaries of a text, its own language first, then those of its passages; none to check nothing. Answers once
   * they are loaded. Nothing is checked when the text's own language has no dictionary.
   */
  'spelling:follow': (text: { languages: string[] }) => Reply<DictionaryName[]>;
}

/** One word or compound: it has a letter, and no space or sign around it. */
const word = z
  .string()
  .max(60)
  .regex(/^(?=.*\p{L})[\p{L}\p{M}\p{N}]+(['’·.-][\p{L}\p{M}\p{N}]+)*$/u);

export interface SpellingEvents {
  /** A word was accepted from the menu over it, for this time or for good. */
  'words:accepted': string;
}

export const spellingArguments: ArgumentSchemas<SpellingCalls> = {
  'words:list': z.null(),
  'words:add': word,
  'words:remove': word,
  'spelling:follow': z.object({ languages: z.array(languageSchema).max(50) }),
};
