import type { Node as EditorNode, Fragment } from '@tiptap/pm/model';
import type { Range } from './place-slice';

/** How notes are numbered: "[1]", "(1)", "¹", or "1." and numbered lists. */
export type NoteStyle = 'bracket' | 'round' | 'raised' | 'plain';

export interface TypedNote {
  number: number;
  style: NoteStyle;
  content: Fragment;
}

/** A list of typed notes; `first` is the index of its first block, its title and rule included. */
interface NoteList {
  first: number;
  style: NoteStyle;
  notes: TypedNote[];
}

/** A top-level block and the position before it. */
export interface PlacedBlock {
  node: EditorNode;
  at: number;
}

/** The top-level blocks of a passage, without empty ones and without those that it only touches. */
export function blocksIn(doc: EditorNode, { from, to }: Range): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  doc.forEach((node, at) => {
    const isWritten = node.content.size > 0 || !node.isTextblock;
    if (isWritten && at + 1 < to && at + node.nodeSize - 1 > from) blocks.push({ node, at });
  });
  return blocks;
}

/** The list of notes at the end of a passage; null when there is none. */
export function findNoteList(blocks: readonly PlacedBlock[]): NoteList | null {
  let first = blocks.length;
  let notes: TypedNote[] = [];
  while (first > 0) {
    const found = notesIn(blocks[first - 1]?.node);
    const [next, last] = [notes[0], found.at(-1)];
    if (!last || (next && last.style !== next.style)) break;
    if (next && last.number + 1 !== next.number) return null;
    notes = [...found, ...notes];
    first -= 1;
  }
  const style = notes[0]?.style;
  if (!style || first === 0) return null;
  return { first: withTitle(blocks, first), style, notes };
}

/** The notes of one block; none unless all of it is notes in order. */
function notesIn(block: EditorNode | undefined): TypedNote[] {
  const notes = block?.type.name === 'orderedList' ? itemsOf(block) : linesOf(block);
  return notes.every((note, at) => note.number === (notes[0]?.number ?? 0) + at) ? notes : [];
}

function itemsOf(list: EditorNode): TypedNote[] {
  const start = Number(list.attrs['start'] ?? 1);
  const items = list.content.content;
  if (!items.every((item) => item.childCount === 1)) return [];
  return items.map((item, at) => ({
    number: start + at,
    style: 'plain',
    content: item.firstChild?.content ?? item.content,
  }));
}

/** The notes of a paragraph: one, or one on each of its lines. */
function linesOf(block: EditorNode | undefined): TypedNote[] {
  if (block?.type.name !== 'paragraph') return [];
  const ends = [-1, ...breaksIn(block), block.content.size];
  const lines = ends.slice(1).map((end, at) => block.content.cut((ends[at] ?? -1) + 1, end));
  const notes = lines.map(noteOf);
  return notes.every((note) => note !== null) ? notes : [];
}

function breaksIn(block: EditorNode): number[] {
  const ends: number[] = [];
  block.forEach((inline, at) => void (inline.type.name === 'hardBreak' && ends.push(at)));
  return ends;
}

const signs: readonly (readonly [NoteStyle, RegExp])[] = [
  ['bracket', /^\s*\[(\d{1,3})\][.:]?[\s\u00a0\u202f]*/],
  ['round', /^\s*\((\d{1,3})\)[.:]?[\s\u00a0\u202f]*/],
  ['raised', /^\s*([⁰¹²³⁴-⁹]{1,3})[.:]?[\s\u00a0\u202f]*/],
  ['plain', /^\s*(\d{1,3})(?:[.)]|[\s\u00a0\u202f]|(?=\p{Lu}))[\s\u00a0\u202f]*/u],
];

function noteOf(line: Fragment): TypedNote | null {
  const start = line.textBetween(0, Math.min(line.size, 12), undefined, '\ufffc');
  for (const [style, sign] of signs) {
    const found = sign.exec(start);
    if (!found?.[1] || found[0].length >= line.size) continue;
    const isRaised = line.firstChild ? isSuperscript(line.firstChild) : false;
    return {
      number: valueOf(found[1]),
      style: isRaised && style === 'plain' ? 'raised' : style,
      content: line.cut(found[0].length),
    };
  }
  return raisedNoteOf(line, start);
}

/** A note whose number is superscript, with its text right behind it. */
function raisedNoteOf(line: Fragment, start: string): TypedNote | null {
  const number = /^\d{1,3}/.exec(start)?.[0];
  if (!number || !line.firstChild || !isSuperscript(line.firstChild)) return null;
  if (line.firstChild.nodeSize !== number.length || number.length >= line.size) return null;
  return { number: valueOf(number), style: 'raised', content: line.cut(number.length) };
}

/** Whether a text is superscript. */
export function isSuperscript(text: EditorNode): boolean {
  return text.marks.some((mark) => mark.type.name === 'superscript');
}

const superscriptDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number of some digits, superscript ones included. */
export function valueOf(digits: string): number {
  return Number(digits.replace(/[⁰¹²³⁴-⁹]/g, (digit) => String(superscriptDigits.indexOf(digit))));
}

/** Includes the title "Notes" above the list, and a rule above that. */
function withTitle(blocks: readonly PlacedBlock[], first: number): number {
  const words = blocks[first - 1]?.node.textContent.trim() ?? '';
  const titled =
    /^(notes?|notes de bas de page|références|references|footnotes|endnotes|sources)[\s\u00a0\u202f]*:?$/i;
  const top = titled.test(words) ? first - 1 : first;
  return blocks[top - 1]?.node.type.name === 'horizontalRule' ? top - 1 : top;
}
