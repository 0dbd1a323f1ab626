import type { Node as EditorNode } from '@tiptap/pm/model';
import { isSuperscript, valueOf } from './typed-note-list';
import type { NoteStyle, PlacedBlock } from './typed-note-list';

/** The range of a typed call, with the space before its number. */
export interface NoteCall {
  number: number;
  from: number;
  to: number;
}

type CallStyle = Exclude<NoteStyle, 'plain'> | 'glued';

/** The styles of calls for each style of notes, the most certain first. */
const styles: Readonly<Record<NoteStyle, readonly CallStyle[]>> = {
  bracket: ['bracket'],
  round: ['round'],
  raised: ['raised', 'bracket'],
  plain: ['bracket', 'raised', 'round', 'glued'],
};

const patterns: Readonly<Record<CallStyle, RegExp>> = {
  bracket: /[ \u00a0\u202f]?\[(\d{1,3})\]/g,
  round: /[ \u00a0\u202f]?\((\d{1,3})\)/g,
  raised: /[ \u00a0\u202f]?([⁰¹²³⁴-⁹]{1,3}|\d{1,3})/g,
  glued: /(?<=[\p{L}»”)\].,;:!?…])(\d{1,2})(?![\d\p{L}])/gu,
};

/** All calls of some notes, when each note is called in the same style; null otherwise. */
export function findNoteCalls(
  blocks: readonly PlacedBlock[],
  numbers: readonly number[],
  style: NoteStyle,
): NoteCall[] | null {
  for (const each of styles[style]) {
    const calls = blocks
      .flatMap(({ node, at }) => callsOf(node, at, each))
      .filter(({ number }) => numbers.includes(number));
    const called = new Set(calls.map(({ number }) => number));
    const isSure = each !== 'glued' || isAscending(calls, numbers);
    if (isSure && numbers.every((number) => called.has(number))) return calls;
  }
  return null;
}

/** A number joined to a word is a call only when there is one for each note, in order. */
function isAscending(calls: readonly NoteCall[], numbers: readonly number[]): boolean {
  return calls.length === numbers.length && calls.every(({ number }, at) => number === numbers[at]);
}

function callsOf(block: EditorNode, at: number, style: CallStyle): NoteCall[] {
  if (block.isTextblock) return callsInLine(block, at + 1, style);
  const calls: NoteCall[] = [];
  block.descendants((node, pos) => {
    if (node.isTextblock) calls.push(...callsInLine(node, at + pos + 2, style));
    return !node.isTextblock;
  });
  return calls;
}

function callsInLine(line: EditorNode, start: number, style: CallStyle): NoteCall[] {
  if (line.type.name === 'attribution') return [];
  return [...textOf(line, style).matchAll(patterns[style])].map((found) => ({
    number: valueOf(found[1] ?? ''),
    from: start + found.index,
    to: start + found.index + found[0].length,
  }));
}

/** The text of a line, with one character for each position; for superscript calls, other digits are masked. */
function textOf(line: EditorNode, style: CallStyle): string {
  let words = '';
  line.forEach((inline) => {
    const text = inline.isText ? (inline.text ?? '') : '\ufffc'.repeat(inline.nodeSize);
    words += style === 'raised' && !isSuperscript(inline) ? text.replace(/\d/g, '\ufffc') : text;
  });
  return words;
}
