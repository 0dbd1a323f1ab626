/** A line of plain text: its words, its indent, and whether a blank line stood above it. */
export interface TextLine {
  words: string;
  indent: number;
  first: boolean;
}

/** The lines of a text that have words, in order. */
export function textLines(text: string): TextLine[] {
  const lines: TextLine[] = [];
  let first = true;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\t/g, '    ');
    const words = line.trim().replace(/ {2,}/g, ' ');
    if (words !== '') lines.push({ words, indent: line.length - line.trimStart().length, first });
    first = words === '';
  }
  return lines;
}

/**
 * The width, in characters, to which a text was wrapped (a page of a PDF, a mail); null when its lines were ended on purpose.
 * It was wrapped when sentences go on in the next line wherever the next word did not fit.
 */
export function measureOf(lines: readonly TextLine[]): number | null {
  const lengths = lines.map(({ words }) => words.length).sort((one, other) => other - one);
  const measure = lengths[Math.floor(lengths.length * 0.2)] ?? lengths.at(-1) ?? 0;
  if (measure < shortestMeasure) return null;
  const joints = lines.slice(1).map((line, index) => [lines[index], line] as const);
  const running = joints.filter(
    ([above, line]) => above && runsOn(above, line) && isFull(above, line, measure),
  );
  const enough = joints.length <= 3 ? 1 : 2;
  return running.length >= Math.max(enough, joints.length / 5) ? measure : null;
}

/** Narrower lines were not wrapped: verse, addresses, lists. */
const shortestMeasure = 36;

/** Whether a line has no room for the first word of the next. */
export function isFull(line: TextLine, next: TextLine, measure: number, share = 0.85): boolean {
  const word = /^\S+/.exec(next.words)?.[0] ?? '';
  return line.words.length + 1 + word.length > measure * share;
}

function runsOn(line: TextLine, next: TextLine): boolean {
  return line.words.endsWith('\u00ad') || startsLow(next);
}

/** Whether a line begins in the middle of a sentence. */
export function startsLow(line: TextLine): boolean {
  return /^[«“"'’(]?\p{Ll}/u.test(line.words);
}
