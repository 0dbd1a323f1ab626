import type { Block, Figure, Inline, NoteInline } from '../model/schema';
import { hoursAtStart } from '../text/hours';
import { preformattedLines } from '../text/preformatted';
import { programmeOf } from '../text/programme';
import { dictionaryFor } from '../spelling/dictionaries';
import { linesOf } from '../text/walk';
import { maskCharacter } from '../typography/rules/spaces';
import type { BlockPlace } from './check';
import { addressPlaces } from '../typography/rules/untouchables';

/** A text in a block that is checked as one, with a function that gives the place of some of its characters. */
export interface CheckedText {
  text: string;
  /** The same with its code masked: code is not checked for its wording. */
  prose: string;
  /** The same without what is not spell-checked: code, names, languages without a dictionary. */
  spelled: string;
  within: (from: number, to: number) => BlockPlace;
}

/** Every piece of text in a block that a reader may see: its lines, each line's notes, and its small fields. */
export function checkedTexts(block: Block): CheckedText[] {
  const code = preformattedLines([block]);
  const lines = linesOf([block]).flatMap((line, at) => textsOfLine(line, at, code.has(line)));
  return [...lines, ...fieldsOf(block)];
}

/** The text of a picture's own fields. */
export function checkedTextsOfFigure({ caption, credit, alt }: Figure): CheckedText[] {
  const fields = { caption, credit, alt };
  return Object.entries(fields).map(([field, text]) => ({
    ...plainParts(text),
    ...(field === 'credit' && { spelled: '' }), // Names of people.
    within: () => ({ field: field as keyof typeof fields }),
  }));
}

/** A line as places count its characters: a line break is one, the number of a note none. */
export function lineText(line: readonly (Inline | NoteInline)[]): string {
  return line
    .map((inline) => (inline.type === 'text' ? inline.text : inline.type === 'lineBreak' ? '\n' : ''))
    .join('');
}

function textsOfLine(content: Inline[], line: number, isCode: boolean): CheckedText[] {
  const notes = content.filter((inline) => inline.type === 'footnote');
  return [
    { ...lineParts(content, isCode), within: (from, to) => ({ line, from, to }) },
    ...notes.map((footnote, note): CheckedText => ({
      ...lineParts(footnote.content, false),
      within: (from, to) => ({ line, note, from, to }),
    })),
  ];
}

function lineParts(line: readonly (Inline | NoteInline)[], isCode: boolean): Omit<CheckedText, 'within'> {
  const covered = line.map((inline) =>
    inline.type === 'text' && (isCode || inline.marks.some(({ type }) => type === 'code'))
      ? { ...inline, text: maskCharacter.repeat(inline.text.length) }
      : inline,
  );
  const spelled = covered.map((inline) =>
    inline.type === 'text' && isForeign(inline)
      ? { ...inline, text: maskCharacter.repeat(inline.text.length) }
      : inline,
  );
  return { text: lineText(line), prose: lineText(covered), spelled: lineText(spelled) };
}

function isForeign({ marks }: Extract<Inline | NoteInline, { type: 'text' }>): boolean {
  return marks.some((mark) => mark.type === 'language' && dictionaryFor(mark.language) === null);
}

function plainParts(text: string): Omit<CheckedText, 'within'> {
  return { text, prose: text, spelled: text };
}

function fieldsOf(block: Block): CheckedText[] {
  if (block.type === 'figure') return checkedTextsOfFigure(block);
  if (block.type === 'table') return [{ ...plainParts(block.caption), within: () => ({ field: 'caption' }) }];
  if (block.type !== 'quotation') return [];
  const attribution = [block.speaker, block.role].filter(Boolean).join(', ');
  return [{ ...plainParts(attribution), spelled: '', within: () => ({ field: 'speaker' }) }];
}

/** A place that the sheet treats specially: addresses are not spell-checked, a dash stays on one line with its no-break space, hours of a programme hang. */
interface TypesetPlace {
  kind: 'address' | 'unbroken' | 'hour';
  within: BlockPlace;
}

/** The places of a block's lines; kept as long as the block is the same one. */
export function typesetPlaces(block: Block): readonly TypesetPlace[] {
  const known = read.get(block);
  if (known) return known;
  const hasHours = block.type === 'bulletedList' && programmeOf(block) !== null;
  const places = checkedTexts(block).flatMap(({ text, within }) => {
    if ('field' in within(0, 0)) return [];
    const hours = hasHours && !('note' in within(0, 0)) ? hoursAtStart(text) : null;
    const dashes = [...text.matchAll(/[–—][\u00A0\u202F]/g)].map(({ index }) => [index, index + 2] as const);
    return [
      ...addressPlaces(text).map((place): TypesetPlace => ({ kind: 'address', within: within(...place) })),
      ...(hours ? [{ kind: 'hour' as const, within: within(0, hours.length) }] : []),
      ...dashes.map((place): TypesetPlace => ({ kind: 'unbroken', within: within(...place) })),
    ];
  });
  read.set(block, places);
  return places;
}

const read = new WeakMap<Block, readonly TypesetPlace[]>();
