import type { Block, Figure, Inline, NoteInline } from '../model/schema';
import { preformattedLines } from '../text/preformatted';
import { dictionaryFor } from '../spelling/dictionaries';
import { linesOf } from '../text/walk';
import { veil } from '../typography/rules/spaces';
import type { Spot } from './check';

/** A piece of plain text in a block, and how to say where something in it is. */
export interface Passage {
  text: string;
  /** The same with its code covered: nobody asks of code that it be well written. */
  prose: string;
  /** The same without what no dictionary can check: code, names, languages without a dictionary. */
  spelled: string;
  spot: (from: number, to: number) => Spot;
}

/** Every piece of text in a block that a reader may see: its lines, each line's notes, and its small fields. */
export function passagesOf(block: Block): Passage[] {
  const code = preformattedLines([block]);
  const lines = linesOf([block]).flatMap((line, at) => passagesOfLine(line, at, code.has(line)));
  return [...lines, ...fieldsOf(block)];
}

/** The text of a picture's own fields. */
export function passagesOfFigure({ caption, credit, alt }: Figure): Passage[] {
  const fields = { caption, credit, alt };
  return Object.entries(fields).map(([field, text]) => ({
    ...plainPassage(text),
    ...(field === 'credit' && { spelled: '' }), // Names of people.
    spot: () => ({ field: field as keyof typeof fields }),
  }));
}

/** A line as it is counted in spots: a line break is one character, the number of a note none. */
export function lineText(line: readonly (Inline | NoteInline)[]): string {
  return line
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'lineBreak' ? '\n' : ''))
    .join('');
}

function passagesOfLine(content: Inline[], line: number, isCode: boolean): Passage[] {
  const notes = content.filter((inline) => inline.type === 'footnote');
  return [
    { ...linePassage(content, isCode), spot: (from, to) => ({ line, from, to }) },
    ...notes.map((footnote, note): Passage => ({
      ...linePassage(footnote.content, false),
      spot: (from, to) => ({ line, note, from, to }),
    })),
  ];
}

function linePassage(line: readonly (Inline | NoteInline)[], isCode: boolean): Omit<Passage, 'spot'> {
  const covered = line.map((inline) =>
    inline.type === 'text' && (isCode || inline.marks.some(({ type }) => type === 'code'))
      ? { ...inline, text: veil.repeat(inline.text.length) }
      : inline,
  );
  const spelled = covered.map((inline) =>
    inline.type === 'text' && isForeign(inline)
      ? { ...inline, text: veil.repeat(inline.text.length) }
      : inline,
  );
  return { text: lineText(line), prose: lineText(covered), spelled: lineText(spelled) };
}

function isForeign({ marks }: Extract<Inline | NoteInline, { type: 'text' }>): boolean {
  return marks.some((mark) => mark.type === 'language' && dictionaryFor(mark.language) === null);
}

function plainPassage(text: string): Omit<Passage, 'spot'> {
  return { text, prose: text, spelled: text };
}

function fieldsOf(block: Block): Passage[] {
  if (block.type === 'figure') return passagesOfFigure(block);
  if (block.type === 'table') return [{ ...plainPassage(block.caption), spot: () => ({ field: 'caption' }) }];
  if (block.type !== 'quotation') return [];
  const attribution = [block.speaker, block.role].filter(Boolean).join(', ');
  return [{ ...plainPassage(attribution), spelled: '', spot: () => ({ field: 'speaker' }) }];
}
