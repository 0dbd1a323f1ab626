import { asTyped, leadsElsewhere } from '../../../article';
import type { Footnote, Inline, NoteInline } from '../../../article';
import type { InlineHandlers, MarkHandlers } from '../../drawing/drawing';
import { drawMarkedLine } from '../../drawing/drawing';
import { withoutControls } from '../../drawing/plain-text';

type NoteNumbers = ReadonlyMap<Footnote, number>;

/** A line as plain text: addresses in <…> after their words, notes as [1], a line break as a new line. */
export function textLine(line: readonly (Inline | NoteInline)[], numbers: NoteNumbers): string {
  const handlers = {
    inlines: inlineHandlers(numbers),
    marks: markHandlers,
    join: (pieces: string[]) => pieces.join(''),
  };
  return drawMarkedLine(line, handlers).replace(/ {2,}/g, ' ').trim();
}

/** The lines of a preformatted passage, each with its spaces. */
export function typedLines(line: readonly NoteInline[]): string[] {
  const inlines = { ...inlineHandlers(new Map()), text: ({ text }: { text: string }) => text };
  const drawn = drawMarkedLine(asTyped(line), {
    inlines,
    marks: markHandlers,
    join: (pieces) => pieces.join(''),
  });
  return drawn.split('\n').map((each) => withoutControls(each.replaceAll('\t', '    ')));
}

/** The address after the words, unless the words already are the address or it only leads into the page. */
function withAddress(words: string, href: string): string {
  const address = href.replace(/^(mailto|tel):/i, '');
  if (!leadsElsewhere(href) || bare(words) === bare(address)) return words;
  const bareWords = words.trimEnd();
  return `${bareWords} <${address}>${words.slice(bareWords.length)}`;
}

function bare(address: string): string {
  return address
    .replace(/^https?:\/\/(www\.)?/i, '')
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

function inlineHandlers(numbers: NoteNumbers): InlineHandlers<string> {
  return {
    text: (inline) => plainRun(inline.text),
    lineBreak: () => '\n',
    footnote: (footnote) => `[${numbers.get(footnote) ?? '?'}]`,
  };
}

const markHandlers: MarkHandlers<string> = {
  bold: (inner) => inner,
  italic: (inner) => inner,
  smallCapitals: (inner) => inner,
  superscript: raised,
  subscript: lowered,
  code: (inner) => inner,
  link: (inner, mark) => withAddress(inner, mark.href),
  language: (inner) => inner,
};

/** Superscript digits become superscript characters, so that 10³ does not become 103; letters stay. */
function raised(text: string): string {
  return /^[\d+−-]+$/.test(text) ? translate(text, '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻') : text;
}

function lowered(text: string): string {
  return /^[\d+−-]+$/.test(text) ? translate(text, '₀₁₂₃₄₅₆₇₈₉₊₋') : text;
}

function translate(text: string, signs: string): string {
  return text.replace(
    /[\d+−-]/g,
    (sign) => signs[/\d/.test(sign) ? Number(sign) : sign === '+' ? 10 : 11] ?? sign,
  );
}

function plainRun(text: string): string {
  return withoutControls(text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' '));
}
