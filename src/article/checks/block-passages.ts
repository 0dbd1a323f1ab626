import type { Block, Figure, Inline, NoteInline } from '../model/schema';
import { linesOf } from '../text/walk';
import type { Spot } from './check';

/** A piece of plain text in a block, and how to say where something in it is. */
export interface Passage {
  text: string;
  spot: (from: number, to: number) => Spot;
}

/** Every piece of text in a block that a reader may see: its lines, each line's notes, and its small fields. */
export function passagesOf(block: Block): Passage[] {
  return [...linesOf([block]).flatMap(passagesOfLine), ...fieldsOf(block)];
}

/** The text of a picture's own fields. */
export function passagesOfFigure({ caption, credit, alt }: Figure): Passage[] {
  const fields = { caption, credit, alt };
  return Object.entries(fields).map(([field, text]) => ({
    text,
    spot: () => ({ field: field as keyof typeof fields }),
  }));
}

/** A line as it is counted in spots: a line break is one character, the number of a note none. */
export function lineText(line: readonly (Inline | NoteInline)[]): string {
  return line
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'lineBreak' ? '\n' : ''))
    .join('');
}

function passagesOfLine(content: Inline[], line: number): Passage[] {
  const notes = content.filter((inline) => inline.type === 'footnote');
  return [
    { text: lineText(content), spot: (from, to) => ({ line, from, to }) },
    ...notes.map((footnote, note): Passage => ({
      text: lineText(footnote.content),
      spot: (from, to) => ({ line, note, from, to }),
    })),
  ];
}

function fieldsOf(block: Block): Passage[] {
  if (block.type === 'figure') return passagesOfFigure(block);
  if (block.type === 'table') return [{ text: block.caption, spot: () => ({ field: 'caption' }) }];
  if (block.type !== 'quotation') return [];
  return [
    { text: [block.speaker, block.role].filter(Boolean).join(', '), spot: () => ({ field: 'speaker' }) },
  ];
}
