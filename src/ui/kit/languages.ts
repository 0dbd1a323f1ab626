import { fold, languageSchema } from '../../article';

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

/** The languages offered for articles: French and English first, then the others from A to Z. */
export function offeredLanguages(spoken: string): string[] {
  const isFirst = (language: string) => /^(fr|en)/.test(language);
  const others = textLanguages
    .filter((language) => !isFirst(language))
    .sort((one, other) => languageName(one, spoken).localeCompare(languageName(other, spoken), spoken));
  return [...textLanguages.filter(isFirst), ...others];
}

/** The name of a language in the interface language: "Français (Suisse)". */
export function languageName(language: string, spoken: string): string {
  const name = languageInSentence(language, spoken);
  return name.charAt(0).toLocaleUpperCase(spoken) + name.slice(1);
}

/** The same inside of a sentence: "français (Suisse)", "Swiss French". */
export function languageInSentence(language: string, spoken: string): string {
  return namesIn(spoken).of(language) ?? language;
}

/** The language of a name in the interface language or of a BCP 47 code; null for none. */
export function languageNamed(typed: string, spoken: string): string | null {
  const sought = fold(typed.trim());
  const named = [...textLanguages, ...everyBase()].find(
    (language) => fold(languageName(language, spoken)) === sought,
  );
  if (named) return named;
  const { data } = languageSchema.safeParse(typed.trim());
  return data === undefined ? null : (Intl.getCanonicalLocales(data)[0] ?? null);
}

/** The names of all languages that have a code of two letters, and of those offered for texts, from A to Z. */
export function namedLanguages(spoken: string): string[] {
  const names = [...textLanguages, ...everyBase()].map((language) => languageName(language, spoken));
  return [...new Set(names)].sort((one, other) => one.localeCompare(other, spoken));
}

/** The codes of two letters that are a language's. Source: ISO 639-1, as Unicode's names know it. */
function everyBase(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.filter((code) => namesIn('en').of(code) !== code);
}

const known = new Map<string, Intl.DisplayNames>();

function namesIn(spoken: string): Intl.DisplayNames {
  const names =
    known.get(spoken) ?? new Intl.DisplayNames([spoken], { type: 'language', languageDisplay: 'standard' });
  known.set(spoken, names);
  return names;
}
