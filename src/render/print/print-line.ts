import { asTyped, leadsElsewhere, raisedPieces } from '../../article';
import type { Inline, NoteInline, PlainMark } from '../../article';
import type { AppointmentLines } from '../appointment/appointment-lines';
import { withoutControls } from '../drawing/plain-text';
import { drawMarkedLine } from '../drawing/drawing';
import type { LineHandlers } from '../drawing/drawing';
import { noParts } from '../drawing/linked-parts';
import type { LinkedParts } from '../drawing/linked-parts';
import { holdDashes } from '../drawing/words';

/** A piece of a printed line: words, a forced break, a note to be set at the foot, or pieces under one mark. */
export type PrintRun =
  | { kind: 'text'; text: string }
  | { kind: 'break' }
  | { kind: 'note'; line: PrintLine }
  | { kind: PlainMark; line: PrintLine }
  | { kind: 'link'; href: string; line: PrintLine }
  /** A link to the crosshead of this name. */
  | { kind: 'part'; name: string; line: PrintLine }
  | ({ kind: 'language'; line: PrintLine } & PrintLanguage);

export type PrintLine = PrintRun[];

/** A line for the print templates. */
export function printLine(line: readonly (Inline | NoteInline)[], parts = noParts): PrintLine {
  return drawMarkedLine(line, handlersFor(parts));
}

/** The lines of preformatted text with their spaces; a tab is four. */
export function printTyped(line: readonly NoteInline[]): PrintLine[] {
  const lines: NoteInline[][] = [[]];
  for (const inline of asTyped(line)) {
    if (inline.type !== 'text') continue;
    inline.text.split('\n').forEach((text, at) => {
      if (at > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...inline, text });
    });
  }
  const text = (inline: { text: string }): PrintLine => [
    { kind: 'text', text: withoutControls(inline.text.replaceAll('\t', '    ')) },
  ];
  const handlers = handlersFor(noParts);
  return lines.map((each) => drawMarkedLine(each, { ...handlers, inlines: { ...handlers.inlines, text } }));
}

/** Text on one line, dashes bound to their space; breaks, tabs and double spaces become one space. */
export function printText(text: string): string {
  const line = withoutControls(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')).replace(/ {2,}/g, ' ');
  return holdDashes(line);
}

/** The lines of an appointment, each by `printText`. */
export function printAppointment(lines: AppointmentLines): AppointmentLines {
  const printed = Object.entries(lines).map(([name, text]: [string, string]) => [name, printText(text)]);
  return Object.fromEntries(printed);
}

/** An ordinal with raised letters: "er" of "1er". */
export interface PrintOrdinal {
  number: string;
  letters: string;
}

/**
 * The ordinals in the plain texts of some data, each once; the template raises their letters. `capitals` is the text that is
 * printed in capitals, as it was typed: letters of what may be a name, "2E", are not raised.
 */
export function printOrdinals(data: unknown, capitals: string, language: string): PrintOrdinal[] {
  const plain = stringsIn(data).flatMap((words) => ordinalsIn(words, language));
  const inCapitals = ordinalsIn(capitals, language).map(({ number, letters }) => {
    return { number, letters: letters.toLocaleUpperCase(language) };
  });
  return [...new Map([...plain, ...inCapitals].map((each) => [each.number + each.letters, each])).values()];
}

function ordinalsIn(words: string, language: string): PrintOrdinal[] {
  const pieces = raisedPieces(words, language);
  return pieces.flatMap(({ text, raised }, at) => {
    const number = /(?<![\dIVXLC])[\dIVXLC]+$/.exec(pieces[at - 1]?.text ?? '')?.[0];
    return raised && number ? [{ number, letters: text }] : [];
  });
}

function stringsIn(data: unknown, found: string[] = []): string[] {
  if (typeof data === 'string') found.push(data);
  else if (data !== null && typeof data === 'object')
    for (const each of Object.values(data)) stringsIn(each, found);
  return found;
}

/**
 * Allows breaks in very long words, which would not fit a column and which no hyphenation divides: letters with a hyphen, a
 * number or part of an address without one. An accent stays on its letter.
 */
function breakEndless(text: string): string {
  return text
    .replace(/(?<![\p{L}/.@?&=#%_~-])\p{L}{80,}/gu, (word) => (word.match(short) ?? []).join('\u00ad'))
    .replace(/[^\s\u00ad/.@?&=#%_~-]{35,}/gu, (piece) =>
      /^\p{L}+$/u.test(piece) ? piece : (piece.match(short) ?? []).join('\u200b'),
    );
}

/** Up to 25 characters with their accents. */
const short = /(?:.\p{M}*){1,25}/gsu;

function handlersFor(parts: LinkedParts): LineHandlers<PrintLine> {
  return {
    inlines: {
      text: (inline) => [{ kind: 'text', text: breakEndless(printText(inline.text)) }],
      lineBreak: () => [{ kind: 'break' }],
      footnote: (inline) => [{ kind: 'note', line: printLine(inline.content, parts) }],
    },
    marks: {
      bold: markedAs('bold'),
      italic: markedAs('italic'),
      smallCapitals: markedAs('smallCapitals'),
      superscript: markedAs('superscript'),
      subscript: markedAs('subscript'),
      code: (line) => [{ kind: 'code', line }],
      link: (line, { href }) => printLink(line, href, parts),
      language: (line, mark) => [{ kind: 'language', ...printLanguage(mark.language), line }],
    },
    join: (pieces) => pieces.flat(),
  };
}

function markedAs(kind: PlainMark) {
  return (line: PrintLine): PrintLine => [{ kind, line }];
}

function printLink(line: PrintLine, href: string, parts: LinkedParts): PrintLine {
  if (leadsElsewhere(href)) return [{ kind: 'link', href, line }];
  const name = parts.ledToBy(href);
  return name ? [{ kind: 'part', name, line }] : line;
}

/** What every printed document tells its template beside its words. */
export interface PrintDocument extends PrintLanguage {
  ordinals: PrintOrdinal[];
}

/** A language for the typesetter: for hyphenation and screen readers. */
export interface PrintLanguage {
  /** ISO 639, "fr". */
  language: string;
  /** ISO 3166-1, "CA"; empty where the tag names no country. */
  region: string;
}

/** The language and country of a BCP 47 tag: "fr-CA" is French in Canada, "zh-Hans" Chinese without a country. */
export function printLanguage(tag: string): PrintLanguage {
  const [language = 'en', ...subtags] = tag.split('-');
  const region = subtags.find((subtag) => /^[A-Za-z]{2}$/.test(subtag)) ?? '';
  return { language: language.toLowerCase(), region: region.toUpperCase() };
}
