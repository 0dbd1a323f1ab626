import type { PostSite } from '../../model/import-file';
import type { ConversionReport } from '../../report/conversion-report';
import { convertHugoShortcodes } from '../hugo/shortcodes';
import { convertLiquid } from './liquid';
import { outsideCode } from '../../formats/markdown/outside-code';

const unknownSite: PostSite = { kind: 'plain', base: null, basePath: '' };

function hasLiquid({ kind }: PostSite): boolean {
  return kind === 'jekyll' || kind === 'eleventy';
}

/** Converts the shortcodes in the Markdown of a post: known ones become HTML, the others are reported as dropped. */
export function convertPostMarkdown(
  text: string,
  report: ConversionReport,
  site: PostSite = unknownSite,
): string {
  const change = (words: string) => {
    const hugo = hasLiquid(site) ? words : convertHugoShortcodes(words, report);
    const liquid = site.kind === 'hugo' ? hugo : convertLiquid(hugo, site, report);
    return removeAttributes(liquid, report);
  };
  return site.kind === 'jekyll'
    ? outsideCode(text, change)
    : outsideCode(text, change, (code) => code.replace(displayed, '$1$2$3'));
}

/** In code too, Hugo shows a shortcode with stars at its ends as it is written, without them. */
const displayed = /(\{\{[<%])\/\*(.*?)\*\/([>%]\}\})/gs;

/** A Markdown text without attributes for stylesheets. */
export function cleanMarkdown(text: string, report: ConversionReport): string {
  return outsideCode(text, (words) => removeAttributes(words, report));
}

/** Converts the values and tags of a site in a post written in HTML. */
export function convertPostHtml(
  text: string,
  report: ConversionReport,
  site: PostSite = unknownSite,
): string {
  const hugo = hasLiquid(site) ? text : convertHugoShortcodes(text, report);
  return site.kind === 'hugo' ? hugo : convertLiquid(hugo, site, report);
}

/** Removes from a Markdown text the attributes for stylesheets: `{: .class}`, `{#id}`, `![…](…){width=50%}`; and comments. */
function removeAttributes(text: string, report: ConversionReport): string {
  if (!text.includes('{')) return text;
  const drop = (what: string) => (whole: string) => {
    report.drop(what, 1, whole);
    return '';
  };
  return text
    .replace(/^[*-] {1,3}TOC *\n\{:toc[^{}\n]{0,200}\} *$/gim, drop('table-of-contents'))
    .replace(/\{::comment\}[\s\S]*?\{:\/(?:comment)?\}/g, drop('html-comment'))
    .replace(/\{:[^{}\n]{0,500}\}/g, drop('attributes'))
    .replace(/(?<=[)\]])\{(?:[#.][\w-]|[\w-]+=)[^{}\n]{0,500}\}/g, drop('attributes'))
    .replace(/^#{1,6}[^\S\n].*\{[#.][^{}\n]{1,500}\}[^\S\n]*$/gm, (line) =>
      headingWithoutAttributes(line, drop('attributes')),
    );
}

function headingWithoutAttributes(line: string, drop: (whole: string) => string): string {
  const at = line.lastIndexOf('{');
  drop(line.slice(at));
  return line.slice(0, at).trimEnd();
}
