/**
 * A language that a program wrote down, without the country where it is at home: "fr" for "fr-FR", as the desk offers
 * it, so that one site does not hold both. English and Portuguese are written in two ways and keep their country.
 */
export function homeLanguage(tag: string): string {
  const { language, region, script } = new Intl.Locale(tag);
  if (!region || script || /^(en|pt|zh)$/.test(language)) return tag;
  return new Intl.Locale(language).maximize().region === region ? language : tag;
}
