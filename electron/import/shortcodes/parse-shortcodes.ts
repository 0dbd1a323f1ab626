/** A piece of a text that codes stand in: words, or a code with what it was called with. */
export type Token = string | ShortcodeToken;

export interface ShortcodeToken {
  name: string;
  /** What stands between its name and its end. */
  argumentText: string;
  isClosing: boolean;
  /** As it is written. */
  source: string;
}

/** A code and what stands between it and its end, null for one that has none. */
export interface Shortcode {
  name: string;
  argumentText: string;
  source: string;
  inner: Piece[] | null;
}

export type Piece = string | Shortcode;

/** Puts codes and their ends together; an end without its beginning is told to `stray`. */
export function shortcodeTree(tokens: readonly Token[], stray: (token: ShortcodeToken) => void): Piece[] {
  const root: Piece[] = [];
  const open: { code: Shortcode; inner: Piece[] }[] = [];
  const here = () => open.at(-1)?.inner ?? root;
  for (const token of tokens) {
    if (typeof token === 'string') here().push(token);
    else if (token.isClosing) closeShortcode(token, open, root, stray);
    else {
      const { name, argumentText: words, source } = token;
      const code: Shortcode = { name, argumentText: words, source, inner: null };
      here().push(code);
      open.push({ code, inner: [] });
    }
  }
  while (open.length > 0) flatten(open, root);
  return root;
}

/** Ends the last code of that name; codes opened since stand alone, and what follows them is beside them. */
function closeShortcode(
  token: ShortcodeToken,
  open: { code: Shortcode; inner: Piece[] }[],
  root: Piece[],
  stray: (token: ShortcodeToken) => void,
): void {
  if (!open.some(({ code }) => code.name === token.name)) return stray(token);
  while (open.at(-1)?.code.name !== token.name) flatten(open, root);
  const closed = open.pop();
  if (closed) closed.code.inner = closed.inner;
}

function flatten(open: { code: Shortcode; inner: Piece[] }[], root: Piece[]): void {
  const alone = open.pop();
  if (alone) (open.at(-1)?.inner ?? root).push(...alone.inner);
}

/** What a code was called with: values by their place, and by their name in lower case. */
export interface ShortcodeArguments {
  positional: string[];
  named: ReadonlyMap<string, string>;
}

/** Reads `src="a b.png" alt='x' 12 title=`…``, as Hugo, Liquid and WordPress write it. */
export function parseArguments(words: string): ShortcodeArguments {
  const positional: string[] = [];
  const named = new Map<string, string>();
  const pattern = /(?:([\w-]+)\s*=\s*)?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|`([^`]*)`|([^\s"'`=]+))/gs;
  for (const [, name, double, single, back, bare] of words.matchAll(pattern)) {
    const value = (double ?? single ?? back ?? bare ?? '').replace(/\\(["'\\])/g, '$1');
    if (name === undefined) positional.push(value);
    else named.set(name.toLowerCase(), value);
  }
  return { positional, named };
}

/** The first of some names that has a value, else the value at a place; "" for none. */
export function argumentOf(
  { positional, named }: ShortcodeArguments,
  names: readonly string[],
  place?: number,
): string {
  const found = names.map((name) => named.get(name)).find((value) => value !== undefined && value !== '');
  return found ?? (place === undefined ? '' : (positional[place] ?? ''));
}

/** A code where it stands in a text, with what opens and closes it taken off its words. */
interface Span {
  index: number;
  source: string;
  open: string;
  content: string;
}

/** Pairs of what opens and what closes a code: ["{{<", ">}}"]. */
export type Delimiters = readonly (readonly [open: string, close: string])[];

/**
 * Finds codes by what opens and closes them, in a time that grows with the text alone: what was once not closed to the
 * text's end is not looked for again.
 */
export function findSpans(text: string, delimiters: Delimiters): Span[] {
  const spans: Span[] = [];
  const seekers = delimiters.map(([open, close]) => ({ open, close, at: text.indexOf(open) }));
  let from = 0;
  for (;;) {
    for (const each of seekers) if (each.at >= 0 && each.at < from) each.at = text.indexOf(each.open, from);
    const next = firstOf(seekers);
    if (!next) return spans;
    const index = next.at;
    const inside = index + next.open.length;
    const end = text.indexOf(next.close, inside);
    if (end < 0) next.at = -1;
    else {
      from = end + next.close.length;
      const source = text.slice(index, from);
      spans.push({ index, source, open: next.open, content: text.slice(inside, end) });
    }
  }
}

function firstOf<Seeker extends { at: number }>(seekers: readonly Seeker[]): Seeker | undefined {
  return seekers.filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at)[0];
}
