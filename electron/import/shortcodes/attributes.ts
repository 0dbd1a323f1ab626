import type { Losses } from '../losses';

/** Takes off a Markdown text the attributes that only its own site's styles know: `{: .class}`, `{#id}`, `{.class}`. */
export function withoutAttributes(text: string, losses: Losses): string {
  const told = (whole: string, before = '') => {
    losses.drop('attributes', 1, whole.slice(before.length));
    return before;
  };
  return text
    .replace(/^[*-][^\S\n]+TOC[^\S\n]*\n\{:\s*toc[^}\n]*\}[^\S\n]*$/gim, (whole) => {
      losses.drop('table-of-contents', 1, whole);
      return '';
    })
    .replace(/[^\S\n]*\{:[^}\n]*\}/g, (whole) => told(whole))
    .replace(/^(#{1,6}[^\S\n].*?)[^\S\n]*\{[#.][^}\n]*\}[^\S\n]*$/gm, (whole, heading: string) =>
      told(whole, heading),
    );
}
