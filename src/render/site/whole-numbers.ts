import { html, joinHtml } from '../drawing/html';
import type { Html } from '../drawing/html';

/** A plain line in which a telephone number is never broken: "04 65 71 00 12" moves to the next line whole. */
export function drawWholeNumbers(line: string): Html {
  return joinHtml(
    line.split(telephone).map((piece, at) => (at % 2 ? html`<span class="held">${piece}</span>` : piece)),
  );
}

/** A plus or an opening digit, then groups of digits, at least eight in all: no year, no postcode, no sum of money. */
const telephone =
  /((?<![\p{L}\d])(?:\+|\(|(?=0))(?:[\d()](?:[ \u00a0\u202f./-]?(?=[\d()]))?){7,}\d(?![\p{L}\d]))/u;
