import type { Inline, Mark, NoteInline } from '../schema';
import { raisedOrdinals } from './french-ordinals';

type Run = Inline | NoteInline;
type Range = { from: number; to: number };

/** Raises the letters of French ordinals (1er, 2e, XXe) as print does, where they are not raised yet. */
export function raiseOrdinals(runs: readonly Run[], language: string): Run[] {
  const ranges = raisedOrdinals(runs.map((run) => (run.type === 'text' ? run.text : '\n')).join(''));
  if (ranges.length === 0) return [...runs];
  let start = 0;
  return runs.flatMap((run) => {
    const from = start;
    start += run.type === 'text' ? run.text.length : 1;
    return run.type === 'text' && isRaisable(run.marks, language) ? raiseIn(run, from, ranges) : [run];
  });
}

function isRaisable(marks: readonly Mark[], language: string): boolean {
  const passage = marks.find((mark) => mark.type === 'language')?.language ?? language;
  return /^fr\b/i.test(passage) && !marks.some(({ type }) => type === 'superscript' || type === 'subscript');
}

function raiseIn(run: Extract<Run, { type: 'text' }>, start: number, ranges: readonly Range[]): Run[] {
  const pieces: Run[] = [];
  let at = 0;
  const take = (to: number, isRaised: boolean) => {
    const text = run.text.slice(at, to);
    const marks: Mark[] = isRaised ? [...run.marks, { type: 'superscript' }] : run.marks;
    if (text) pieces.push({ ...run, text, marks });
    at = Math.max(at, to);
  };
  for (const { from, to } of ranges) {
    take(Math.max(0, from - start), false);
    take(Math.max(0, to - start), true);
  }
  take(run.text.length, false);
  return pieces;
}
