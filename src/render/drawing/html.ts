/** Safe markup. Only `html` and `trusted` make it, so that raw text cannot become markup. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** What a template may contain: markup is inserted as it is, text is escaped, null and false are left out. */
export type Piece = Html | string | number | null | undefined | false | readonly Piece[];

/** Builds markup from a template; whatever is interpolated as text is escaped, in content and in quoted attributes. */
export function html(strings: TemplateStringsArray, ...pieces: Piece[]): Html {
  return new Html(strings.reduce((out, string, index) => out + write(pieces[index - 1]) + string));
}

/** Marks a string of ours as markup; never call it on anything that a person wrote. */
export function trusted(markup: string): Html {
  return new Html(markup);
}

/** Joins pieces of markup with nothing, or with a separator, between them. */
export function joinHtml(pieces: readonly Piece[], separator = ''): Html {
  return new Html(pieces.map(write).join(separator));
}

function write(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.toString();
  if (Array.isArray(piece)) return piece.map(write).join('');
  return escapeText(String(piece));
}

function escapeText(text: string): string {
  return /[&<>"']/.test(text)
    ? text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    : text;
}
