import { english } from './en';
import { french } from './fr';

/** Every sentence of the desk; a language that lacks one does not compile. */
export type Words = typeof french;

/** The desk's sentences in one of its languages. */
export function wordsOf(language: 'fr' | 'en'): Words {
  return language === 'fr' ? french : english;
}
