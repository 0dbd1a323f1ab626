import { escaped } from '../formats/markup';
import type { Losses } from '../report/conversion-report';
import { codeTree, codeWords, spansOf } from './parse-shortcodes';
import type { CodeToken, Delimiters, Piece, Token } from './parse-shortcodes';
import { drawOf } from './known-shortcodes';

/** Turns Hugo's shortcodes in Markdown into blocks; those that no block is for are told, and the words in them stay. */
export function withoutHugoCodes(text: string, losses: Losses): string {
  if (!/\{\{[<%]/.test(text)) return text;
  const stray = (token: CodeToken) => losses.drop(`shortcode:${token.name}`, 1, token.source);
  return codeTree(tokensOf(text), stray)
    .map((piece) => drawn(piece, losses))
    .join('');
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const { index, source, words } of spansOf(text, delimiters)) {
    tokens.push(text.slice(from, index), tokenOf(source, words));
    from = index + source.length;
  }
  return [...tokens, text.slice(from)];
}

const delimiters: Delimiters = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
];

/** A commented code, with a star at its ends, is shown as it is written. */
function tokenOf(source: string, words: string): Token {
  const shown = /^\/\*(.*)\*\/$/s.exec(words.trim());
  if (shown) return source.replace(/\/\*|\*\//g, '');
  const found = /^\s*(\/?)\s*([\w./-]+)\s*([\s\S]*?)\s*\/?\s*$/.exec(words);
  if (!found) return source;
  return { name: found[2] ?? '', words: found[3] ?? '', closing: found[1] === '/', source };
}

function drawn(piece: Piece, losses: Losses): string {
  if (typeof piece === 'string') return piece;
  const { name, words, source } = piece;
  const inner = (piece.inner ?? []).map((each) => drawn(each, losses)).join('');
  const shown = /^(highlight|code|codeblock)$/.test(name) ? escaped(inner) : inner;
  const markup = drawOf(name)?.(codeWords(words), shown, name) ?? null;
  if (markup === null) {
    losses.drop(`shortcode:${name}`, 1, source);
    return inner;
  }
  losses.change(`shortcode:${name}`, 1, source);
  return markup;
}
