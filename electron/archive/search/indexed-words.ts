import { figuresOf, fold, formsOf, searchableLines } from '../../../src/article';
import type { Article, SearchablePart } from '../../../src/article';
import { kindWords, languageWords, statusWords } from '../../../src/contract';

/** Articles have numbers below this, and the index orders them by the day of the text first. */
const numbers = 2 ** 24;

/** Where the index holds the words of an article: by the day of its text, so that the newest are found first. */
export function wordsAt(date: string, number: number): number {
  return dayOf(date) * numbers + number;
}

/** The first place in the index of a day, "2024-05-01". */
export function firstOfDay(date: string): number {
  return dayOf(date) * numbers;
}

/** The number of the article that a place in the index is for, as SQL. */
export const numberAt = `(search.rowid & ${numbers - 1})`;

/** The day of the text that a place in the index is for, counted from the year 0, as SQL. */
export const dayAt = `(search.rowid / ${numbers})`;

/** Days since the year 0. */
function dayOf(date: string): number {
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
  const at = new Date(Date.UTC(2000, month - 1, day));
  return Math.round(at.setUTCFullYear(year + at.getUTCFullYear() - 2000) / 86_400_000) + 719_528;
}

/** The columns of the index in its order: all that a person may look for an article by. */
export function indexedWords(article: Article, isRemoved: boolean): string[] {
  const lines = searchableLines(article);
  const part = (name: SearchablePart) =>
    lines.flatMap(({ part, text }) => (part === name ? [text] : [])).join('\n');
  const columns = [
    `${article.kicker}\n${article.headline}`,
    article.standfirst,
    part('text'),
    part('notes'),
    part('captions'),
    part('people'),
    article.tags.join('\n'),
  ].map(foldedWithForms);
  return [...columns, [fold(factsOf(article).join('\n')), ...codesOf(article, isRemoved)].join('\n')];
}

/** Folded text, and the other ways to type its compound words. */
function foldedWithForms(text: string): string {
  const folded = fold(text);
  const forms = formsOf(folded);
  return forms.length > 0 ? `${folded}\n${forms.join(' ')}` : folded;
}

/** What a text is, in the words that a person would type for it: "tract", "brouillon", "anglais", "2024". */
function factsOf({ kind, status, language, date }: Article): string[] {
  return [...kindWords[kind], ...statusWords[status], ...languageWords(language), date.local.slice(0, 4)];
}

/** The first letter of a code: one of Unicode's private use, which the index takes for part of a word and nobody types. */
const mark = '\uE000';

/** What an article is, in words that no text holds, so that the index narrows by them as fast as by words. */
export const codes = {
  any: `${mark}a`,
  removed: `${mark}r`,
  pictured: `${mark}p`,
  kind: (kind: string) => `${mark}k${kind}`,
  status: (status: string) => `${mark}s${status}`,
  language: (language: string) => `${mark}l${oneWord(language)}`,
  year: (year: number | string) => `${mark}y${year}`,
  tag: (tag: string) => `${mark}t${oneWord(tag)}`,
} as const;

function codesOf(article: Article, isRemoved: boolean): string[] {
  const { kind, status, language, date, tags } = article;
  const [base = language] = language.split('-');
  return [
    codes.any,
    codes.kind(kind),
    codes.status(status),
    ...new Set([base, language].map(codes.language)),
    codes.year(Number(date.local.slice(0, 4))),
    ...new Set(tags.map(codes.tag)),
    ...(figuresOf(article).length > 0 ? [codes.pictured] : []),
    ...(isRemoved ? [codes.removed] : []),
  ];
}

function oneWord(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]/gu, '\uE001');
}
