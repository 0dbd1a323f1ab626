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
  const name = namesIn(spoken).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(spoken) + name.slice(1);
}

const known = new Map<string, Intl.DisplayNames>();

function namesIn(spoken: string): Intl.DisplayNames {
  const names =
    known.get(spoken) ?? new Intl.DisplayNames([spoken], { type: 'language', languageDisplay: 'standard' });
  known.set(spoken, names);
  return names;
}
