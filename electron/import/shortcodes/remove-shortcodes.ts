import type { PostSite } from '../article/foreign-file';
import type { Losses } from '../report/conversion-report';
import { withoutHugoCodes } from './hugo';
import { withoutLiquid } from './liquid';
import { outsideCode } from './outside-code';

const alone: PostSite = { kind: 'plain', base: null, basePath: '' };

/** A post's Markdown without the codes of its site: the known ones are blocks, the others told as dropped. */
export function plainPost(text: string, losses: Losses, site: PostSite = alone): string {
  return outsideCode(text, (words) => {
    const hugo = site.kind === 'jekyll' ? words : withoutHugoCodes(words, losses);
    const liquid = site.kind === 'hugo' ? hugo : withoutLiquid(hugo, site, losses);
    return withoutAttributes(liquid, losses);
  });
}

/** A Markdown text without the attributes that only styles know. */
export function plainMarkdown(text: string, losses: Losses): string {
  return outsideCode(text, (words) => withoutAttributes(words, losses));
}

/** A post written in HTML without the values and tags of its site. */
export function plainPage(text: string, losses: Losses, site: PostSite = alone): string {
  const hugo = site.kind === 'jekyll' ? text : withoutHugoCodes(text, losses);
  return site.kind === 'hugo' ? hugo : withoutLiquid(hugo, site, losses);
}

/** Takes off a Markdown text the attributes that only its own site's styles know: `{: .class}`, `{#id}`, `{.class}`. */
function withoutAttributes(text: string, losses: Losses): string {
  if (!text.includes('{')) return text;
  const drop = (what: string) => (whole: string) => {
    losses.drop(what, 1, whole);
    return '';
  };
  return text
    .replace(/^[*-] {1,3}TOC *\n\{:toc[^{}\n]{0,200}\} *$/gim, drop('table-of-contents'))
    .replace(/\{:[^{}\n]{0,500}\}/g, drop('attributes'))
    .replace(/^#{1,6}[^\S\n].*\{[#.][^{}\n]{1,500}\}[^\S\n]*$/gm, (line) =>
      headingWithout(line, drop('attributes')),
    );
}

function headingWithout(line: string, drop: (whole: string) => string): string {
  const at = line.lastIndexOf('{');
  drop(line.slice(at));
  return line.slice(0, at).trimEnd();
}
