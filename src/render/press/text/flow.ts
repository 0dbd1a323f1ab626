import { columns } from '../../drawing/plain-text';

/** One line of a plain text: running text that may be wrapped, or a line that must stay as it is. */
export interface TextLine {
  text: string;
  wraps: boolean;
}

/** Lines that belong together; a blank line separates blocks. */
export type TextBlock = readonly TextLine[];

/** Running text; a line break in it starts a new line. */
export function running(text: string): TextLine[] {
  return text.split('\n').map((line) => ({ text: line.trim(), wraps: true }));
}

/** Lines that keep their columns: rules, tables. */
export function fixed(lines: readonly string[]): TextLine[] {
  return lines.map((text) => ({ text: text.trimEnd(), wraps: false }));
}

/** The text as `format=flowed; delsp=no` (RFC 3676): 72 columns, a space before every soft break. */
export function flowed(passages: readonly TextBlock[]): string {
  return layOut(passages, (line) => (line.wraps ? wrap(line.text, 71) : [line.text]).map(stuff).join(' \n'));
}

/** The text with each paragraph on one line. */
export function unwrapped(passages: readonly TextBlock[]): string {
  return layOut(passages, (line) => line.text);
}

function layOut(passages: readonly TextBlock[], draw: (line: TextLine) => string): string {
  const drawn = passages
    .filter((passage) => passage.length > 0)
    .map((passage) => passage.map(draw).join('\n'));
  return `${drawn.join('\n\n')}\n`;
}

/** Breaks at plain spaces only, so that no-break spaces hold; a longer word stands alone on its line. */
export function wrap(text: string, width: number): string[] {
  const [first = '', ...words] = text.replace(/^ +/, '').split(/ +/);
  const lines: string[] = [];
  let line = (/^ */.exec(text)?.[0] ?? '') + first;
  for (const word of words) {
    const fits = columns(line) + 1 + columns(word) <= width;
    if (fits || line === '--') line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

/** A space before lines that a mail program would read as a quotation or an envelope. */
function stuff(line: string): string {
  return /^([ >]|From )/.test(line) ? ` ${line}` : line;
}
