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
  const base = language.toLowerCase().split('-')[0] ?? '';
  return Object.hasOwn(byLanguage, base) ? byLanguage[base as keyof ByLanguage<Words>] : byLanguage.en;
}
