import type { LinePlace } from '../../text/map-lines';
import type { Change } from './change';
import { changeKind } from './change-kind';
import { editPieces } from './edits';
import type { Edit, RaisedPiece } from './edits';
import { objectCharacter } from '../rules/spaces';

/** The edits of a line as changes: edits of the same words are one change. */
export function changesOf(line: string, edits: readonly Edit[], place: LinePlace): Change[] {
  return gather(line, edits).map(({ from, to, edits: own }) => ({
    place,
    kind: changeKind(line, own),
    from,
    to,
    given: shown(line.slice(from, to)),
    set: editPieces(line.slice(from, to), from, own).map(shownPiece),
    lead: shown(line.slice(leadStart(line, from), from)),
    tail: shown(line.slice(to, tailEnd(line, to))),
    edits: own,
  }));
}

interface Group {
  from: number;
  to: number;
  edits: Edit[];
}

function gather(line: string, edits: readonly Edit[]): Group[] {
  const groups: Group[] = [];
  for (const edit of edits) {
    const { from, to } = wordsAt(line, edit.at);
    const last = groups.at(-1);
    if (last && from < last.to) {
      last.to = Math.max(last.to, to);
      last.edits.push(edit);
    } else groups.push({ from, to, edits: [edit] });
  }
  return groups;
}

/** The word at a place, or the two around the space there. */
function wordsAt(line: string, at: number): { from: number; to: number } {
  let [from, to] = [at, at + 1];
  while (from > 0 && !isBreak(line[from - 1])) from -= 1;
  while (isBreak(line[from]) && from > 0) from -= 1;
  while (from > 0 && !isBreak(line[from - 1])) from -= 1;
  while (to < line.length && isBreak(line[to - 1])) to += 1;
  while (to < line.length && !isBreak(line[to])) to += 1;
  return { from, to };
}

function isBreak(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === objectCharacter;
}

/** How many characters around a change are shown with it, and a few more to end on a whole word. */
const around = 28;

function leadStart(line: string, from: number): number {
  const start = Math.max(0, from - around);
  const space = start === 0 ? -1 : line.indexOf(' ', start);
  return space >= 0 && space < from ? space + 1 : start;
}

function tailEnd(line: string, to: number): number {
  const end = Math.min(line.length, to + around);
  const space = end === line.length ? -1 : line.lastIndexOf(' ', end);
  return space > to ? space : end;
}

function shown(text: string): string {
  return text.replaceAll(objectCharacter, '').replaceAll('\n', ' ');
}

function shownPiece(piece: RaisedPiece): RaisedPiece {
  return { ...piece, text: shown(piece.text) };
}
