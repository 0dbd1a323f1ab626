import { footnotesOf } from '../../article';
import type { Article, Footnote } from '../../article';
import { html } from '../html';
import type { Html } from '../html';
import { drawSiteLine } from './line';
import type { BodyFrame } from './line';
import { siteWords } from './site-words';

/** The notes that the site prints, numbered from 1: those of the body, never those meant for journalists. */
export function numberSiteNotes(article: Article): ReadonlyMap<Footnote, number> {
  const notes = footnotesOf({ ...article, notesToEditors: [] });
  return new Map(notes.map((note, index) => [note, index + 1]));
}

/** The notes at the foot of the article, each with its way back to the text; nothing when there are none. */
export function drawNotes(frame: BodyFrame): Html {
  if (frame.noteNumbers.size === 0) return html``;
  const words = siteWords(frame.language);
  const items = [...frame.noteNumbers].map(
    ([note, number]) =>
      html`<li id="note-${number}">${drawSiteLine(note.content, frame)} <a class="back" href="${frame.page}#call-${number}" role="doc-backlink" aria-label="${words.backToNote(number)}">↩</a></li>\n`,
  );
  return html`<section class="notes" role="doc-endnotes" aria-labelledby="notes">
<h2 id="notes">${words.notes}</h2>
<ol>
${items}</ol>
</section>
`;
}
