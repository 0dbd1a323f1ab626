import { formsOfLetter, inTwoLetters, joinedLetter } from './letters';

/** What is searched for, and how strictly. */
export interface FindQuery {
  sought: string;
  /** "Loi" does not find "loi". */
  matchCase: boolean;
  /** "pres" does not find "près", nor a straight apostrophe a curly one. */
  matchAccents: boolean;
  wholeWord: boolean;
  /** `sought` is a regular expression. */
  expression: boolean;
}

/** A match in a text: start and end as indexes, and the groups of the expression. */
export interface Hit {
  from: number;
  to: number;
  groups: readonly (string | undefined)[];
  named: Readonly<Record<string, string | undefined>>;
}

/** The regular expression of a query; null when the typed expression is not valid. */
export function patternOf(query: FindQuery): RegExp | null {
  const source = query.expression
    ? query.sought
    : query.matchAccents
      ? escaped(query.sought)
      : looseSource(query.sought, query.matchCase);
  const flags = `gmu${query.matchCase ? '' : 'i'}`;
  try {
    // The expression must be valid by itself: the group around it could make an invalid one valid.
    new RegExp(source, flags);
    return new RegExp(query.wholeWord ? `${before}(?:${source})${after}` : source, flags);
  } catch {
    return null;
  }
}

/** The boundaries of a whole word: no letter, digit or accent on that side, also not behind a soft hyphen or joiner, which end no word. */
const before = '(?<![\\p{L}\\p{M}\\p{N}_][\\u00AD\\u200C\\u200D\\u2060]*)';
const after = '(?![\\u00AD\\u200C\\u200D\\u2060]*[\\p{L}\\p{M}\\p{N}_])';

/** Combining accents and invisible characters: soft hyphens, joiners. */
const between = '[\\p{M}\\u00AD\\u200B-\\u200D\\u2060]*';

const apostrophe = "['’ʼ‘`´′]";
const quote = '(?:«\\s*|\\s*»|["“”„‟])';
const dash = '[-‐‑–—−]';
const ellipsis = '(?:…|\\.{3})';

/** Matches a text with or without accents, with any quotes, apostrophes, dashes and spaces. */
function looseSource(sought: string, matchCase: boolean): string {
  const parts = inTwoLetters(sought.normalize('NFC').replaceAll('…', '...')).match(pieces) ?? [];
  return parts.map((part, index) => loosePart(part, parts[index + 1], matchCase)).join('');
}

/** The parts of a query: pairs that may be ligatures, signs with their spaces, dots, then single characters. */
const pieces = /oe|ae|ss|\.{3}|«\s*|\s*»|\s*[;:!?%]|\s+|[^]/giu;

function loosePart(part: string, next: string | undefined, matchCase: boolean): string {
  if (/^\p{L}{2}$/u.test(part)) return pair(part, matchCase) + joining(next);
  if (/^\p{L}$/u.test(part)) return `[${formsOfLetter(part)}]` + joining(next);
  if (part === '...') return ellipsis;
  if (/^\s+$/.test(part)) return '\\s+';
  if (/^\s*[;:!?%]$/.test(part)) return `\\s*${escaped(part.trim())}`;
  if (/^(«\s*|\s*»|["“”„‟])$/.test(part)) return quote;
  if (/^['’ʼ‘`´′]$/.test(part)) return apostrophe;
  if (/^[-‐‑–—−]$/.test(part)) return dash;
  return escaped(part);
}

function pair(letters: string, matchCase: boolean): string {
  const letterForms = [...letters].map((letter) => `[${formsOfLetter(letter)}]`).join(between);
  const joined = joinedLetter(matchCase ? letters : letters.toLowerCase());
  return joined ? `(?:${letterForms}|${joined})` : letterForms;
}

/** Inside a word, combining accents and invisible characters may follow a letter; at its end only accents. */
function joining(next: string | undefined): string {
  return next && /^\p{L}/u.test(next) ? between : '\\p{M}*';
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** All non-empty matches of a global pattern in a text. */
export function hitsIn(text: string, pattern: RegExp): Hit[] {
  const hits: Hit[] = [];
  for (const match of text.matchAll(pattern)) {
    const [found, ...groups] = match;
    if (found)
      hits.push({ from: match.index, to: match.index + found.length, groups, named: { ...match.groups } });
  }
  return hits;
}
