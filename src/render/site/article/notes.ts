import { footnotesOf, textLinkedBy } from '../../../article';
import type { Article, ArticleId, Footnote, Inline, NoteInline } from '../../../article';
import { outletMessages } from '../../../messages';
import { html, joinHtml } from '../../drawing/html';
import type { Html } from '../../drawing/html';
import { drawMarkedLine } from '../../drawing/drawing';
import type { LinkedParts } from '../../drawing/linked-parts';
import { markupInlines, markupMarks, validAddress } from '../../drawing/markup';
import { publicAddress } from '../paths';
import type { SitePath } from '../paths';

/** What drawing a text needs to know of its page. */
export interface BodyFrame {
  /** The way back to the site's root: "../". */
  root: string;
  /** The page of the notes, for a text read elsewhere, as in a feed; "" on the page itself. */
  page: string;
  language: string;
  /** Whether pictures are offered in formats that every program reads. */
  plain?: boolean;
  noteNumbers: ReadonlyMap<Footnote, number>;
  parts: LinkedParts;
  /** The pages that a link may lead to, by their articles. */
  pages: ReadonlyMap<ArticleId, SitePath>;
}

/** A line of text with its marks and its calls to notes. */
export function drawSiteLine(line: readonly (Inline | NoteInline)[], frame: BodyFrame): Html {
  return drawMarkedLine(line, {
    inlines: markupInlines((footnote) => drawNoteCall(frame.noteNumbers.get(footnote), frame)),
    marks: { ...markupMarks, link: (inner, { href }) => drawLink(inner, href, frame) },
    join: joinHtml,
  });
}

/** A link to a text without a page becomes its words. */
function drawLink(words: Html, href: string, { root, pages, page: own, parts }: BodyFrame): Html {
  const part = parts.ledToBy(href);
  if (part) return html`<a href="${own}#${part}">${words}</a>`;
  const id = textLinkedBy(href);
  if (id === null) return html`<a href="${validAddress(href)}">${words}</a>`;
  const page = pages.get(id);
  if (page === undefined) return words;
  const address = /^https?:/i.test(root) ? publicAddress(root.replace(/\/$/, ''), page) : `${root}${page}`;
  return html`<a href="${address}">${words}</a>`;
}

function drawNoteCall(number: number | undefined, { language, page }: BodyFrame): Html {
  const name = outletMessages(language).site.note(number ?? 0);
  return html`<sup class="call"><a href="${page}#note-${number}" id="call-${number}" role="doc-noteref" aria-label="${name}">${number}</a></sup>`;
}

/** The notes that the site prints, numbered from 1: those of the body, never those meant for journalists. */
export function numberSiteNotes(article: Article): ReadonlyMap<Footnote, number> {
  const notes = footnotesOf({ ...article, notesToEditors: [] });
  return new Map(notes.map((note, index) => [note, index + 1]));
}

/** The notes below the article, each with a link back to its call; nothing when there are none. */
export function drawNotes(frame: BodyFrame): Html {
  if (frame.noteNumbers.size === 0) return html``;
  const { notes, site } = outletMessages(frame.language);
  const items = [...frame.noteNumbers].map(
    ([note, number]) =>
      html`<li id="note-${number}">${drawSiteLine(note.content, frame)}\u00a0<a class="back" href="${frame.page}#call-${number}" role="doc-backlink" aria-label="${site.backToNote(number)}">↩</a></li>\n`,
  );
  return html`<section class="notes" role="doc-endnotes" aria-labelledby="notes">
<h2 id="notes">${notes}</h2>
<ol>
${items}</ol>
</section>
`;
}
