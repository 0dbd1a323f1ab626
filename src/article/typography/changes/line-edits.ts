import type { Inline, Mark, NoteInline } from '../../model/schema';
import { editsOf } from './edits';
import type { Edit } from './edits';
import { raisedOrdinals } from '../languages/french-numbers';
import type { HouseStyle } from '../languages/profile';
import { lineFrom } from '../rules/line';
import type { Line } from '../rules/line';
import { polishLine } from '../polish-line';
import { objectCharacter } from '../rules/spaces';

type Run = Inline | NoteInline;

/** The edits of typography in a plain text. */
export function textEdits(text: string, language: string, house: HouseStyle): Edit[] {
  const line = lineFrom(text);
  polishLine(line, [{ language, foreign: () => [] }], house);
  return editsOf(text, line);
}

/**
 * The edits of typography in a line of runs. It is read as a whole, so that a mark in mid-sentence changes nothing, and each
 * passage by the rules of its language.
 */
export function runEdits(runs: readonly Run[], language: string, house: HouseStyle): Edit[] {
  const given = textOfRuns(runs);
  const owners = ownersOf(runs);
  const languages = runs.map((run) => languageOf(run) ?? language);
  const weights = runs.map((run) => (run.type === 'text' ? run.marks.length : Infinity));
  const weightAt = (at: number) => weights[owners[at] ?? 0] ?? 0;
  const line = lineFrom(given, (before, after) => weightAt(before) < weightAt(after));
  const code = new Set(runs.flatMap((run, owner) => (isCode(run) ? [owner] : [])));
  const voices = [...new Set([language, ...languages])].map((each) => ({
    language: each,
    foreign: (at: Line) => [
      ...placesWhere(at, (origin) => languages[owners[origin] ?? 0] !== each),
      ...codePlaces(at, (origin) => code.has(owners[origin] ?? 0)),
    ],
  }));
  polishLine(line, voices, house);
  return raise(editsOf(given, line), line, (origin) => isRaisable(runs[owners[origin] ?? 0], language));
}

/** The edits that raise the letters of French ordinals, and no others. */
export function raisedEdits(runs: readonly Run[], language: string): Edit[] {
  const owners = ownersOf(runs);
  const line = lineFrom(textOfRuns(runs));
  return raise([], line, (origin) => isRaisable(runs[owners[origin] ?? 0], language));
}

/** The text of a line, with one character for what is no text. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(textOfRun).join('');
}

function textOfRun(run: Run): string {
  return run.type === 'text' ? run.text : run.type === 'lineBreak' ? '\n' : objectCharacter;
}

function ownersOf(runs: readonly Run[]): number[] {
  return runs.flatMap((run, owner) => Array<number>(textOfRun(run).length).fill(owner));
}

function languageOf(run: Run): string | undefined {
  return run.type === 'text' ? run.marks.find((mark) => mark.type === 'language')?.language : undefined;
}

/** The places of what is written in another language; spaces and notes have none. */
function placesWhere({ text, origins }: Line, isForeign: (origin: number) => boolean): number[] {
  const places: number[] = [];
  origins.forEach((origin, at) => {
    if (isForeign(origin) && !/\s|\uFFFC/.test(text[at] ?? '')) places.push(at);
  });
  return places;
}

/** The places of code, with its spaces. */
function codePlaces({ origins }: Line, isCodeAt: (origin: number) => boolean): number[] {
  return origins.flatMap((origin, at) => (isCodeAt(origin) ? [at] : []));
}

function isCode(run: Run): boolean {
  return run.type === 'text' && run.marks.some(({ type }) => type === 'code');
}

/** Raises the letters of French ordinals (1er, 2e, XXe) that are not raised yet. */
function raise(edits: Edit[], line: Line, isFree: (origin: number) => boolean): Edit[] {
  const raised = new Map<number, Edit>();
  for (const { from, to } of raisedOrdinals(line.text)) {
    for (let at = from; at < to; at += 1) {
      const origin = line.origins[at] ?? 0;
      if (!isFree(origin)) continue;
      const edit = raised.get(origin) ?? { at: origin, text: textAround(at, line), raised: 0 };
      raised.set(origin, { ...edit, raised: edit.raised + 1 });
    }
  }
  if (raised.size === 0) return edits;
  const plain = edits.filter(({ at }) => !raised.has(at));
  return [...plain, ...raised.values()].sort((one, other) => one.at - other.at);
}

/** The text that comes from the same character as a place; origins never decrease, so that it is contiguous. */
function textAround(at: number, { text, origins }: Line): string {
  let [from, to] = [at, at + 1];
  while (from > 0 && origins[from - 1] === origins[at]) from -= 1;
  while (to < text.length && origins[to] === origins[at]) to += 1;
  return text.slice(from, to);
}

function isRaisable(run: Run | undefined, language: string): boolean {
  if (run?.type !== 'text') return false;
  const passage = languageOf(run) ?? language;
  return /^fr\b/i.test(passage) && !isCode(run) && !run.marks.some(isShifted);
}

function isShifted({ type }: Mark): boolean {
  return type === 'superscript' || type === 'subscript';
}
