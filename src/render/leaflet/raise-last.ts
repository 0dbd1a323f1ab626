import { displayUnits } from '../print/display-lines';
import type { PrintBlock } from '../print/print-block';
import type { PrintLine } from '../print/print-line';

/** More letters than these are a paragraph to be read, however bold. */
const mostLetters = 180;

/**
 * Marks the last paragraph of a text as what it asks, where all of it is bold, as a person sets what is to be seen first: "Come to the
 * council, Thursday at 7 p.m." Not in a text whose other paragraphs are bold too, nor with a note or a link, whose places are in the text.
 */
export function raiseLast(body: readonly PrintBlock[]): PrintBlock[] {
  const last = body.at(-1);
  const words = last?.kind === 'paragraph' && !last.rightToLeft && !last.before ? boldWords(last.line) : null;
  const isUsual = body
    .slice(0, -1)
    .some((block) => block.kind === 'paragraph' && boldWords(block.line) !== null);
  if (!last || body.length < 2 || words === null || words.length > mostLetters || isUsual) return [...body];
  return [...body.slice(0, -1), { ...last, raised: displayUnits(words) }];
}

/** The words of a line that is bold throughout; null for any other. */
function boldWords(line: PrintLine): string | null {
  const words = line.map((run) => {
    if (run.kind === 'text') return run.text.trim() === '' ? run.text : null;
    return run.kind === 'bold' ? plainWords(run.line) : null;
  });
  return words.includes(null) || words.length === 0 ? null : words.join('').trim();
}

/** The words of runs that are bold or italic, without notes, links and other marks. */
function plainWords(line: PrintLine): string | null {
  const words = line.map((run) => {
    if (run.kind === 'text') return run.text;
    if (run.kind === 'break') return ' ';
    return run.kind === 'bold' || run.kind === 'italic' ? plainWords(run.line) : null;
  });
  return words.includes(null) ? null : words.join('');
}
