import type { Inline, Mark, NoteInline } from '../../../src/article';

/**
 * Builds the content of a line: collapses spaces as HTML does (U+00A0 and U+202F are kept), removes them at both ends
 * and beside a break, and merges neighbouring texts with the same marks.
 */
export class LineBuilder {
  #runs: Inline[] = [];

  text(text: string, marks: readonly Mark[]): void {
    const clean = text.replace(/[ \t\n\v\f\r]+/g, ' ').replace(/[\p{Cc}\ufeff]/gu, '');
    if (clean !== '') this.#runs.push({ type: 'text', text: clean, marks: [...marks] });
  }

  lineBreak(): void {
    this.#runs.push({ type: 'lineBreak' });
  }

  footnote(content: NoteInline[]): void {
    this.#runs.push({ type: 'footnote', content });
  }

  /** Returns the paragraphs built so far and starts again: two breaks in a row separate them. */
  takeParagraphs(): Inline[][] {
    const lines = linesOf(this.#runs).map(trimmed);
    this.#runs = [];
    return paragraphsOf(lines).map(mergeRuns);
  }
}

/** A line as plain text; a note is put in brackets where it is called. */
export function plainText(line: readonly Inline[]): string {
  return line
    .map((inline) => {
      if (inline.type === 'text') return inline.text;
      return inline.type === 'lineBreak' ? ' ' : ` (${plainText(inline.content)})`;
    })
    .join('');
}

/** Joins lines to one paragraph, with breaks between them. */
export function joinLines(lines: readonly Inline[][]): Inline[] {
  return lines.flatMap((line, index): Inline[] => (index === 0 ? line : [{ type: 'lineBreak' }, ...line]));
}

/** A line whose neighbouring texts with the same marks are merged. */
export function mergeRuns(line: readonly Inline[]): Inline[] {
  const runs: Inline[] = [];
  for (const run of line) {
    const last = runs.at(-1);
    if (run.type === 'text' && last?.type === 'text' && sameMarks(run.marks, last.marks)) {
      runs[runs.length - 1] = { ...last, text: last.text + run.text };
    } else runs.push(run);
  }
  return runs;
}

function linesOf(runs: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const run of runs) {
    if (run.type === 'lineBreak') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines;
}

function trimmed(line: readonly Inline[]): Inline[] {
  const runs: Inline[] = [];
  let afterSpace = true;
  for (const run of line) {
    const kept: Inline =
      run.type === 'text' && afterSpace
        ? { ...run, text: run.text.replace(runs.length === 0 ? /^[ \u00a0]+/ : /^ /, '') }
        : run;
    if (kept.type !== 'text' || kept.text !== '') runs.push(kept);
    if (kept.type !== 'text') afterSpace = false;
    else if (kept.text !== '') afterSpace = kept.text.endsWith(' ');
  }
  return isBlank(runs) ? [] : withoutEndSpace(runs);
}

function isBlank(runs: readonly Inline[]): boolean {
  return runs.every((run) => run.type === 'text' && /^[\s\u200b]*$/.test(run.text));
}

/** A no-break space at the end of a line keeps nothing together: it stood beside the number of a note. */
function withoutEndSpace(runs: readonly Inline[]): Inline[] {
  const last = runs.at(-1);
  if (last?.type !== 'text' || !/[ \u00a0]$/.test(last.text)) return [...runs];
  const text = last.text.replace(/(?<![ \u00a0])[ \u00a0]+$/, '');
  return text === '' ? withoutEndSpace(runs.slice(0, -1)) : [...runs.slice(0, -1), { ...last, text }];
}

function paragraphsOf(lines: readonly Inline[][]): Inline[][] {
  const paragraphs: Inline[][][] = [[]];
  for (const line of lines) {
    if (line.length > 0) paragraphs.at(-1)?.push(line);
    else paragraphs.push([]);
  }
  return paragraphs.filter((paragraph) => paragraph.length > 0).map(joinLines);
}

function sameMarks(some: readonly Mark[], others: readonly Mark[]): boolean {
  if (some.length !== others.length) return false;
  return some.length === 0 || JSON.stringify(some) === JSON.stringify(others);
}

/** Removes bold from a line that is bold as a whole: crossheads and header cells are bold anyway. */
export function withoutUniformBold(line: readonly Inline[]): Inline[] {
  const texts = line.filter((inline) => inline.type === 'text');
  if (!texts.every((text) => text.marks.some((mark) => mark.type === 'bold'))) return [...line];
  return mergeRuns(line.map(withoutBold));
}

function withoutBold(inline: Inline): Inline {
  if (inline.type !== 'text') return inline;
  return { ...inline, marks: inline.marks.filter((mark) => mark.type !== 'bold') };
}
