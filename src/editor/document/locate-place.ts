import type { Node as EditorNode } from '@tiptap/pm/model';
import type { BlockPlace } from '../../article';

/** A place as it is in the document: a range of text, or a whole node. */
export interface FoundPlace {
  from: number;
  to: number;
  kind: 'text' | 'node';
}

/** Finds a place in a block that begins at a position; the whole block when the place is not in it. */
export function locatePlace(block: EditorNode, at: number, within: BlockPlace | null): FoundPlace {
  const whole: FoundPlace = { from: at, to: at + block.nodeSize, kind: 'node' };
  if (!within) return whole;
  if ('field' in within) return (within.field === 'speaker' && attributionIn(block, at)) || whole;
  const found = linesOfNode(block)[within.line];
  if (!found) return whole;
  const start = at + found.at;
  if (within.note !== undefined) return noteIn(found.line, start, within.note) ?? whole;
  if (within.from === within.to) return whole;
  return {
    from: start + offsetInLine(found.line, within.from, 'start'),
    to: start + offsetInLine(found.line, within.to, 'end'),
    kind: 'text',
  };
}

/** A line of a block and the position of its first character, counted from before the block. */
interface LineOfNode {
  at: number;
  line: EditorNode;
}

const known = new WeakMap<EditorNode, readonly LineOfNode[]>();

/** The lines of a block in the order of the article's block: empty paragraphs are left out, empty cells are not. */
function linesOfNode(block: EditorNode): readonly LineOfNode[] {
  const found = known.get(block) ?? [...collect(block, 0, false)];
  known.set(block, found);
  return found;
}

function* collect(node: EditorNode, at: number, isInCell: boolean): Generator<LineOfNode> {
  if (node.isTextblock) {
    const isNone = node.type.name === 'paragraph' && node.childCount === 0 && !isInCell;
    if (!isNone && node.type.name !== 'attribution') yield { at: at + 1, line: node };
    return;
  }
  const isCell = node.type.name === 'tableCell' || node.type.name === 'tableHeader';
  let inside = at + 1;
  for (const child of node.children) {
    yield* collect(child, inside, isCell);
    inside += child.nodeSize;
  }
}

/** The offset of a character in a line; a note's call counts for no character, but takes its size. */
function offsetInLine(line: EditorNode, index: number, side: 'start' | 'end'): number {
  let characters = 0;
  let place = 0;
  for (const child of line.children) {
    const isNote = child.type.name === 'footnote';
    const isThere = side === 'end' ? characters >= index : characters > index;
    if (isThere || (!isNote && characters + child.nodeSize > index)) break;
    if (!isNote) characters += child.nodeSize;
    place += child.nodeSize;
  }
  return Math.min(place + Math.max(0, index - characters), line.content.size);
}

function noteIn(line: EditorNode, start: number, index: number): FoundPlace | null {
  let left = index;
  let place = start;
  for (const child of line.children) {
    if (child.type.name === 'footnote' && left-- === 0)
      return { from: place, to: place + child.nodeSize, kind: 'node' };
    place += child.nodeSize;
  }
  return null;
}

function attributionIn(block: EditorNode, at: number): FoundPlace | null {
  const last = block.lastChild;
  if (last?.type.name !== 'attribution') return null;
  const to = at + block.nodeSize - 1;
  return { from: to - last.nodeSize, to, kind: 'node' };
}
