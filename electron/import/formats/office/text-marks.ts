import { element } from '../../html/markup';
import type { ConversionReport } from '../../report/conversion-report';

/** The formatting of text, as far as an article can keep it; what is absent is not set. */
export interface TextStyle {
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  smallCapitals?: boolean | undefined;
  strikethrough?: boolean | undefined;
  underlined?: boolean | undefined;
  hidden?: boolean | undefined;
  code?: boolean | undefined;
  verticalAlign?: 'superscript' | 'subscript' | 'baseline' | undefined;
  /** The font of its Latin letters. */
  font?: string | undefined;
  /** BCP 47. */
  language?: string | undefined;
}

/** Markup in the elements of its formatting; hidden and struck-out text is reported and left out. */
export function markedMarkup(markup: string, style: TextStyle, report: ConversionReport): string {
  if (markup.trim() === '') return markup;
  if (style.hidden || (style.strikethrough && !markup.includes('<img'))) {
    report.drop(style.hidden ? 'hidden-text' : 'strikethrough', 1, wordsOf(markup));
    return '';
  }
  if (style.underlined) report.change('underline', 1, wordsOf(markup));
  return inMarks(markup, style);
}

/** Markup in the elements of its formatting. */
export function inMarks(markup: string, style: TextStyle): string {
  let out = markup;
  if (style.verticalAlign === 'superscript') out = element('sup', {}, out);
  if (style.verticalAlign === 'subscript') out = element('sub', {}, out);
  if (style.code) out = element('code', {}, out);
  if (style.smallCapitals) out = element('span', { class: 'small-caps' }, out);
  if (style.italic) out = element('em', {}, out);
  return style.bold ? element('strong', {}, out) : out;
}

/** The text of markup that was written by `element` and `escaped`. */
function wordsOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, '')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}
