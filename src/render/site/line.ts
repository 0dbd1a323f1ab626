import type { Footnote, Inline, NoteInline } from '../../article';
import { html, joinHtml } from '../html';
import type { Html } from '../html';
import { drawMarkedLine } from '../marked-line';
import { markupInlines, markupMarks } from '../markup';
import { siteWords } from './site-words';

/** What the drawing of a text must know of its page. */
export interface BodyFrame {
  /** The way back to the site's root: "../". */
  root: string;
  /** The page that the notes stand on, where the text is read elsewhere: in a feed; "" on the page itself. */
  page: string;
  language: string;
  noteNumbers: ReadonlyMap<Footnote, number>;
}

/** A line of text with its marks and its calls to notes. */
export function drawSiteLine(line: readonly (Inline | NoteInline)[], frame: BodyFrame): Html {
  return drawMarkedLine(line, {
    inlines: markupInlines((footnote) => drawNoteCall(frame.noteNumbers.get(footnote), frame)),
    marks: markupMarks,
    join: joinHtml,
  });
}

function drawNoteCall(number: number | undefined, { language, page }: BodyFrame): Html {
  const name = siteWords(language).note(number ?? 0);
  return html`<sup class="call"><a href="${page}#note-${number}" id="call-${number}" role="doc-noteref" aria-label="${name}">${number}</a></sup>`;
}
