import type { Footnote } from '../../article';
import type { InlineHandlers, MarkHandlers } from './drawing';
import { html } from './html';
import { drawHeld, drawWords } from './words';
import type { WordStyle } from './words';
import type { Html } from './html';

/** The marks as plain HTML elements; an outlet that styles one overrides that one. */
export const markupMarks: MarkHandlers<Html> = {
  bold: (inner) => html`<strong>${inner}</strong>`,
  italic: (inner) => html`<em>${inner}</em>`,
  smallCapitals: (inner) => html`<span class="small-capitals">${inner}</span>`,
  superscript: (inner) => html`<sup>${inner}</sup>`,
  subscript: (inner) => html`<sub>${inner}</sub>`,
  code: (inner) => html`<code>${inner}</code>`,
  link: (inner, mark) => html`<a href="${validAddress(mark.href)}">${inner}</a>`,
  language: (inner, mark) => html`<span ${languageAttributes(mark.language)}>${inner}</span>`,
};

/** An address with its brackets encoded, which RFC 3986 allows around an IPv6 host alone; browsers leave them. */
export function validAddress(href: string): string {
  const [, before = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)?(.*)$/is.exec(href) ?? [];
  return before + rest.replace(/[[\]]/g, encodeURIComponent);
}

/** The runs of a line as HTML, footnote calls drawn by the outlet. */
export function markupInlines(drawCall: (footnote: Footnote) => Html): InlineHandlers<Html> {
  return {
    text: (inline) => drawHeld(inline.text, siteStyle),
    lineBreak: () => html`<br>`,
    footnote: drawCall,
  };
}

/** A plain field on the site, with raised ordinals and dashes that stay with their space. */
export function siteWords(words: string, language: string): Html {
  return drawWords(words, language, siteStyle);
}

const siteStyle: WordStyle = {
  raised: (letters) => html`<sup>${letters}</sup>`,
  held: (piece) => html`<span class="held">${piece}</span>`,
};

/** `lang`, with `dir` where the language is written from right to left. */
export function languageAttributes(language: string): Html {
  const rightToLeft = /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)(-|$)/i.test(language);
  return rightToLeft ? html`lang="${language}" dir="rtl"` : html`lang="${language}"`;
}
