/** A piece of a text that codes stand in: words, or a code with what it was called with. */
export type Token = string | CodeToken;

export interface CodeToken {
  name: string;
  /** What stands between its name and its end. */
  words: string;
  closing: boolean;
  /** As it is written. */
  source: string;
}

/** A code and what stands between it and its end, null for one that has none. */
export interface Code {
  name: string;
  words: string;
  source: string;
  inner: Piece[] | null;
}

export type Piece = string | Code;

/** Puts codes and their ends together; an end without its beginning is told to `stray`. */
export function codeTree(tokens: readonly Token[], stray: (token: CodeToken) => void): Piece[] {
  const root: Piece[] = [];
  const open: { code: Code; inner: Piece[] }[] = [];
  const here = () => open.at(-1)?.inner ?? root;
  for (const token of tokens) {
    if (typeof token === 'string') here().push(token);
    else if (token.closing) closeCode(token, open, root, stray);
    else {
      const { name, words, source } = token;
      const code: Code = { name, words, source, inner: null };
      here().push(code);
      open.push({ code, inner: [] });
    }
  }
  while (open.length > 0) flatten(open, root);
  return root;
}

/** Ends the last code of that name; codes opened since stand alone, and what follows them is beside them. */
function closeCode(
  token: CodeToken,
  open: { code: Code; inner: Piece[] }[],
  root: Piece[],
  stray: (token: CodeToken) => void,
): void {
  if (!open.some(({ code }) => code.name === token.name)) return stray(token);
  while (open.at(-1)?.code.name !== token.name) flatten(open, root);
  const closed = open.pop();
  if (closed) closed.code.inner = closed.inner;
}

function flatten(open: { code: Code; inner: Piece[] }[], root: Piece[]): void {
  const alone = open.pop();
  if (alone) (open.at(-1)?.inner ?? root).push(...alone.inner);
}
