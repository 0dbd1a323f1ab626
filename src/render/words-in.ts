/** The fixed words of the outlets in the languages that have their own. */
export interface ByLanguage<Words> {
  fr: Words;
  en: Words;
  de: Words;
  es: Words;
  it: Words;
}

/** The words for a BCP 47 language; English where a language has none of its own yet. */
export function wordsIn<Words>(byLanguage: ByLanguage<Words>, language: string): Words {
  const own = new Map<string, Words>(Object.entries(byLanguage));
  return own.get(language.toLowerCase().split('-')[0] ?? '') ?? byLanguage.en;
}
