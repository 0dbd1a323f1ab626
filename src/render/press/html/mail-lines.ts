import { leadsElsewhere } from '../../../article';
import type { Footnote, Inline, NoteInline } from '../../../article';
import type { InlineHandlers, MarkHandlers } from '../../drawing/drawing';
import { html, joinHtml } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { drawMarkedLine } from '../../drawing/drawing';
import { drawHeld, drawWords } from '../../drawing/words';
import type { WordStyle } from '../../drawing/words';
import { directionOf, withoutControls } from '../../drawing/plain-text';
import { mailStyles as styles } from './mail-styles';

/** What drawing an article's blocks needs: its language, its notes, and the sources of pictures. */
export interface MailContext {
  language: string;
  numbers: ReadonlyMap<Footnote, number>;
  /** By picture hash: "cid:…" in the mail, "data:…" in the page. A picture without one is represented by its texts. */
  sources: ReadonlyMap<string, string>;
}

/** A line of text as the mail shows it; a note's number stands in brackets, as in the plain text. */
export function mailLine(
  line: readonly (Inline | NoteInline)[],
  numbers: ReadonlyMap<Footnote, number>,
): Html {
  return drawMarkedLine(line, { inlines: inlineHandlers(numbers), marks: markHandlers, join: joinHtml });
}

function inlineHandlers(numbers: ReadonlyMap<Footnote, number>): InlineHandlers<Html> {
  return {
    text: (inline) => drawHeld(withoutControls(inline.text), mailStyle),
    lineBreak: () => html`<br>`,
    footnote: (footnote) => html`<sup style="${styles.reference}">[${numbers.get(footnote) ?? '?'}]</sup>`,
  };
}

/** A field of plain words in the mail: ordinals raised, dashes held. */
export function mailWords(words: string, language: string): Html {
  return drawWords(words, language, mailStyle);
}

const mailStyle: WordStyle = {
  raised: (letters) => html`<sup style="${styles.reference}">${letters}</sup>`,
  held: (piece) => html`<span style="white-space:nowrap">${piece}</span>`,
};

const markHandlers: MarkHandlers<Html> = {
  bold: (inner) => html`<strong>${inner}</strong>`,
  italic: (inner) => html`<em>${inner}</em>`,
  smallCapitals: (inner) => html`<span style="font-variant:small-caps">${inner}</span>`,
  superscript: (inner) => html`<sup style="${styles.reference}">${inner}</sup>`,
  subscript: (inner) => html`<sub style="font-size:11px;line-height:0">${inner}</sub>`,
  code: (inner) => html`<code style="${styles.code}">${inner}</code>`,
  link: (inner, mark) => (leadsElsewhere(mark.href) ? html`<a href="${mark.href}">${inner}</a>` : inner),
  language: (inner, mark) =>
    html`<span lang="${mark.language}" dir="${directionOf(mark.language)}">${inner}</span>`,
};
