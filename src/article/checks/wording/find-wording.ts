import { untouchedPlaces } from '../../typography/untouchables';
import { joinedWords } from './joined-words';
import { homeAddresses, telephones } from './personal-data';
import { placeholders } from './placeholders';
import { rangesOf } from './range';
import type { Range } from './range';
import { straightQuotes } from './straight-quotes';

/** Something wrong in the words of a line, and where. */
export interface Wording extends Range {
  kind:
    | 'straight-quotes'
    | 'double-space'
    | 'joined-words'
    | 'placeholder'
    | 'numeric-date'
    | 'telephone'
    | 'home-address';
}

/** Reads one line of plain text and tells what is wrong in its wording, in order. */
export function findWording(text: string, language: string): Wording[] {
  const found = [
    ...outsideAddresses(text, joinedWords(text, language)).map(of('joined-words')),
    ...straightQuotes(text, language).map(of('straight-quotes')),
    ...rangesOf(text, doubleSpace).map(of('double-space')),
    ...placeholders(text).map(of('placeholder')),
    ...rangesOf(text, numericDate).map(of('numeric-date')),
    ...telephones(text).map(of('telephone')),
    ...homeAddresses(text).map(of('home-address')),
  ];
  return withoutOverlaps(found.sort((one, other) => one.from - other.from));
}

const doubleSpace = /(?<=\S)[ \u00A0\u202F]{2,}(?=\S)/g;
const numericDate = /(?<![\d/])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|1[0-2])\/(?:19|20)\d\d(?![\d/])/g;

function of(kind: Wording['kind']): (range: Range) => Wording {
  return (range) => ({ kind, ...range });
}

/** Addresses of the web and of mail, code and handles hold capitals and commas as they please. */
function outsideAddresses(text: string, ranges: Range[]): Range[] {
  if (ranges.length === 0) return ranges;
  const untouched = new Set(untouchedPlaces(text));
  return ranges.filter(({ from, to }) => !untouched.has(from) && !untouched.has(to - 1));
}

/** The same words are named once, by the first rule that found them. */
function withoutOverlaps(found: Wording[]): Wording[] {
  const ends = new Map<Wording['kind'], number>();
  return found.filter(({ kind, from, to }) => {
    if (from < (ends.get(kind) ?? 0)) return false;
    ends.set(kind, to);
    return true;
  });
}
