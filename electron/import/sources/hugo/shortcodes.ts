import { escaped } from '../../html/markup';
import type { PostSite } from '../../model/post';
import type { ConversionReport } from '../../report/conversion-report';
import { rendererOf } from '../shortcodes/known-shortcodes';
import { findSpans, parseArguments, renderShortcodes } from '../shortcodes/parse-shortcodes';
import type { Delimiters, Rendered, Shortcode, Token } from '../shortcodes/parse-shortcodes';

/** Converts Hugo's shortcodes in Markdown to HTML; unknown ones are reported, and the text inside stays. */
export function convertHugoShortcodes(text: string, _site: PostSite, report: ConversionReport): string {
  if (!/\{\{[<%]/.test(text)) return text;
  return renderShortcodes(tokensOf(text), render, report);
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const { index, source, content } of findSpans(text, delimiters)) {
    tokens.push(text.slice(from, index), tokenOf(source, content));
    from = index + source.length;
  }
  return [...tokens, text.slice(from)];
}

const delimiters: Delimiters = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
];

/** A commented shortcode, with a star at its ends, is shown as it is written. */
function tokenOf(source: string, content: string): Token {
  const displayed = /^\/\*(.*)\*\/$/s.exec(content.trim());
  if (displayed) return source.replace(/\/\*|\*\//g, '');
  const found = /^(\/?)\s*([\w./-]+)([^]*)$/.exec(content.trim());
  if (!found) return source;
  const [, slash, name = '', rest = ''] = found;
  return { name, argumentText: rest.trim().replace(/\/$/, '').trim(), isClosing: slash === '/', source };
}

function render({ name, argumentText, inner: content }: Shortcode, inner: string): Rendered {
  if (/^(rel)?ref$/.test(name) && !content) return addressOfRef(argumentText);
  const displayed = /^(highlight|code|codeblock)$/.test(name) ? escaped(inner) : inner;
  return { name, markup: rendererOf(name)?.(parseArguments(argumentText), displayed, name) ?? null };
}

/** `{{< ref "posts/eau.md" >}}` stands where an address does: that of the file it names. */
function addressOfRef(content: string): string {
  const { named, positional } = parseArguments(content);
  return encodeURI(named.get('path') ?? positional[0] ?? '').replace(/[()]/g, encodeURIComponent);
}
