import type { Inline, NoteInline } from '../schema';
import { polishLine } from './polish-line';
import type { Line } from './line';
import { raiseOrdinals } from './raise-ordinals';
import { object } from './spaces';

type Run = Inline | NoteInline;

/** Sets a line of runs whole, so that a mark starting in mid-sentence changes nothing; each passage in its language. */
export function polishInlines(runs: readonly NoteInline[], language: string): NoteInline[];
export function polishInlines(runs: readonly Inline[], language: string): Inline[];
export function polishInlines(runs: readonly Run[], language: string): Run[] {
  const languages = runs.map((run) => languageOf(run) ?? language);
  const line = lineOf(runs);
  const voices = [...new Set([language, ...languages])].map((each) => ({
    language: each,
    foreign: (at: Line) => placesWhere(at, (owner) => languages[owner] !== each),
  }));
  polishLine(line, voices);
  return raiseOrdinals(runsOf(line, runs, language), language);
}

/** The language of a run that says one of its own. */
export function languageOf(run: Run): string | undefined {
  return run.type === 'text' ? run.marks.find((mark) => mark.type === 'language')?.language : undefined;
}

/** The runs as one line; what is no text keeps its place as one character. */
export function lineOf(runs: readonly Run[]): Line & { owners: number[] } {
  const owners: number[] = [];
  const text = runs.map((run, owner) => {
    const part = run.type === 'text' ? run.text : run.type === 'lineBreak' ? '\n' : object;
    for (let at = 0; at < part.length; at += 1) owners.push(owner);
    return part;
  });
  const weights = runs.map((run) => (run.type === 'text' ? run.marks.length : Infinity));
  return { text: text.join(''), owners, weights };
}

/** The places of what is written in another language; spaces and notes have none. */
function placesWhere({ text, owners }: Line, isForeign: (owner: number) => boolean): number[] {
  const places: number[] = [];
  owners?.forEach((owner, at) => {
    if (isForeign(owner) && !/\s|\uFFFC/.test(text[at] ?? '')) places.push(at);
  });
  return places;
}

function runsOf({ text, owners }: Line, runs: readonly Run[], language: string): Run[] {
  const texts = runs.map(() => '');
  owners?.forEach((owner, at) => (texts[owner] += text[at] ?? ''));
  return runs.flatMap((run, owner): Run[] => {
    if (run.type === 'text') return texts[owner] ? [{ ...run, text: texts[owner] }] : [];
    return run.type === 'footnote' ? [{ ...run, content: polishInlines(run.content, language) }] : [run];
  });
}
