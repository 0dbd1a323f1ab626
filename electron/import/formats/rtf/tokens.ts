/** A token of RTF: the start or end of a group, a control word with its number, a byte, or text. */
export type Token =
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'word'; name: string; number: number | null }
  | { kind: 'byte'; byte: number }
  | { kind: 'text'; text: string };

/** Splits RTF into tokens, in order. Binary data after `\bin` is skipped. */
export function* tokensOf(rtf: string): Generator<Token> {
  const pattern = /([{}])|\\([a-z]+)(-?\d+)? ?|\\'([0-9a-f]{2})|\\([^a-z'])|[\r\n]+|([^\\{}\r\n]+)/giy;
  for (let match = pattern.exec(rtf); match; match = pattern.exec(rtf)) {
    const [, brace, name, number, byte, symbol, text] = match;
    if (brace !== undefined) yield { kind: brace === '{' ? 'open' : 'close' };
    else if (name !== undefined) {
      yield { kind: 'word', name, number: number === undefined ? null : Number(number) };
      if (name === 'bin') pattern.lastIndex += Math.max(0, Number(number ?? 0));
    } else if (byte !== undefined) yield { kind: 'byte', byte: Number.parseInt(byte, 16) };
    else if (symbol !== undefined) yield* symbolToken(symbol);
    else if (text !== undefined) yield { kind: 'text', text };
  }
}

function* symbolToken(symbol: string): Generator<Token> {
  if (symbol === '*') yield { kind: 'word', name: '*', number: null };
  else if (symbol === '\n' || symbol === '\r') yield { kind: 'word', name: 'par', number: null };
  else if (symbol in symbols) yield { kind: 'text', text: symbols[symbol] ?? '' };
}

/** Control symbols that stand for characters: braces, the no-break space, hyphens. */
const symbols: Readonly<Record<string, string>> = {
  '\\': '\\',
  '{': '{',
  '}': '}',
  '~': '\u00a0',
  _: '-',
  '-': '',
};

/** Control words that stand for characters. */
export const characterWords: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  tab: ' ',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  zwj: '',
  zwnj: '',
};
