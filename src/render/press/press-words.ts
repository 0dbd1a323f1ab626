import { wordsIn } from '../words-in';
import type { ByLanguage } from '../words-in';

/** The words that only the press formats need, and the small typography that goes round them. */
export interface PressWords {
  /** "Photo : la caption". */
  labelled: (label: string, text: string) => string;
  openQuote: string;
  closeQuote: string;
  /** What a subject line says first when the text may not be printed yet; the mail's first line says the whole. */
  underEmbargo: (moment: string) => string;
  /** Said where a figure of the body stands in the mail, which carries only the lead picture. */
  inKit: string;
}

const labelled = (label: string, text: string) => `${label}: ${text}`;

const french: PressWords = {
  labelled: (label, text) => `${label}\u00a0: ${text}`,
  openQuote: '«\u202f',
  closeQuote: '\u202f»',
  underEmbargo: (moment) => `SOUS EMBARGO (${moment})`,
  inKit: 'en pleine taille dans le dossier de presse',
};

const english: PressWords = {
  labelled,
  openQuote: '“',
  closeQuote: '”',
  underEmbargo: (moment) => `EMBARGOED (${moment})`,
  inKit: 'full size in the press kit',
};

const german: PressWords = {
  labelled,
  openQuote: '„',
  closeQuote: '“',
  underEmbargo: (moment) => `SPERRFRIST (${moment})`,
  inKit: 'in voller Größe in der Pressemappe',
};

const spanish: PressWords = {
  labelled,
  openQuote: '«',
  closeQuote: '»',
  underEmbargo: (moment) => `BAJO EMBARGO (${moment})`,
  inKit: 'a tamaño completo en el dosier de prensa',
};

const italian: PressWords = {
  labelled,
  openQuote: '«',
  closeQuote: '»',
  underEmbargo: (moment) => `SOTTO EMBARGO (${moment})`,
  inKit: 'a grandezza intera nella cartella stampa',
};

const byLanguage: ByLanguage<PressWords> = {
  fr: french,
  en: english,
  de: german,
  es: spanish,
  it: italian,
};

/** The press formats' own words for a BCP 47 language; English where a language has none of its own yet. */
export function pressWords(language: string): PressWords {
  return wordsIn(byLanguage, language);
}
