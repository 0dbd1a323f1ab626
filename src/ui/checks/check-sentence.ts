import type { Check } from '../../article';
import type { CheckWords } from './check-words';
import { englishChecks } from './english';
import { frenchChecks } from './french';

/** What a check says, in the language of the desk. */
export function checkSentence(check: Check, language: 'fr' | 'en'): string {
  const words: CheckWords = language === 'fr' ? frenchChecks : englishChecks;
  return (words[check.kind] as (of: Check) => string)(check);
}
