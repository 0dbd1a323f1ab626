import { mastheadIn } from '../../../src/article';
import type { Masthead, UntranslatedWords } from '../../../src/article';
import type { Notice } from '../../../src/contract';

/** What the group has written of what an outlet shows, but not in a language that the outlet is read in. */
export function untranslatedNotices(
  masthead: Masthead,
  languages: Iterable<string>,
  shown: readonly UntranslatedWords[],
): Notice[] {
  return [...new Set(languages)].flatMap((language) =>
    mastheadIn(masthead, language)
      .untranslated.filter((what) => shown.includes(what))
      .map((what) => ({ kind: 'words-untranslated' as const, what, language })),
  );
}
