import { german } from './de';
import { english } from './en';
import { spanish } from './es';
import { french } from './fr';
import { italian } from './it';
import type { OutletMessages } from './outlet-messages';

/** The languages that the outlets have sentences of their own in. */
export const outletLanguages = ['fr', 'en', 'de', 'es', 'it'] as const;

const byLanguage: Readonly<Record<(typeof outletLanguages)[number], OutletMessages>> = {
  fr: french,
  en: english,
  de: german,
  es: spanish,
  it: italian,
};

/** The outlets' sentences for a BCP 47 language; English where a language has none of its own yet. */
export function outletMessages(language: string): OutletMessages {
  const base = language.toLowerCase().split('-')[0];
  const known = outletLanguages.find((each) => each === base);
  return byLanguage[known ?? 'en'];
}
