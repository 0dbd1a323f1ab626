import type { InterfaceLanguage } from '../contract';
import { english } from './en/english';
import { french } from './fr/french';
import type { Messages } from './messages';

/** A language that the interface can speak. */
export type Language = InterfaceLanguage;

const byLanguage: Readonly<Record<Language, Messages>> = { fr: french, en: english };

/** The interface's messages in one of its languages. */
export function messagesIn(language: Language): Messages {
  return byLanguage[language];
}
