import { followedAddress } from '../addresses/own-address';
import type { Inline, Mark, NoteInline } from '../model/schema';
import { cutLine, lettersOf } from '../text/walk';

/** Some characters of a line and their replacement; a break counts as one character, a note as none. */
export interface WordEdit {
  from: number;
  to: number;
  put: string;
}

/** A plain text with edits applied; they are in order and do not overlap. */
export function editWords(text: string, edits: readonly WordEdit[]): string {
  return edits.reduceRight((now, { from, to, put }) => now.slice(0, from) + put + now.slice(to), text);
}

/**
 * A line with edits applied as the editor applies them: new words take the marks of the first letter they replace, and notes
 * called in replaced words are kept after them. A link whose words were its address then leads where its new words say.
 */
export function editLine(runs: NoteInline[], edits: readonly WordEdit[]): NoteInline[];
export function editLine(runs: Inline[], edits: readonly WordEdit[]): Inline[];
export function editLine(runs: Inline[], edits: readonly WordEdit[]): Inline[] {
  return edits.length === 0 ? runs : joined(edits.reduceRight(editOnce, runs));
}

function editOnce(runs: Inline[], edit: WordEdit): Inline[] {
  const [upTo, after] = cutLine(runs, edit.to, 'after');
  const [before, replaced] = cutLine(upTo, edit.from, 'before');
  const [first] = replaced;
  const notes = replaced.filter((run) => run.type === 'footnote');
  const words = wordsIn(edit.put, first?.type === 'text' ? first.marks : []);
  const link = linkedWordsAt(runs, edit.from);
  const next = link && followingLink(link, edit);
  const edited = [...before, ...words, ...notes, ...after];
  return next ? linkedTo(edited, link.start, next) : edited;
}

/** The words of a link, their place in the line, and the address. */
export interface LinkedWords {
  start: number;
  words: string;
  href: string;
}

/** The linked words that a letter of a line is one of; null where it is not linked. */
export function linkedWordsAt(runs: readonly (Inline | NoteInline)[], letter: number): LinkedWords | null {
  let found = null as LinkedWords | null;
  let at = 0;
  for (const run of runs) {
    const text = lettersOf([run]);
    const href: string | undefined = run.type === 'text' ? hrefOf(run.marks) : found?.href;
    if (href === undefined || href !== found?.href) {
      if (found && letter < found.start + found.words.length) return found;
      found = href === undefined ? null : { start: at, words: '', href };
    }
    if (found) found.words += text;
    at += text.length;
    if (letter < (found?.start ?? at)) return null;
  }
  return found && letter >= found.start && letter < found.start + found.words.length ? found : null;
}

/** Where a link leads before and after an edit of its words; null where that does not change. */
export function followingLink(
  { start, words, href }: LinkedWords,
  { from, to, put }: WordEdit,
): { from: string; to: string } | null {
  const next = followedAddress(href, words, words.slice(0, from - start) + put + words.slice(to - start));
  return next === null ? null : { from: href, to: next };
}

function hrefOf(marks: readonly Mark[]): string | undefined {
  return marks.find((mark) => mark.type === 'link')?.href;
}

/** Changes where the link that begins at a letter leads. */
function linkedTo(runs: Inline[], start: number, { from, to }: { from: string; to: string }): Inline[] {
  let at = 0;
  let isOver = false;
  return runs.map((run) => {
    const isBefore = at < start;
    at += lettersOf([run]).length;
    if (isBefore || isOver || run.type !== 'text') return run;
    isOver = hrefOf(run.marks) !== from;
    const marks = run.marks.map((mark) => (mark.type === 'link' ? { ...mark, href: to } : mark));
    return isOver ? run : { ...run, marks };
  });
}

function wordsIn(words: string, marks: Mark[]): Inline[] {
  return words
    .split('\n')
    .flatMap((text, at): Inline[] => [
      ...(at > 0 ? [{ type: 'lineBreak' as const }] : []),
      ...(text ? [{ type: 'text' as const, text, marks }] : []),
    ]);
}

/** Joins neighbouring runs that have the same marks. */
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
