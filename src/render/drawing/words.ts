import { raisedPieces } from '../../article';
import { html, joinHtml } from './html';
import type { Html } from './html';

/** How an outlet's HTML raises letters, and keeps a piece of text on one line. */
export interface WordStyle {
  raised: (letters: Html) => Html;
  held: (piece: string) => Html;
}

/** A plain field as HTML, with raised ordinals and dashes that stay with their space. */
export function drawWords(words: string, language: string, style: WordStyle): Html {
  return joinHtml(
    raisedPieces(words, language).map(({ text, raised }) =>
      raised ? style.raised(html`${text}`) : drawHeld(text, style),
    ),
  );
}

/**
 * Text as HTML. Browsers break a line between a dash and the no-break space after it (UAX #14, LB12a), and the next line would
 * begin with that space: both are kept in one element.
 */
export function drawHeld(text: string, { held }: Pick<WordStyle, 'held'>): Html {
  if (!dashed.test(text)) return html`${text}`;
  return joinHtml(text.split(dashes).map((piece, at) => (at % 2 ? held(piece) : html`${piece}`)));
}

/** The same for other outlets, by a word joiner, which has no width. */
export function holdDashes(text: string): string {
  return text.replace(/([-–])(?=[\u00a0\u202f])/g, '$1\u2060');
}

const dashed = /[-–][\u00a0\u202f]/;
const dashes = /([-–][\u00a0\u202f])/;
