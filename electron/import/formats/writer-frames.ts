/**
 * Writer's HTML sets a frame, which holds paragraphs, as a span within a paragraph, where no parser leaves them: it is
 * made a division of its own, for the walker to know.
 */
export function withFrames(markup: string): string {
  if (!/<meta name="generator" content="(LibreOffice|OpenOffice)/.test(markup)) return markup;
  return markup.replace(frame, '<div class="writer-frame">$1</div>');
}

/** A frame ends where the text flows again, and is never longer than a page. */
const frame =
  /<span id="[^"<>]{1,100}" dir="(?:ltr|rtl)" style="float: [^"<>]{1,300}">([\s\S]{0,8000}?)<\/span>\s*<br clear="\w+"\/?>/g;
