import { articleKinds, articleStatuses, elided, fold, joinedWords, wordsOf } from '../../article';
import type { ArticleKind, ArticleStatus } from '../../article';
import { readPeriod, readYears } from './read-period';
import type { Period } from './read-period';
import { kindWords, languagesNamed, namedBy, partWords, searchFields, statusWords } from './vocabulary';
import type { SearchField, SearchPart } from './vocabulary';

/** What typed words search for; every field must hold. */
export interface SoughtWords {
  /** The text has each of them, but none that is excluded. */
  terms: SoughtTerm[];
  /** Where terms without a part of their own are sought; anywhere when empty. */
  parts: SearchPart[];
  /** One of these; null for any, empty when what was typed names none. */
  kinds: ArticleKind[] | null;
  statuses: ArticleStatus[] | null;
  languages: string[] | null;
  /** None of these. */
  otherLanguages: string[];
  /** The text's date is in one of these; null where none is asked for. */
  years: Period[] | null;
  /** The text's date is in all of these. */
  dates: Period[];
  otherDates: Period[];
  /** Whether there are signs among the words, which find nothing. */
  hasSigns: boolean;
}

/** Words that stand one after the other in a text. */
export interface SoughtTerm {
  /** Folded, at least one. */
  words: string[];
  /** Whether the last of them may be the beginning of a word. */
  isPrefix: boolean;
  isExcluded: boolean;
  /** Whether they are sought among the tags alone. */
  isTag: boolean;
}

/** The most terms of a search. */
const maxTerms = 16;

/**
 * Reads a typed search: words, each a prefix; "phrases" in the quotes of any language; -without; fields of `searchFields`,
 * whose value may be quoted. Unknown fields are words.
 */
export function readWords(typed: string): SoughtWords {
  const sought: SoughtWords = {
    terms: [],
    parts: [],
    kinds: null,
    statuses: null,
    languages: null,
    otherLanguages: [],
    years: null,
    dates: [],
    otherDates: [],
    hasSigns: false,
  };
  for (const token of tokensOf(typed)) {
    if (token.field === null) readTerms(token, sought);
    else if (token.value.trim() !== '') readers[token.field](token, sought);
  }
  return { ...sought, terms: begunTerms(sought.terms).slice(0, maxTerms) };
}

/** Whether nothing is sought. */
export function isNothingSought(sought: SoughtWords): boolean {
  const { terms, kinds, statuses, languages, otherLanguages, years, dates, otherDates } = sought;
  const lists = [terms, otherLanguages, dates, otherDates];
  return lists.every((list) => list.length === 0) && !kinds && !statuses && !languages && !years;
}

interface Token {
  field: SearchField | null;
  value: string;
  isExcluded: boolean;
  /** Whether it was in quotes, and whether they were closed. */
  isQuoted: boolean;
  isClosed: boolean;
}

const quotes: Readonly<Record<string, string>> = {
  '«': '»',
  '“': '”',
  '„': '“”',
  '"': '"',
  '‹': '›',
  '»': '«',
  '”': '”',
  '「': '」',
};
const opening = `[${Object.keys(quotes).join('')}]`;
const field = /^(-?)([\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)?)\s?:\s?/u;
/** No-break spaces do not end a word: "10 000". */
const bare = new RegExp(`^(?:(?!${opening})[^ \\t\\r\\n])+`, 'u');

/** Splits what was typed at spaces and quotes. */
function tokensOf(typed: string): Token[] {
  const tokens: Token[] = [];
  let rest = typed.normalize('NFC').trimStart();
  while (rest !== '') {
    const named = fieldAt(rest);
    if (named) rest = rest.slice(named.length);
    const isExcluded = named?.isExcluded ?? /^-(?=\S)/u.test(rest);
    if (isExcluded && !named) rest = rest.slice(1);
    const { length, ...value } = valueAt(rest);
    tokens.push({ field: named?.field ?? null, isExcluded, ...value });
    rest = rest.slice(length).trimStart();
  }
  return tokens;
}

function fieldAt(rest: string) {
  const [whole, minus, name = ''] = field.exec(rest) ?? [];
  if (whole === undefined) return null;
  const [known] = (Object.entries(searchFields) as [SearchField, readonly string[]][]).filter(([, names]) =>
    names.includes(fold(name)),
  );
  return known ? { field: known[0], isExcluded: minus === '-', length: whole.length } : null;
}

function valueAt(rest: string) {
  const closing = quotes[rest.charAt(0)];
  if (closing === undefined) {
    const value = bare.exec(rest)?.[0] ?? '';
    return { value, isQuoted: false, isClosed: false, length: value.length };
  }
  const end = [...closing].map((quote) => rest.indexOf(quote, 1)).filter((at) => at > 0);
  const at = end.length > 0 ? Math.min(...end) : rest.length;
  return { value: rest.slice(1, at), isQuoted: true, isClosed: end.length > 0, length: at + 1 };
}

function readTerms(token: Token, sought: SoughtWords): void {
  const terms = termsOf(token);
  sought.terms.push(...terms);
  if (terms.length === 0 && /[^\s\p{Pd}]/u.test(token.value)) sought.hasSigns = true;
}

/** The terms of a token: a phrase, or each of its words. */
function termsOf({ value, isQuoted, isClosed, isExcluded }: Token, isTag = false): SoughtTerm[] {
  const folded = fold(value);
  const words = isQuoted ? wordsOf(folded) : wordsOf(joinedWords(elided(folded)));
  if (words.length === 0) return [];
  const term = { isExcluded, isTag, isPrefix: !isClosed };
  const isOne = isQuoted || isExcluded || isTag;
  return isOne ? [{ ...term, words }] : words.map((word) => ({ ...term, words: [word] }));
}

/** Each term once, without single letters: they find too much to be useful, and would take seconds in a large archive. */
function begunTerms(terms: readonly SoughtTerm[]): SoughtTerm[] {
  const begun = terms.flatMap((term) => {
    const isLetter = term.isPrefix && /^\p{L}$/u.test(term.words.at(-1) ?? '');
    if (!isLetter) return [term];
    return term.words.length > 1 ? [{ ...term, words: term.words.slice(0, -1), isPrefix: false }] : [];
  });
  const known = new Set<string>();
  return begun.filter((term) => known.size < known.add(JSON.stringify(term)).size);
}

type Reader = (token: Token, sought: SoughtWords) => void;

const readers: Readonly<Record<SearchField, Reader>> = {
  tag: (token, sought) => void sought.terms.push(...termsOf(token, true)),
  in: ({ value }, sought) => void sought.parts.push(...namedBy(partWords, value)),
  kind({ value, isExcluded }, sought) {
    sought.kinds = narrowed(articleKinds, sought.kinds, listed(value, kindWords), isExcluded);
  },
  status({ value, isExcluded }, sought) {
    sought.statuses = narrowed(articleStatuses, sought.statuses, listed(value, statusWords), isExcluded);
  },
  language({ value, isExcluded }, sought) {
    const languages = value.split(',').flatMap(languagesNamed);
    if (isExcluded) sought.otherLanguages.push(...languages);
    else sought.languages = [...(sought.languages ?? []), ...languages];
  },
  year({ value, isExcluded }, sought) {
    const years = value.split(',').flatMap((one) => readYears(one) ?? []);
    if (isExcluded) sought.otherDates.push(...years);
    else sought.years = [...(sought.years ?? []), ...years];
  },
  before: ({ value, isExcluded }, sought) =>
    dateReader(value, isExcluded, sought, ({ from }) => ({ until: from })),
  after: ({ value, isExcluded }, sought) =>
    dateReader(value, isExcluded, sought, ({ until }) => ({ from: until })),
};

/** A date that is not fully typed yet is ignored. */
function dateReader(
  value: string,
  isExcluded: boolean,
  sought: SoughtWords,
  periodOf: (read: { from: string; until: string }) => Period,
): void {
  const read = readPeriod(value);
  if (read) (isExcluded ? sought.otherDates : sought.dates).push(periodOf(read));
}

function listed<Name extends string>(
  value: string,
  words: Readonly<Record<Name, readonly string[]>>,
): Name[] {
  return value.split(',').flatMap((one) => namedBy(words, one));
}

/** A list limited to some names, or to all but some. */
function narrowed<Name extends string>(
  all: readonly Name[],
  before: readonly Name[] | null,
  named: readonly Name[],
  isExcluded: boolean,
): Name[] {
  if (isExcluded) return (before ?? all).filter((name) => !named.includes(name));
  return [...new Set([...(before ?? []), ...named])];
}
