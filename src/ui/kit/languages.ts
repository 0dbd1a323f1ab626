/** The languages offered for articles; an article in another keeps its own. */
export const textLanguages = [
  'fr',
  'fr-BE',
  'fr-CA',
  'fr-CH',
  'en-GB',
  'en-US',
  'br',
  'ca',
  'co',
  'cy',
  'da',
  'de',
  'es',
  'eu',
  'fi',
  'gl',
  'it',
  'nb',
  'nl',
  'oc',
  'pl',
  'pt',
  'ro',
  'sv',
] as const;

/** The name of a language in the interface language: "Français (Suisse)". */
export function languageName(language: string, spoken: string): string {
  const name = languageInSentence(language, spoken);
  return name.charAt(0).toLocaleUpperCase(spoken) + name.slice(1);
}

/** The same inside of a sentence: "français (Suisse)", "Swiss French". */
export function languageInSentence(language: string, spoken: string): string {
  return namesIn(spoken).of(language) ?? language;
}

const known = new Map<string, Intl.DisplayNames>();

function namesIn(spoken: string): Intl.DisplayNames {
  const names =
    known.get(spoken) ?? new Intl.DisplayNames([spoken], { type: 'language', languageDisplay: 'standard' });
  known.set(spoken, names);
  return names;
}
