import { escaped } from '../../html/markup';
import type { ConversionReport } from '../../report/conversion-report';
import { rendererOf } from './known-shortcodes';
import { findSpans, parseArguments, renderShortcodes } from './parse-shortcodes';
import type { Delimiters, Rendered, Shortcode, Token } from './parse-shortcodes';

/** Converts Jekyll's tags and values in a text to HTML; unknown ones are reported, and the text inside stays. */
export function convertLiquid(text: string, site: { base: string | null }, report: ConversionReport): string {
  if (!/\{%|\{\{/.test(text)) return text;
  return renderShortcodes(
    tokensOf(text, site, report),
    (tag, inner) => render(tag, inner, report),
    report,
    () => 'liquid',
  );
}

function tokensOf(text: string, site: { base: string | null }, report: ConversionReport): Token[] {
  const tokens: Token[] = [];
  const raw = new RawPassage();
  let from = 0;
  for (const { index, source, open, content } of findSpans(text, delimiters)) {
    if (raw.isShown(source, content)) continue;
    tokens.push(text.slice(from, index));
    if (open === '{%') tokens.push(...raw.without(tagToken(content.replace(/^-|-$/g, ''), source)));
    else if (/^[<%]/.test(content)) tokens.push(source);
    else tokens.push(valueText(content, site) ?? dropped(source, report));
    from = index + source.length;
  }
  return [...tokens, text.slice(from)];
}

const delimiters: Delimiters = [
  ['{%', '%}'],
  ['{{', '}}'],
];

/** Keeps track of passages between `raw` and `endraw`, which are shown as they are written. */
class RawPassage {
  #within = false;

  isShown(source: string, content: string): boolean {
    return this.#within && !(source.startsWith('{%') && /^-?\s*endraw\s*-?$/.test(content));
  }

  /** A token, unless it begins or ends such a passage. */
  without(token: Token): Token[] {
    const isRaw = typeof token !== 'string' && token.name === 'raw';
    if (isRaw) this.#within = !token.isClosing;
    return isRaw ? [] : [token];
  }
}

function tagToken(tag: string, source: string): Token {
  const found = /^(end)?([\w-]+)([^]*)$/.exec(tag.trim());
  if (!found) return source;
  return {
    name: found[2] ?? '',
    argumentText: (found[3] ?? '').trim(),
    isClosing: found[1] !== undefined,
    source,
  };
}

/** The text of a value that is only the site's address, or an address with the site's before it; null for any other. */
function valueText(value: string, site: { base: string | null }): string | null {
  const [first = '', ...filters] = value.split('|').map((part) => part.trim());
  if (/^site\.baseurl$/.test(first) && filters.length === 0) return '';
  if (/^site\.url$/.test(first) && filters.length === 0) return site.base ?? '';
  const address = /^(["'])(.*)\1$/.exec(first)?.[2];
  const isAddress = filters.every((filter) =>
    /^(relative_url|absolute_url|prepend:.*|escape|uri_escape)$/.test(filter),
  );
  return address !== undefined && isAddress ? address : null;
}

function dropped(source: string, report: ConversionReport): string {
  report.drop('liquid', 1, source);
  return '';
}

function render(tag: Shortcode, inner: string, report: ConversionReport): Rendered {
  const linked = linkedFile(tag);
  if (linked !== null) return linked;
  if (tag.name === 'comment') {
    report.drop('html-comment', 1, inner);
    return '';
  }
  const include = /^include/.test(tag.name)
    ? /^\s*["']?([^\s"']+)["']?\s*([\s\S]*)$/.exec(tag.argumentText)
    : null;
  const name = include?.[1] ?? tag.name;
  const args = parseArguments(octopressArguments(name, include?.[2] ?? tag.argumentText));
  const markup = rendererOf(name)?.(args, tag.name === 'highlight' ? escaped(inner) : inner, name) ?? null;
  return { markup, name, unknown: include ? `include:${name}` : 'liquid' };
}

/** `{% post_url 2024-03-02-eau %}` and `{% link a-propos.md %}` stand where an address does: that of the file they name. */
function linkedFile({ name, argumentText }: Shortcode): string | null {
  const file = encodeURI(argumentText.trim().replace(/^\/+/, ''));
  if (name === 'post_url')
    return file.replace(
      /^(?:(.*)\/)?([^/]+)$/,
      (_, folder = '', post) => `/${[folder, `_posts/${post}.md`].filter(Boolean).join('/')}`,
    );
  return name === 'link' ? `/${file}` : null;
}

/**
 * Octopress writes `{% img left /a.png 200 100 'Title' 'Alt' %}`: the address is the first argument with a slash or an
 * extension.
 */
function octopressArguments(name: string, content: string): string {
  if (name !== 'img') return content;
  const { positional } = parseArguments(content);
  const at = positional.findIndex((each) => /\/|\.\w{3,4}$/.test(each));
  const [title = '', alt = title] = positional.slice(at + 1).filter((each) => !/^\d+%?$/.test(each));
  if (at < 0) return content;
  const quoted = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`;
  return `src=${quoted(positional[at] ?? '')} alt=${quoted(alt)} caption=${quoted(title)}`;
}
