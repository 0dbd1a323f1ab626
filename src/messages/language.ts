import type { InterfaceLanguage } from '../contract';
import { english } from './en/english';
import { french } from './fr/french';
import type { Messages } from './messages';

/** A language that the interface can speak. */
export type Language = InterfaceLanguage;

const byLanguage: Readonly<Record<Language, Messages>> = { fr: french, en: english };

/** What speakers of each language call it. */
export const ownLanguageNames: Readonly<Record<Language, string>> = {
  fr: french.languageName,
  en: english.languageName,
};

/** The messages of every language, so that a thing is found by any of its names. */
export const everyLanguage: readonly Messages[] = Object.values(byLanguage);

/** The interface's messages in one of its languages. */
export function messagesIn(language: Language): Messages {
  return byLanguage[language];
}
