import { escaped } from '../formats/markup';
import type { Losses } from '../report/conversion-report';
import { codeTree, codeWords, spansOf } from './parse-shortcodes';
import type { Code, CodeToken, Delimiters, Piece, Token } from './parse-shortcodes';
import { drawOf } from './known-shortcodes';

/** Turns Jekyll's tags and values in a text into blocks; those that no block is for are told, and the words in them stay. */
export function withoutLiquid(text: string, site: { base: string | null }, losses: Losses): string {
  if (!/\{%|\{\{/.test(text)) return text;
  const stray = (token: CodeToken) => losses.drop('liquid', 1, token.source);
  return codeTree(tokensOf(text, site, losses), stray)
    .map((piece) => drawn(piece, losses))
    .join('');
}

function tokensOf(text: string, site: { base: string | null }, losses: Losses): Token[] {
  const tokens: Token[] = [];
  const raw = new Raw();
  let from = 0;
  for (const { index, source, open, words } of spansOf(text, delimiters)) {
    if (raw.isShown(source, words)) continue;
    tokens.push(text.slice(from, index));
    if (open === '{%') tokens.push(...raw.without(tagToken(words.replace(/^-|-$/g, ''), source)));
    else if (/^[<%]/.test(words)) tokens.push(source);
    else tokens.push(valueWords(words, site) ?? lost(source, losses));
    from = index + source.length;
  }
  return [...tokens, text.slice(from)];
}

const delimiters: Delimiters = [
  ['{%', '%}'],
  ['{{', '}}'],
];

/** Knows whether codes stand between `raw` and `endraw`, where they are shown as they are written. */
class Raw {
  #within = false;

  isShown(source: string, words: string): boolean {
    return this.#within && !(source.startsWith('{%') && /^-?\s*endraw\s*-?$/.test(words));
  }

  /** A token, unless it begins or ends such a passage. */
  without(token: Token): Token[] {
    const isRaw = typeof token !== 'string' && token.name === 'raw';
    if (isRaw) this.#within = !token.closing;
    return isRaw ? [] : [token];
  }
}

function tagToken(tag: string, source: string): Token {
  const found = /^\s*(end)?([\w-]+)\s*([\s\S]*?)\s*$/.exec(tag);
  if (!found) return source;
  return { name: found[2] ?? '', words: found[3] ?? '', closing: found[1] !== undefined, source };
}

/** A value that only says where the site is, or an address that it goes before; null for any other. */
function valueWords(value: string, site: { base: string | null }): string | null {
  const [first = '', ...filters] = value.split('|').map((part) => part.trim());
  if (/^site\.baseurl$/.test(first) && filters.length === 0) return '';
  if (/^site\.url$/.test(first) && filters.length === 0) return site.base ?? '';
  const address = /^(["'])(.*)\1$/.exec(first)?.[2];
  const isAddress = filters.every((filter) =>
    /^(relative_url|absolute_url|prepend:.*|escape|uri_escape)$/.test(filter),
  );
  return address !== undefined && isAddress ? address : null;
}

function lost(source: string, losses: Losses): string {
  losses.drop('liquid', 1, source);
  return '';
}

function drawn(piece: Piece, losses: Losses): string {
  if (typeof piece === 'string') return piece;
  const inner = (piece.inner ?? []).map((each) => drawn(each, losses)).join('');
  if (piece.name === 'comment') {
    losses.drop('html-comment', 1, inner);
    return '';
  }
  return drawTag(piece, inner, losses) ?? inner;
}

function drawTag(code: Code, inner: string, losses: Losses): string | null {
  const include = /^include/.test(code.name)
    ? /^\s*["']?([^\s"']+)["']?\s*([\s\S]*)$/.exec(code.words)
    : null;
  const name = include?.[1] ?? code.name;
  const words = octopress(name, include?.[2] ?? code.words);
  const isCode = code.name === 'highlight';
  const markup = drawOf(name)?.(codeWords(words), isCode ? escaped(inner) : inner, name) ?? null;
  if (markup === null) losses.drop(include ? `include:${name}` : 'liquid', 1, code.source);
  else losses.change(`shortcode:${include ? name : code.name}`, 1, code.source);
  return markup;
}

/** Octopress writes `{% img left /a.png 200 100 'Title' 'Alt' %}`: the address is the first thing with a slash or an ending. */
function octopress(name: string, words: string): string {
  if (name !== 'img') return words;
  const { positional } = codeWords(words);
  const at = positional.findIndex((each) => /\/|\.\w{3,4}$/.test(each));
  const [title = '', alt = title] = positional.slice(at + 1).filter((each) => !/^\d+%?$/.test(each));
  if (at < 0) return words;
  const quoted = (value: string) => `"${value.replace(/["\\]/g, '\\$&')}"`;
  return `src=${quoted(positional[at] ?? '')} alt=${quoted(alt)} caption=${quoted(title)}`;
}
