import { removeAttributes } from '../../formats/markdown/attributes';
import { outsideCode } from '../../formats/markdown/outside-code';
import type { PostSite } from '../../model/post';
import type { SiteSource } from '../../model/source';
import type { ConversionReport } from '../../report/conversion-report';

/** Converts the shortcodes of one syntax: known ones become HTML, the others are reported as dropped. */
type ConvertSyntax = (text: string, site: PostSite, report: ConversionReport) => string;

/** What converts the shortcodes of some syntaxes in a post, in their order; `inCode` is applied to the code of a Markdown text. */
export function convertBy(
  syntaxes: readonly ConvertSyntax[],
  inCode: (code: string) => string = withoutStars,
): Required<SiteSource>['convert'] {
  return (text, format, site, report) => {
    const convert = (words: string) =>
      syntaxes.reduce((converted, syntax) => syntax(converted, site, report), words);
    if (format === 'html') return convert(text);
    return outsideCode(text, (words) => removeAttributes(convert(words), report), inCode);
  };
}

/** In code too, Hugo shows a shortcode with stars at its ends as it is written, without them. */
function withoutStars(code: string): string {
  return code.replace(/(\{\{[<%])\/\*(.*?)\*\/([>%]\}\})/gs, '$1$2$3');
}
