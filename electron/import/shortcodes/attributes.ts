import type { Losses } from '../losses';

/** Takes off a Markdown text the attributes that only its own site's styles know: `{: .class}`, `{#id}`, `{.class}`. */
export function withoutAttributes(text: string, losses: Losses): string {
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
