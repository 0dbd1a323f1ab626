import type { ConversionReport } from '../../report/conversion-report';
import { outsideCode } from './outside-code';

/** A Markdown text without attributes for style sheets, but in its code. */
export function cleanMarkdown(text: string, report: ConversionReport): string {
  return outsideCode(text, (words) => removeAttributes(words, report));
}

/** Removes from Markdown the attributes for style sheets, `{: .class}`, `{#id}`, `![…](…){width=50%}`, and comments. */
export function removeAttributes(given: string, report: ConversionReport): string {
  const text = withoutObsidianComments(given, report);
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

/** Removes what stands between pairs of `%%`, which Obsidian shows to nobody but the writer. */
function withoutObsidianComments(text: string, report: ConversionReport): string {
  const parts = text.split('%%');
  const pairs = Math.floor((parts.length - 1) / 2);
  if (pairs === 0) return text;
  const kept = parts.slice(0, 2 * pairs + 1).filter((words, at) => {
    const isComment = at % 2 === 1;
    if (isComment) report.drop('html-comment', 1, words);
    return !isComment;
  });
  return [kept.join(''), ...parts.slice(2 * pairs + 1)].join('%%');
}
