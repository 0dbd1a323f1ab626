import type { Article, Inline, NoteInline } from '../model/schema';
import { mapLines } from '../text/map-lines';
import { editPieces, editRuns, editText } from './changes/edits';
import type { Edit, Piece } from './changes/edits';
import { raisedEdits, runEdits, textEdits, textOfRuns } from './changes/line-edits';
import { defaultHouseStyle } from './languages/profile';
import { firmSpace } from './rules/spaces';

/**
 * An article as outlets draw it: a space at which its language lets no line break (French: before » ! ? ; : % €, after «,
 * beside a dash, within 10 000 and 5 km) holds, and the letters of 1er and XIXe are raised. No other character changes, and
 * a text that was typeset stays as it is.
 */
export function holdBreaks(article: Article): Article {
  const { language } = article;
  const edits = (line: (Inline | NoteInline)[]): Edit[] => {
    const text = textOfRuns(line);
    const held = mayBreakWrong(text) ? holding(text, runEdits(line, language, defaultHouseStyle)) : [];
    const raised = ordinal.test(text) ? raisedEdits(line, language) : [];
    return [...held, ...raised].sort((one, other) => one.at - other.at);
  };
  return mapLines(article, {
    words: (text) => holdTextBreaks(text, language),
    line: (line) => editRuns(line, edits(line)),
    note: (line) => editRuns(line, edits(line)),
  });
}

/** The same for a plain text; it raises nothing. */
export function holdTextBreaks(text: string, language: string): string {
  if (!mayBreakWrong(text)) return text;
  return editText(text, holding(text, textEdits(text, language, defaultHouseStyle)));
}

/** A plain text in pieces, those apart that its language raises: er of 1er, e of XIXe. */
export function raisedPieces(text: string, language: string): Piece[] {
  if (!ordinal.test(text)) return [{ text, raised: false }];
  return editPieces(text, 0, raisedEdits([{ type: 'text', text, marks: [] }], language));
}

const gap = '[ \\u2009]';
/** Where a space that lets lines break stands beside a sign, or between a number and its next figures or its unit. */
const places = new RegExp(
  `${gap}+(?=[»!?;:%‰€$£°]|[–—](?!\\p{L}))|(?<=[«–—]|(?:^|\\n)-)${gap}+` +
    `|(?<=\\d)${gap}(?=\\d{3}(?!\\d)|\\p{L}{1,3}[²³]?(?![\\p{L}\\d]))|(?<=\\d[ \\u00A0\\u202F]?h)${gap}(?=\\d)`,
  'gu',
);
/** The same, found far faster and here and there too often: a typeset text has hardly any such line. */
const maybe =
  /[ \u2009][»!?;:%‰€$£°–—]|[«–—][ \u2009]|\d[ \u2009]\d{3}|\d[ \u00A0\u202F]?h[ \u2009]\d|\d[ \u2009][^\d\s]{1,4}(?:[\s.,;:!?)]|$)|(?:^|\n)-[ \u2009]/;
const ordinal = /(?:\d|[IVX]|[IVXLC]{2})(?:ers?|res?|nde?s?|es?)(?![\p{L}\p{N}])/u;

function mayBreakWrong(text: string): boolean {
  return maybe.test(text);
}

/** Of what typography would change, the spaces in these places. One that it would take away before a sign holds too. */
function holding(text: string, edits: readonly Edit[]): Edit[] {
  const open = new Set(
    [...text.matchAll(places)].flatMap(({ 0: { length }, index }) => [index, index + length - 1]),
  );
  return edits.flatMap(({ at, text: set }) => {
    if (!open.has(at)) return [];
    if (/^[\u00A0\u202F]$/.test(set)) return [{ at, text: set, raised: 0 }];
    return set === '' && beforeSign.test(text.charAt(at + 1)) ? [{ at, text: firmSpace, raised: 0 }] : [];
  });
}

const beforeSign = /[»!?;:%‰€]/;
