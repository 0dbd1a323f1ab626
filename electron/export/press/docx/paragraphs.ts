import { ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, Paragraph, TextRun } from 'docx';
import type { INumberingOptions, IParagraphOptions, IRunOptions, ParagraphChild } from 'docx';
import { asTyped, leadsElsewhere, raisedPieces } from '../../../../src/article';
import type { Footnote, Inline, NoteInline } from '../../../../src/article';
import { drawMarkedLine, noParts, withoutControls } from '../../../../src/render';
import type { LineHandlers, LinkedParts } from '../../../../src/render';

/** A picture as the document embeds it. */
export interface DocxPicture {
  type: 'jpg' | 'png';
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** How an article's blocks are drawn: its language, notes and pictures, and what was numbered so far. */
export interface DocxContext {
  language: string;
  rightToLeft: boolean;
  numbers: ReadonlyMap<Footnote, number>;
  parts: LinkedParts;
  /** The bookmarks of crossheads so far, by their name. */
  bookmarks: Map<string, string>;
  pictures: ReadonlyMap<string, DocxPicture>;
  /** Each numbered list adds its own numbering here, so that it counts for itself. */
  numberings: INumberingOptions['config'][number][];
  /** Pictures drawn so far, so that each has a number of its own. */
  drawn: { count: number };
}

/** What is known where a line is drawn. */
type LineContext = Pick<DocxContext, 'numbers' | 'parts' | 'bookmarks'>;
type LinkContext = Pick<DocxContext, 'parts' | 'bookmarks'>;

/** A paragraph in a named style, laid out in the article's direction. */
export function docxParagraph(
  context: Pick<DocxContext, 'rightToLeft'>,
  options: IParagraphOptions,
): Paragraph {
  return new Paragraph(context.rightToLeft ? { ...options, bidirectional: true } : options);
}

/** A plain text as one run, without control characters, which a document may not contain. */
export function docxText(text: string, format: IRunOptions = {}): TextRun {
  return new TextRun({ ...format, text: withoutControls(text) });
}

/** A field of plain words as runs, the letters of its ordinals raised as the article's language has them. */
export function docxWords(
  { language }: Pick<DocxContext, 'language'>,
  words: string,
  format: IRunOptions = {},
): TextRun[] {
  const pieces = raisedPieces(words, language).filter(({ text }) => text !== '');
  return pieces.map(({ text, raised }) => docxText(text, raised ? { ...format, superScript: true } : format));
}

/** A text as a link, or as plain text when there is no address. */
export function docxLink(text: string, address: string): ParagraphChild {
  if (!address) return docxText(text);
  return new ExternalHyperlink({ link: address, children: [docxText(text, { style: 'Hyperlink' })] });
}

/** A line as runs, its notes as references to real footnotes by their number, its links to crossheads as those to bookmarks. */
export function docxLine(line: readonly (Inline | NoteInline)[], context: LineContext): ParagraphChild[] {
  return makeRuns(drawMarkedLine(line, lineHandlers(context.numbers)), context);
}

/** The bookmark of a crosshead that links lead to: Word takes no name of more than 40 letters, figures and "_". */
export function bookmarkOf(part: string, { bookmarks }: Pick<DocxContext, 'bookmarks'>): string {
  const name = bookmarks.get(part) ?? `part_${String(bookmarks.size + 1)}`;
  bookmarks.set(part, name);
  return name;
}

/** A preformatted passage as runs, a break at the end of each of its lines. */
export function docxTyped(line: readonly NoteInline[]): ParagraphChild[] {
  const runs = drawMarkedLine(asTyped(line), lineHandlers(new Map()));
  const lines = runs.flatMap((run) =>
    run.text
      .split('\n')
      .flatMap((text, at): RunDraft[] => [
        ...(at > 0 ? [{ ...emptyRun, isBreak: true }] : []),
        ...(text === ''
          ? []
          : [{ ...run, text: text.replaceAll('\t', '    '), format: { ...run.format, noProof: true } }]),
      ]),
  );
  return makeRuns(lines, { parts: noParts, bookmarks: new Map() });
}

/** A run before it is made: its text or note, its link, and the format that its marks give it. */
interface RunDraft {
  text: string;
  note: number | null;
  isBreak: boolean;
  href: string;
  format: IRunOptions;
}

const emptyRun: RunDraft = { text: '', note: null, isBreak: false, href: '', format: {} };

function lineHandlers(numbers: ReadonlyMap<Footnote, number>): LineHandlers<RunDraft[]> {
  return {
    inlines: {
      text: (inline) => [{ ...emptyRun, text: withoutControls(inline.text) }],
      lineBreak: () => [{ ...emptyRun, isBreak: true }],
      footnote: (footnote) => [{ ...emptyRun, note: numbers.get(footnote) ?? null }],
    },
    marks: {
      bold: (runs) => formatted(runs, { bold: true }),
      italic: (runs) => formatted(runs, { italics: true }),
      smallCapitals: (runs) => formatted(runs, { smallCaps: true }),
      superscript: (runs) => formatted(runs, { superScript: true }),
      subscript: (runs) => formatted(runs, { subScript: true }),
      code: (runs) => formatted(runs, { style: 'Code', noProof: true }),
      link: (runs, mark) => runs.map((run) => ({ ...run, href: mark.href })),
      language: (runs, mark) =>
        formatted(runs, { language: { value: mark.language, bidirectional: mark.language } }),
    },
    join: (pieces) => pieces.flat(),
  };
}

function formatted(runs: readonly RunDraft[], format: IRunOptions): RunDraft[] {
  return runs.map((run) => ({ ...run, format: { ...run.format, ...format } }));
}

/** Makes the runs of a line, with one link around neighbours of the same address. */
function makeRuns(runs: readonly RunDraft[], context: LinkContext): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  for (let at = 0; at < runs.length;) {
    const href = runs[at]?.href ?? '';
    const end = runs.findIndex((run, index) => index > at && run.href !== href);
    const same = runs.slice(at, end < 0 ? undefined : end);
    children.push(...makeLink(same, href, context));
    at += same.length;
  }
  return children;
}

/** An address within the text leads to the bookmark of its crosshead; without one its words are no link. */
function makeLink(runs: readonly RunDraft[], href: string, context: LinkContext): ParagraphChild[] {
  const part = context.parts.ledToBy(href);
  if (!href || (part === undefined && !leadsElsewhere(href))) return runs.map((run) => makeRun(run, {}));
  const children = runs.map((run) => makeRun(run, { style: 'Hyperlink' }));
  return [
    part === undefined
      ? new ExternalHyperlink({ link: href, children })
      : new InternalHyperlink({ anchor: bookmarkOf(part, context), children }),
  ];
}

function makeRun(run: RunDraft, format: IRunOptions): ParagraphChild {
  if (run.note !== null) return new FootnoteReferenceRun(run.note);
  if (run.isBreak) return new TextRun({ ...format, break: 1 });
  return new TextRun({ ...run.format, ...format, text: run.text });
}
