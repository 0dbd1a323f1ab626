import type { ConversionReport } from '../../report/conversion-report';

/** A piece of a text: words, or a shortcode with its arguments. */
export type Token = string | ShortcodeToken;

interface ShortcodeToken {
  name: string;
  /** The text between its name and its end. */
  argumentText: string;
  isClosing: boolean;
  /** As it is written. */
  source: string;
}

/** A shortcode with its content; null for one that has none. */
export interface Shortcode {
  name: string;
  argumentText: string;
  source: string;
  inner: Piece[] | null;
}

type Piece = string | Shortcode;

/** HTML for a shortcode, null for an unknown one, and how the report names it; or only HTML, of which nothing is reported. */
export type Rendered = string | { markup: string | null; name: string; unknown?: string };

/** Matches shortcodes with their closing tags and writes them as HTML; of an unknown one the text inside stays. What became of each is reported. */
export function renderShortcodes(
  tokens: readonly Token[],
  render: (shortcode: Shortcode, inner: string) => Rendered,
  report: ConversionReport,
  unmatched: (name: string) => string = (name) => `shortcode:${name}`,
): string {
  const write = (piece: Piece): string => {
    if (typeof piece === 'string') return piece;
    const inner = (piece.inner ?? []).map(write).join('');
    const rendered = render(piece, inner);
    if (typeof rendered === 'string') return rendered;
    const { markup, name, unknown = `shortcode:${name}` } = rendered;
    if (markup === null) report.drop(unknown, 1, piece.source);
    else report.change(`shortcode:${name}`, 1, piece.source);
    return markup ?? inner;
  };
  const reportUnmatched = ({ name, source }: ShortcodeToken) => report.drop(unmatched(name), 1, source);
  return shortcodeTree(tokens, reportUnmatched).map(write).join('');
}

/** Matches shortcodes with their closing tags; `onUnmatched` is called for a closing tag without a beginning. */
function shortcodeTree(tokens: readonly Token[], onUnmatched: (token: ShortcodeToken) => void): Piece[] {
  const root: Piece[] = [];
  const open: { shortcode: Shortcode; inner: Piece[] }[] = [];
  const current = () => open.at(-1)?.inner ?? root;
  for (const token of tokens) {
    if (typeof token === 'string') current().push(token);
    else if (token.isClosing) closeShortcode(token, open, root, onUnmatched);
    else {
      const { name, argumentText, source } = token;
      const shortcode: Shortcode = { name, argumentText, source, inner: null };
      current().push(shortcode);
      open.push({ shortcode, inner: [] });
    }
  }
  while (open.length > 0) flatten(open, root);
  return root;
}

/** Closes the last shortcode of that name; those opened since have no content, and what follows them is beside them. */
function closeShortcode(
  token: ShortcodeToken,
  open: { shortcode: Shortcode; inner: Piece[] }[],
  root: Piece[],
  onUnmatched: (token: ShortcodeToken) => void,
): void {
  if (!open.some(({ shortcode }) => shortcode.name === token.name)) return onUnmatched(token);
  while (open.at(-1)?.shortcode.name !== token.name) flatten(open, root);
  const closed = open.pop();
  if (closed) closed.shortcode.inner = closed.inner;
}

function flatten(open: { shortcode: Shortcode; inner: Piece[] }[], root: Piece[]): void {
  const childless = open.pop();
  if (childless) (open.at(-1)?.inner ?? root).push(...childless.inner);
}

/** The arguments of a shortcode: by position, and by name in lower case. */
export interface ShortcodeArguments {
  positional: string[];
  named: ReadonlyMap<string, string>;
}

/** Parses `src="a b.png" alt='x' 12 title=`…``, as Hugo, Liquid and WordPress write it. */
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

/** The first of some names that has a value, else the argument at a position; "" for none. */
export function argumentOf(
  { positional, named }: ShortcodeArguments,
  names: readonly string[],
  position?: number,
): string {
  const found = names.map((name) => named.get(name)).find((value) => value !== undefined && value !== '');
  return found ?? (position === undefined ? '' : (positional[position] ?? ''));
}

/** A delimited passage of a text, and its content without the delimiters. */
interface Span {
  index: number;
  source: string;
  open: string;
  content: string;
}

/** Pairs of opening and closing delimiters: ["{{<", ">}}"]. */
export type Delimiters = readonly (readonly [open: string, close: string])[];

/**
 * Finds delimited passages in linear time: a delimiter that was once found not to close before the end of the text is
 * not searched for again.
 */
export function findSpans(text: string, delimiters: Delimiters): Span[] {
  const spans: Span[] = [];
  const searches = delimiters.map(([open, close]) => ({ open, close, at: text.indexOf(open) }));
  let from = 0;
  for (;;) {
    for (const each of searches) if (each.at >= 0 && each.at < from) each.at = text.indexOf(each.open, from);
    const next = firstOf(searches);
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

function firstOf<Search extends { at: number }>(searches: readonly Search[]): Search | undefined {
  return searches.filter(({ at }) => at >= 0).sort((one, other) => one.at - other.at)[0];
}
