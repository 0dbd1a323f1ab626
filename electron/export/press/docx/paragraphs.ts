import { ExternalHyperlink, FootnoteReferenceRun, TextRun } from 'docx';
import type { IRunOptions, ParagraphChild } from 'docx';
import type { Footnote, Inline, NoteInline } from '../../../../src/article';
import { drawMarkedLine, withoutControls } from '../../../../src/render';
import type { LineHandlers } from '../../../../src/render';

/** A stretch of a line before it is made: its words or note, and the looks that its marks give it. */
interface Stretch {
  text: string;
  note: number | null;
  breaks: boolean;
  href: string;
  look: IRunOptions;
}

/** A line as the runs of a word processor, its notes as real footnotes of their number. */
export function docxLine(
  line: readonly (Inline | NoteInline)[],
  numbers: ReadonlyMap<Footnote, number>,
): ParagraphChild[] {
  return linked(drawMarkedLine(line, lineHandlers(numbers)));
}

/** A plain text as one run that no control character can break. */
export function docxText(text: string, look: IRunOptions = {}): TextRun {
  return new TextRun({ ...look, text: withoutControls(text) });
}

function lineHandlers(numbers: ReadonlyMap<Footnote, number>): LineHandlers<Stretch[]> {
  return {
    inlines: {
      text: (inline) => [{ ...plain, text: withoutControls(inline.text) }],
      lineBreak: () => [{ ...plain, breaks: true }],
      footnote: (footnote) => [{ ...plain, note: numbers.get(footnote) ?? null }],
    },
    marks: {
      bold: (inner) => looking(inner, { bold: true }),
      italic: (inner) => looking(inner, { italics: true }),
      smallCapitals: (inner) => looking(inner, { smallCaps: true }),
      superscript: (inner) => looking(inner, { superScript: true }),
      subscript: (inner) => looking(inner, { subScript: true }),
      link: (inner, mark) => inner.map((stretch) => ({ ...stretch, href: mark.href })),
      language: (inner, mark) =>
        looking(inner, { language: { value: mark.language, bidirectional: mark.language } }),
    },
    join: (pieces) => pieces.flat(),
  };
}

const plain: Stretch = { text: '', note: null, breaks: false, href: '', look: {} };

function looking(stretches: readonly Stretch[], look: IRunOptions): Stretch[] {
  return stretches.map((stretch) => ({ ...stretch, look: { ...stretch.look, ...look } }));
}

function linked(stretches: readonly Stretch[]): ParagraphChild[] {
  const children: ParagraphChild[] = [];
  for (let at = 0; at < stretches.length;) {
    const href = stretches[at]?.href ?? '';
    const end = stretches.findIndex((stretch, index) => index > at && stretch.href !== href);
    const same = stretches.slice(at, end < 0 ? undefined : end);
    children.push(...asLink(same, href));
    at += same.length;
  }
  return children;
}

/** Addresses inside the page lead nowhere in another document: their words stand alone. */
function asLink(stretches: readonly Stretch[], href: string): ParagraphChild[] {
  if (!href || href.startsWith('#')) return stretches.map((stretch) => asRun(stretch, {}));
  return [
    new ExternalHyperlink({
      link: href,
      children: stretches.map((stretch) => asRun(stretch, { style: 'Hyperlink' })),
    }),
  ];
}

function asRun(stretch: Stretch, look: IRunOptions): ParagraphChild {
  if (stretch.note !== null) return new FootnoteReferenceRun(stretch.note);
  if (stretch.breaks) return new TextRun({ ...look, break: 1 });
  return new TextRun({ ...stretch.look, ...look, text: stretch.text });
}
