import type { Article, Inline, NoteInline } from '../model/schema';
import { mapLines } from '../text/map-lines';
import { editPieces, editRuns, editText } from './changes/edits';
import type { Edit, RaisedPiece } from './changes/edits';
import { raisedEdits, runEdits, textEdits, textOfRuns } from './changes/line-edits';
import { defaultHouseStyle } from './languages/profile';
import { profileFor } from './languages/profiles';
import { firmSpace } from './rules/spaces';

/**
 * An article as outlets draw it, with no-break spaces where its language allows no break (French: before » ! ? ; : % €, after
 * «, beside a dash, in 10 000 and 5 km), and with raised letters in 1er and XIXe. No other character changes. In a language
 * without rules of ours, numbers and their units still hold together. The lines of a headline, which a leaflet keeps, become one.
 */
export function holdBreaks(given: Article): Article {
  const { language } = given;
  const article = withHeadlineOnOneLine(given);
  const edits = (line: (Inline | NoteInline)[]): Edit[] => {
    const text = textOfRuns(line);
    const held = heldIn(text, language, () => runEdits(line, language, defaultHouseStyle));
    const raised = ordinal.test(text) ? raisedEdits(line, language) : [];
    return [...held, ...raised].sort((one, other) => one.at - other.at);
  };
  return mapLines(article, {
    words: (text) => holdTextBreaks(text, language),
    line: (line) => editRuns(line, edits(line)),
    note: (line) => editRuns(line, edits(line)),
  });
}

/** An article whose headline has a space where a person broke its line for paper. */
export function withHeadlineOnOneLine<Given extends Pick<Article, 'headline'>>(article: Given): Given {
  const headline = article.headline.replace(/\s*\n\s*/g, ' ');
  return headline === article.headline ? article : { ...article, headline };
}

/** The same for a plain text, which cannot hold superscripts. */
export function holdTextBreaks(text: string, language: string): string {
  return editText(
    text,
    heldIn(text, language, () => textEdits(text, language, defaultHouseStyle)),
  );
}

/** A plain text in pieces, with the letters that its language raises in pieces of their own: er of 1er, e of XIXe. */
export function raisedPieces(text: string, language: string): RaisedPiece[] {
  if (!ordinal.test(text)) return [{ text, raised: false }];
  return editPieces(text, 0, raisedEdits([{ type: 'text', text, marks: [] }], language));
}

/** The edits that make spaces of a text no-break; `typography` gives its typographic edits and is called only where they may matter. */
function heldIn(text: string, language: string, typography: () => readonly Edit[]): Edit[] {
  if (!/[ \u2009]/.test(text)) return [];
  if (profileFor(language, defaultHouseStyle) === null) return holdingAnywhere(text, language);
  return mayBreakWrong(text) ? holding(text, typography()) : [];
}

const gap = '[ \\u2009]';
/** A breaking space beside a sign, or between a number and its next digits or its unit. */
const places = new RegExp(
  `(?<!${gap})${gap}+(?=[»!?;:%‰€$£°]|[–—](?!\\p{L}))|(?<=[«–—]|(?:^|\\n)-)${gap}+` +
    `|(?<=\\d)${gap}(?=\\d{3}(?!\\d)|\\p{L}{1,3}[²³]?(?![\\p{L}\\d]))|(?<=\\d[ \\u00A0\\u202F]?h)${gap}(?=\\d)`,
  'gu',
);
/** A faster test that finds too many places: most texts have none. */
const maybe =
  /[ \u2009][»!?;:%‰€$£°–—]|[«–—][ \u2009]|\d[ \u2009]\d{3}|\d[ \u00A0\u202F]?h[ \u2009]\d|\d[ \u2009][^\d\s]{1,4}(?:[\s.,;:!?)]|$)|(?:^|\n)-[ \u2009]/;
const ordinal = /(?:\d|[IVX]|[IVXLC]{2})(?:ers?|res?|nde?s?|es?)(?![\p{L}\p{N}])/u;

function mayBreakWrong(text: string): boolean {
  return maybe.test(text);
}

/** The typographic edits of spaces in these places. A space that typography would remove before a sign is kept and does not break. */
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

/** The spaces within numbers and before units, and after one-letter words where a language asks for it. */
function holdingAnywhere(text: string, language: string): Edit[] {
  const [base = ''] = language.toLowerCase().split('-');
  const found = [
    beforeUnit,
    afterSign,
    beforeMonth(base),
    ...(holdsLetters.has(base) ? [afterLetter] : []),
  ].flatMap((pattern) => [...text.matchAll(pattern)]);
  return [...new Set([...withinNumbers(text), ...found.map(({ index }) => index)])]
    .sort((one, other) => one - other)
    .map((at) => ({ at, text: firmSpace, raised: 0 }));
}

function* withinNumbers(text: string): Generator<number> {
  for (const { 0: number, index } of text.matchAll(inGroups))
    for (const { index: at } of number.matchAll(anyGap)) yield index + at;
}

const inGroups = /(?<!\d)\d{1,3}(?:[ \u2009\u00A0\u202F]\d{3}(?!\d))+/gu;
const anyGap = new RegExp(gap, 'gu');
const beforeUnit = new RegExp(
  `(?<=\\d)${gap}(?=(?:[%‰€£$°₴₽]|[kmcd]?m[²³]?|[km]?g|[kM]?Wh?|ha|t|l|h|min|zł|Kč|Ft|kr|lei|eur|кг|км|м|лв|грн|ч|hod|tis|tys|mil|mln|mld|[µμm]g|χλμ|εκατ|[πμ]\\.μ)(?![\\p{L}\\d]))`,
  'gu',
);
/** Between a sign or an abbreviation of what is numbered, and the number: § 5, č. 12, nr 3. */
const afterSign = new RegExp(
  `(?<=(?:§|(?<!\\p{L})(?:č|čl|odst|str|art|ust|poz|αρ|άρθ)\\.|(?<!\\p{L})nr))${gap}(?=\\d)`,
  'giu',
);

/** Between a day and its month, in the words of a language: "18. listopadu", "18 Δεκεμβρίου"; nowhere where months have no words. */
function beforeMonth(language: string): RegExp {
  const known = monthsBefore.get(language);
  if (known) return known;
  const made = new RegExp(
    `(?<=(?<![\\p{L}\\d.,])(?:[1-9]|[12]\\d|3[01])\\.?)${gap}(?=(?:${monthsOf(language).join('|') || '(?!)'})(?!\\p{L}))`,
    'giu',
  );
  monthsBefore.set(language, made);
  return made;
}

const monthsBefore = new Map<string, RegExp>();

/** The months as they stand in a date, but for those that are written with figures, as in Chinese. Source: CLDR, by Intl. */
function monthsOf(language: string): string[] {
  const dates = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = dates.formatToParts(Date.UTC(2026, month, 1));
    return parts.find(({ type }) => type === 'month')?.value ?? '';
  }).filter((name) => /^\p{L}+$/u.test(name));
}

const afterLetter = new RegExp(`(?<=(?:^|[\\s(„«"“])\\p{L})${gap}(?=\\S)`, 'gu');
/**
 * The languages in which a one-letter word never ends a line. Sources: PN-83/P-55366 (Polish), ČSN 01 6910 (Czech), STN 01 6910
 * (Slovak).
 */
const holdsLetters: ReadonlySet<string> = new Set(['pl', 'cs', 'sk']);
