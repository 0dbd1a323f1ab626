import type { Node as EditorNode } from '@tiptap/pm/model';
import type { Hit, LinePlace, TextPart } from '../../article';
import type { TextMatch } from './text-match';

/** A place in one of the running texts. */
export type TextPlace = Extract<LinePlace, { part: TextPart }>;

/** A node and the position before it. */
interface PlacedNode {
  node: EditorNode;
  at: number;
}

/** The position of some characters of an article's line; null when the document has no such line. */
export function locate(document: EditorNode, place: TextPlace, from: number, to: number): TextMatch | null {
  const block = placedBlocks(document)[place.block];
  if (!block) return null;
  if (!('field' in place)) return inLine(block, place, from, to);
  if (place.field === 'speaker' || place.field === 'role') return inAttribution(block, place.field, from, to);
  const words = String(block.node.attrs[place.field] ?? '');
  return {
    from: block.at,
    to: block.at,
    text: words.slice(from, to),
    hit: hitOf(from, to),
    call: null,
    attribute: place.field,
  };
}

/** The nodes of the article's blocks, in order, without empty paragraphs. */
export function placedBlocks(document: EditorNode): PlacedNode[] {
  const blocks: PlacedNode[] = [];
  document.forEach((node, at) => {
    if (node.type.name !== 'paragraph' || node.content.size > 0) blocks.push({ node, at });
  });
  return blocks;
}

function inLine(
  block: PlacedNode,
  place: Extract<TextPlace, { line: number }>,
  from: number,
  to: number,
): TextMatch | null {
  const line = placedLines(block)[place.line];
  if (!line) return null;
  if (place.note === null) return between(line, from, to, null);
  const note = notesIn(line)[place.note];
  return note ? between(note, from, to, note.at) : null;
}

function between(line: PlacedNode, from: number, to: number, call: number | null): TextMatch {
  const [start, end] = [positionIn(line, from), positionIn(line, to)];
  const text = line.node.textBetween(start - line.at - 1, end - line.at - 1, ' ', ' ');
  return { from: start, to: end, text, hit: hitOf(from, to), call, attribute: null };
}

/** "Name, role" is one line: the role begins after the first comma. */
function inAttribution(
  { node, at }: PlacedNode,
  field: 'speaker' | 'role',
  from: number,
  to: number,
): TextMatch | null {
  const line = node.lastChild;
  if (line?.type.name !== 'attribution') return null;
  const words = line.textContent;
  const start = field === 'speaker' ? 0 : words.indexOf(',') + 1;
  const shift = start + (/^\s*/.exec(words.slice(start))?.[0].length ?? 0);
  const attribution = { node: line, at: at + node.nodeSize - 1 - line.nodeSize };
  return between(attribution, from + shift, to + shift, null);
}

function notesIn(line: PlacedNode): PlacedNode[] {
  const notes: PlacedNode[] = [];
  line.node.forEach((node, offset) => {
    if (node.type.name === 'footnote') notes.push({ node, at: line.at + 1 + offset });
  });
  return notes;
}

/** The position of the nth character of a line, where a note or a line break counts for one. */
function positionIn({ node: line, at }: PlacedNode, characters: number): number {
  let [position, left] = [at + 1, characters];
  line.forEach((node) => {
    const length = node.isText ? node.nodeSize : 1;
    const taken = Math.min(left, length);
    position += taken === length ? node.nodeSize : taken;
    left -= taken;
  });
  return position;
}

function hitOf(from: number, to: number): Hit {
  return { from, to, groups: [], named: {} };
}

/**
 * The lines of a block that are not empty, in the order in which the article counts them, without the attribution.
 */
function placedLines({ node: block, at: start }: PlacedNode): PlacedNode[] {
  if (block.isTextblock) return [{ node: block, at: start }];
  const lines: PlacedNode[] = [];
  block.descendants((node, offset) => {
    const at = start + 1 + offset;
    if (node.isTextblock && node.content.size > 0 && node.type.name !== 'attribution')
      lines.push({ node, at });
    return !node.isTextblock;
  });
  return lines;
}
