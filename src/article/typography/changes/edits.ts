import type { Inline, Mark, NoteInline } from '../../model/schema';
import type { Line } from '../rules/line';

/** One character of a line and its replacement: another, several, or none. */
export interface Edit {
  at: number;
  text: string;
  /** How many characters of `text`, from its first, are raised as in 1er. */
  raised: number;
}

/** The edits between a line as it was given and as it was set, in order. */
export function editsOf(given: string, { text, origins }: Pick<Line, 'text' | 'origins'>): Edit[] {
  if (text === given) return [];
  const edits: Edit[] = [];
  let next = 0;
  for (let at = 0; at < given.length; at += 1) {
    const start = next;
    while (next < text.length && origins[next] === at) next += 1;
    if (next === start + 1 && text[start] === given[at]) continue;
    edits.push({ at, text: text.slice(start, next), raised: 0 });
  }
  return edits;
}

/** A plain text with edits applied; it cannot hold superscripts. */
export function editText(text: string, edits: readonly Edit[]): string {
  return editPieces(text, 0, edits)
    .map((piece) => piece.text)
    .join('');
}

/** Runs with edits applied, each in the run of the character that it changes; runs left empty are removed. */
export function editRuns(runs: NoteInline[], edits: readonly Edit[]): NoteInline[];
export function editRuns(runs: Inline[], edits: readonly Edit[]): Inline[];
export function editRuns(runs: Inline[], edits: readonly Edit[]): Inline[] {
  if (edits.length === 0) return runs;
  let [from, next] = [0, 0];
  return runs.flatMap((run): Inline[] => {
    const start = from;
    from += run.type === 'text' ? run.text.length : 1;
    const first = next;
    while ((edits[next]?.at ?? Infinity) < from) next += 1;
    if (run.type !== 'text' || next === first) return [run];
    return editPieces(run.text, start, edits.slice(first, next)).map(({ text, raised }) => ({
      ...run,
      text,
      marks: raised ? [...run.marks, { type: 'superscript' } satisfies Mark] : run.marks,
    }));
  });
}

/** Some letters, raised or not. */
export interface RaisedPiece {
  text: string;
  raised: boolean;
}

/** The pieces of an edited text that begins at `start` in its line; neighbours differ in being raised. */
export function editPieces(text: string, start: number, edits: readonly Edit[]): RaisedPiece[] {
  const pieces: RaisedPiece[] = [];
  const put = (words: string, raised: boolean) => {
    const last = pieces.at(-1);
    if (last && last.raised === raised) last.text += words;
    else if (words) pieces.push({ text: words, raised });
  };
  let done = 0;
  for (const { at, text: set, raised } of edits) {
    put(text.slice(done, at - start), false);
    put(set.slice(0, raised), true);
    put(set.slice(raised), false);
    done = at - start + 1;
  }
  put(text.slice(done), false);
  return pieces;
}
