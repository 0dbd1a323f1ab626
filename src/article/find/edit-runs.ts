import type { Inline, Mark, NoteInline } from '../model/schema';

/** Some characters of a line, and what stands in their place; breaks count one character, notes none. */
export interface WordEdit {
  from: number;
  to: number;
  put: string;
}

/** The letters of a line: a break is one, a note has none. */
export function lettersOf(runs: readonly (Inline | NoteInline)[]): string {
  return runs.map((run) => (run.type === 'text' ? run.text : run.type === 'lineBreak' ? '\n' : '')).join('');
}

/** A plain text with some edits made, which are in its order and do not overlap. */
export function editWords(text: string, edits: readonly WordEdit[]): string {
  return edits.reduceRight((now, { from, to, put }) => now.slice(0, from) + put + now.slice(to), text);
}

/**
 * A line with some edits made, as the editor makes them: new words have the marks of the first letter that they replace, and
 * notes called in the replaced words are kept after them.
 */
export function editLine(runs: NoteInline[], edits: readonly WordEdit[]): NoteInline[];
export function editLine(runs: Inline[], edits: readonly WordEdit[]): Inline[];
export function editLine(runs: Inline[], edits: readonly WordEdit[]): Inline[] {
  if (edits.length === 0) return runs;
  let rest = runs;
  let edited: Inline[] = [];
  for (const { from, to, put } of [...edits].reverse()) {
    const [upTo, after] = cut(rest, to, 'after');
    const [before, replaced] = cut(upTo, from, 'before');
    const [first] = replaced;
    const notes = replaced.filter((run) => run.type === 'footnote');
    edited = [...wordsIn(put, first?.type === 'text' ? first.marks : []), ...notes, ...after, ...edited];
    rest = before;
  }
  return joined([...rest, ...edited]);
}

/** Cuts a line before its nth letter; a note called just there goes to one side. */
function cut(runs: readonly Inline[], at: number, notesGo: 'before' | 'after'): [Inline[], Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let left = at;
  for (const run of runs) {
    const length = lettersOf([run]).length;
    const isBefore = length === 0 ? left > 0 || (notesGo === 'before' && after.length === 0) : length <= left;
    if (after.length === 0 && isBefore) before.push(run);
    else if (left > 0 && run.type === 'text') {
      before.push({ ...run, text: run.text.slice(0, left) });
      after.push({ ...run, text: run.text.slice(left) });
    } else after.push(run);
    left = Math.max(0, left - length);
  }
  return [before, after];
}

function wordsIn(words: string, marks: Mark[]): Inline[] {
  return words
    .split('\n')
    .flatMap((text, at): Inline[] => [
      ...(at > 0 ? [{ type: 'lineBreak' as const }] : []),
      ...(text ? [{ type: 'text' as const, text, marks }] : []),
    ]);
}

/** A line in which runs of the same marks that follow one another are one. */
function joined(runs: readonly Inline[]): Inline[] {
  const line: Inline[] = [];
  for (const run of runs) {
    const last = line.at(-1);
    if (
      run.type === 'text' &&
      last?.type === 'text' &&
      JSON.stringify(run.marks) === JSON.stringify(last.marks)
    )
      line[line.length - 1] = { ...last, text: last.text + run.text };
    else line.push(run);
  }
  return line;
}
