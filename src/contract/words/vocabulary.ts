import { fold } from '../../article';
import type { ArticleKind, ArticleStatus } from '../../article';

/** The parts of a text that a search can be kept to. */
const searchParts = ['title', 'standfirst', 'text', 'notes', 'captions'] as const;

export type SearchPart = (typeof searchParts)[number];

/** What a search can ask by name: "tag:eau". */
export type SearchField = 'tag' | 'kind' | 'status' | 'language' | 'in' | 'before' | 'after' | 'year';

/** The names of the fields, as they are typed in French and in English, without accents. */
export const searchFields: Readonly<Record<SearchField, readonly string[]>> = {
  tag: ['tag', 'keyword', 'mot-cle', 'etiquette'],
  kind: ['kind', 'type'],
  status: ['status', 'statut'],
  language: ['language', 'langue'],
  in: ['in', 'dans'],
  before: ['before', 'avant'],
  after: ['after', 'apres'],
  year: ['year', 'annee'],
};

/** What the kinds of texts are called, without accents. */
export const kindWords: Readonly<Record<ArticleKind, readonly string[]>> = {
  release: ['release', 'press release', 'communique', 'communique de presse'],
  article: ['article'],
  leaflet: ['leaflet', 'flyer', 'tract'],
  page: ['page'],
};

/** What the statuses are called, without accents. */
export const statusWords: Readonly<Record<ArticleStatus, readonly string[]>> = {
  draft: ['draft', 'brouillon'],
  ready: ['ready', 'pret'],
  published: ['published', 'publie'],
};

/** What the parts of a text are called, without accents. */
export const partWords: Readonly<Record<SearchPart, readonly string[]>> = {
  title: ['title', 'headline', 'titre'],
  standfirst: ['standfirst', 'chapo', 'chapeau'],
  text: ['text', 'body', 'texte', 'corps'],
  notes: ['notes'],
  captions: ['captions', 'legendes'],
};

/** The entries of a list with a name that begins with what was typed; an exact name is alone. */
export function namedBy<Name extends string>(
  words: Readonly<Record<Name, readonly string[]>>,
  typed: string,
): Name[] {
  const sought = fold(typed).trim();
  const entries = Object.entries(words) as [Name, readonly string[]][];
  const exact = entries.filter(([, names]) => names.includes(sought));
  const begun = entries.filter(([, names]) => names.some((name) => name.startsWith(sought)));
  return (exact.length > 0 ? exact : begun).map(([name]) => name);
}

/** What a language is called in French and in English, without accents: "anglais", "english". */
export function languageWords(language: string): string[] {
  const [base = language] = language.split('-');
  const names = spoken().map((of) => of.of(base) ?? base);
  return [...new Set(names.map(fold))].filter((name) => name !== base);
}

/** The languages that a code or a name stands for; none when it is neither. */
export function languagesNamed(typed: string): string[] {
  const sought = fold(typed).trim();
  if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(sought) && (sought.length <= 3 || sought.includes('-')))
    return [sought];
  return sought === '' ? [] : namedBy(namesOfLanguages(), sought);
}

let namesByCode: Readonly<Record<string, readonly string[]>> | undefined;

/** Every language with a code of two letters, by the names that it has. */
function namesOfLanguages(): Readonly<Record<string, readonly string[]>> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return (namesByCode ??= Object.fromEntries(
    codes.map((code) => [code, languageWords(code)] as const).filter(([, names]) => names.length > 0),
  ));
}

let inTwoLanguages: readonly Intl.DisplayNames[] | undefined;

function spoken(): readonly Intl.DisplayNames[] {
  return (inTwoLanguages ??= ['fr', 'en'].map(
    (language) => new Intl.DisplayNames([language], { type: 'language' }),
  ));
}
