import { interfaceLanguages, stretchedLanguage } from '../contract';
import type { InterfaceLanguage, OfferedLanguage, Settings } from '../contract';
import { english } from './en/english';
import { french } from './fr/french';
import type { Messages } from './messages';
import { stretchedMessages } from './stretched';

/** A language that the interface can speak. */
export type Language = InterfaceLanguage;

const byLanguage: Readonly<Record<OfferedLanguage, Messages>> = { fr: french, en: english };

/** The interface's language for a BCP 47 or POSIX tag of the system ("fr-CA", "fr_FR.UTF-8"): English where it has none of its own. */
export function languageFor(tag: string): Language {
  if (tag === stretchedLanguage) return tag;
  const base = tag.toLowerCase().split(/[-_.]/)[0];
  return interfaceLanguages.find((language) => language === base) ?? 'en';
}

/** The interface's language: the one chosen in the settings, or the system's. */
export function interfaceLanguage({
  language,
  systemLanguage,
}: Pick<Settings, 'language' | 'systemLanguage'>): Language {
  return language === 'system' ? languageFor(systemLanguage) : language;
}

/** What speakers of each language call it. */
export const ownLanguageNames: Readonly<Record<OfferedLanguage, string>> = {
  fr: french.languageName,
  en: english.languageName,
};

/** The messages of every language, so that a thing is found by any of its names. */
export const everyLanguage: readonly Messages[] = interfaceLanguages.map((language) => byLanguage[language]);

/** The interface's messages in one of its languages. */
export function messagesIn(language: Language): Messages {
  return language === stretchedLanguage ? stretchedMessages() : byLanguage[language];
}
