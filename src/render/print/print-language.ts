/** A language as the typesetter takes it: it chooses the hyphens, and what a screen reader is told. */
export interface PrintLanguage {
  /** ISO 639, "fr". */
  language: string;
  /** ISO 3166-1, "CA"; empty where the tag names no country. */
  region: string;
}

/** The language and country of a BCP 47 tag: "fr-CA" is French of Canada, "zh-Hans" Chinese of nowhere. */
export function printLanguage(tag: string): PrintLanguage {
  const [language = 'en', ...subtags] = tag.split('-');
  const region = subtags.find((subtag) => /^[A-Za-z]{2}$/.test(subtag)) ?? '';
  return { language: language.toLowerCase(), region: region.toUpperCase() };
}
