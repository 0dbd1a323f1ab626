import { english } from './en';
import { french } from './fr';
import type { Words } from './words';

/** The desk's sentences in one of its languages. */
export function wordsOf(language: 'fr' | 'en'): Words {
  return language === 'fr' ? french : english;
}
